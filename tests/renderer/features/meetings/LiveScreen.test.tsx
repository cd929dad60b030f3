import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ModerationView } from '#shared/contract/moderations.ts';
import { LiveScreen } from '../../../../renderer/features/meetings/live/LiveScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildLiveView, buildModerationView } from './live-builders.ts';

interface Sent {
  readonly drafts: { readonly key: string; readonly body: string | null }[];
  readonly decided: unknown[];
  readonly noted: unknown[];
}

function show(part: { view?: Parameters<typeof buildLiveView>[0]; draft?: string | null } = {}): Sent {
  const sent: Sent = { drafts: [], decided: [], noted: [] };
  const host = hostWith({
    drafts: { keep: (input: Sent['drafts'][number]) => Promise.resolve(void sent.drafts.push(input)) },
    meetings: {
      decide: (input: unknown) => Promise.resolve(void sent.decided.push(input)),
      noteException: (input: unknown) => Promise.resolve(void sent.noted.push(input)),
    },
  });
  render(<LiveScreen view={buildLiveView(part.view)} draft={part.draft ?? null} />, host);
  return sent;
}
const at = (ref: string) => page.getByRole('heading', { level: 2, name: `${ref} Title of ${ref}` });
const press = (keys: string) => userEvent.keyboard(keys);

test('keys go through the exceptions and stop at both ends; the focus goes with them', async () => {
  show();
  await expect.element(at('A-01')).toBeVisible();
  await press('p');
  await expect.element(at('A-01')).toBeVisible();
  await press('n');
  await expect.element(at('A-02')).toHaveFocus();
  await press('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.element(at('A-03')).toHaveFocus();
  await press('2');
  await expect.element(at('A-02')).toHaveFocus();
  await press('9');
  await expect.element(at('A-02')).toBeVisible();
});

test('in a field, letters are letters; Escape leaves it and Ctrl with Enter records', async () => {
  const sent = show();
  await press('d');
  const text = page.getByRole('textbox', { name: 'What was decided' });
  await expect.element(text).toHaveFocus();
  await press('now or never');
  await expect.element(text).toHaveValue('now or never');
  await expect.element(at('A-01')).toBeVisible();
  await press('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => sent.decided)
    .toEqual([
      {
        ref: 'M014',
        text: 'now or never',
        lead: '',
        dueOn: null,
        about: { kind: 'action', reference: 'A-01' },
        agendaItem: null,
      },
    ]);
  await expect.element(text).toHaveValue('');
  await press('{Escape}');
  await expect.element(at('A-01')).toHaveFocus();
  await press('n');
  await expect.element(at('A-02')).toBeVisible();
});

test('what is typed and where one is are kept, and come back', async () => {
  const sent = show();
  await press('2');
  await press('d');
  await press('Half a sen');
  const bodies = () => sent.drafts.map(({ body }) => JSON.parse(body ?? 'null') as unknown);
  const kept = { text: 'Half a sen', lead: '', dueOn: { day: '', month: '', year: '' }, agendaItem: '' };
  await expect.poll(() => bodies().at(-1)).toEqual({ current: 'action A-02', typed: { 'action A-02': kept } });
  expect(sent.drafts.at(-1)?.key).toBe('meeting-live:M014');
});

test('a draft that was kept opens at its exception, with what was typed; one that is damaged opens at the first', async () => {
  const typed = { text: 'Half a sentence', lead: '', dueOn: { day: '', month: '', year: '' }, agendaItem: '' };
  show({ draft: JSON.stringify({ current: 'action A-03', typed: { 'action A-03': typed } }) });
  await expect.element(at('A-03')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'What was decided' })).toHaveValue('Half a sentence');
});

test('a damaged draft opens at the first exception', async () => {
  show({ draft: '{"current": 7' });
  await expect.element(at('A-01')).toBeVisible();
});

test('noted is recorded with what was said of it, and the next one is shown', async () => {
  const sent = show();
  await press('o');
  await expect.element(at('A-02')).toBeVisible();
  expect(sent.noted).toEqual([{ ref: 'M014', subject: 'action A-01', said: 'A-01 is overdue by 14 days' }]);
});

test('keys of one letter can be switched off', async () => {
  show();
  await userEvent.click(page.getByRole('button', { name: 'Switch keys off' }));
  await press('n');
  await expect.element(at('A-01')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Switch keys on' }));
  await press('n');
  await expect.element(at('A-02')).toBeVisible();
});

test('a meeting that is ahead is gone through, and nothing is recorded', async () => {
  const sent = show({ view: { closedBecause: 'This meeting is still ahead.' } });
  await expect.element(page.getByText('This meeting is still ahead.')).toBeVisible();
  expect(page.getByRole('textbox', { name: 'What was decided' }).elements()).toEqual([]);
  await press('n');
  await press('o');
  await expect.element(at('A-02')).toBeVisible();
  expect(sent.noted).toEqual([]);
});

test('the list is hidden by a key, and nothing at all is said where there is no exception', async () => {
  show();
  await press('l');
  expect(page.getByRole('navigation', { name: 'Exceptions' }).elements()).toEqual([]);
});

test('no exception is good news', async () => {
  show({ view: { exceptions: [] } });
  await expect.element(page.getByRole('heading', { name: /There is no exception/u })).toBeVisible();
});

test('no letter records anything while the form for a moderation comes, nor after it was refused; m leads back to it', async () => {
  let answer: (view: ModerationView) => void = () => {};
  const noted: unknown[] = [];
  const host = hostWith({
    drafts: { keep: () => Promise.resolve() },
    moderations: { of: () => new Promise<ModerationView>((resolve) => (answer = resolve)) },
    meetings: { noteException: (input: unknown) => Promise.resolve(void noted.push(input)) },
  });
  render(<LiveScreen view={buildLiveView()} draft={null} />, host);
  await press('m');
  await press('on the road');
  answer(buildModerationView());
  const why = page.getByRole('textbox', { name: 'Why' });
  await expect.element(why).toHaveFocus();
  await press('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await press('no plan');
  await expect.element(at('A-01')).toBeVisible();
  await press('{Escape}');
  await expect.element(at('A-01')).toHaveFocus();
  await press('m');
  await expect.element(why).toHaveFocus();
  expect(noted).toEqual([]);
});

test('a key that is held down goes through the list and records nothing more', async () => {
  const sent = show();
  await expect.element(at('A-01')).toBeVisible();
  const held = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, repeat: true }));
  held('o');
  held('ArrowRight');
  await expect.element(at('A-02')).toBeVisible();
  expect(sent.noted).toEqual([]);
});
