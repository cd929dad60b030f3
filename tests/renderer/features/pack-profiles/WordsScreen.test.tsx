import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { WordsView } from '#shared/contract/section-words.ts';
import { nextToWrite, readTyped, withTyped } from '../../../../renderer/features/pack-profiles/words/typed-words.ts';
import { WordsScreen } from '../../../../renderer/features/pack-profiles/words/WordsScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildView, buildWords, buildWordsView, standing } from './profile-builders.ts';

const before = { period: '2019-05', text: 'Held in May.', confirmed: true } as const;
const three = buildWordsView([
  standing('summary', 'As it stands.', true),
  buildWords('changes', { before }),
  buildWords('exceptions'),
]);

interface Sent {
  readonly operation: string;
  readonly input: unknown;
}

const glyph = { code: 'GlyphMissing', message: 'The text holds "✅".', where: 'text', next: 'Write it otherwise.' };

const spelling = async ({ text }: { readonly text: string }) =>
  text.includes('recieve') ? [{ word: 'recieve', suggestions: ['receive', 'relieve'] }] : [];

function show(view: WordsView = three, kept: string | null = null, refusal: typeof glyph | null = null) {
  const sent: Sent[] = [];
  const drafts: (string | null)[] = [];
  const take = (operation: string) => async (input: unknown) => {
    sent.push({ operation, input });
    if (refusal === null) return view;
    throw new ORPCError('REFUSED', { status: 422, data: refusal });
  };
  const client = {
    sectionWords: {
      write: take('write'),
      carry: take('carry'),
      confirm: take('confirm'),
      history: async () => [],
      spelling,
    },
    drafts: {
      get: async () => ({ body: kept, keptAt: kept === null ? null : '2019-08-07T10:00:00.000Z' }),
      keep: async ({ body }: { readonly body: string | null }) => {
        drafts.push(body);
        return { kept: body !== null };
      },
    },
  };
  render(<WordsScreen view={view} profiles={[buildView()]} section={null} readOnly={false} />, hostWith(client));
  return { sent, drafts };
}

const field = () => page.getByRole('textbox');

test('opens at the first section that is not confirmed, with the words of the month before beside it', async () => {
  show();
  await expect.element(page.getByText('1 of 3 sections have confirmed words.')).toBeVisible();
  await expect.element(field()).toHaveAccessibleName('Words of What changed since the last pack for June 2019');
  await expect.element(field()).toHaveAttribute('lang', 'en-GB');
  await expect.element(field()).toHaveAttribute('spellcheck', 'true');
  await expect
    .element(page.getByRole('complementary', { name: 'Words of May 2019' }))
    .toMatchTextContent(/Held in May/u);
});

test('says while it is typed how a word in American spelling is spelled here', async () => {
  show();
  await userEvent.fill(field(), 'Behavior is better in one center.');
  const said = 'In British English: “Behaviour” for “Behavior”, “centre” for “center”.';
  await expect.element(page.getByText(said)).toBeVisible();
  await userEvent.fill(field(), 'Behaviour is better in one centre.');
  await expect.element(page.getByText(/^In British English/u)).not.toBeInTheDocument();
});

test('says of a word that no dictionary knows what may have been meant, until it is mended', async () => {
  show();
  await userEvent.fill(field(), 'We recieve less.');
  await expect.element(page.getByText('Perhaps mistyped: “recieve” (receive or relieve?).')).toBeVisible();
  await userEvent.fill(field(), 'We receive less.');
  await expect.element(page.getByText(/^Perhaps mistyped/u)).not.toBeInTheDocument();
});

test('Ctrl Enter writes and confirms, and goes on to the next section that waits', async () => {
  const { sent } = show();
  await userEvent.fill(field(), 'Two colours moved.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => sent)
    .toEqual([
      {
        operation: 'write',
        input: {
          profile: 'monthly-board',
          period: '2019-06',
          section: 'changes',
          text: 'Two colours moved.',
          confirm: true,
          seen: '',
        },
      },
    ]);
  await expect.element(field()).toHaveAccessibleName('Words of Exceptions for June 2019');
  await expect.element(field()).toHaveFocus();
});

test('Ctrl S saves a draft and stays', async () => {
  const { sent } = show();
  await userEvent.fill(field(), 'Two colours moved.');
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.poll(() => sent).toMatchObject([{ operation: 'write', input: { confirm: false } }]);
  await expect.element(field()).toHaveAccessibleName(/What changed/u);
});

test('nothing is confirmed where nothing is written', async () => {
  const { sent } = show();
  await userEvent.click(field());
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(sent).toEqual([]);
});

test('last month’s words are carried over for one section or for all, and drafts confirmed together', async () => {
  const { sent } = show(buildWordsView([standing('summary', 'A draft.', false), buildWords('changes', { before })]));
  await userEvent.click(page.getByRole('button', { name: 'Carry over the one of an earlier month' }));
  await userEvent.click(page.getByRole('button', { name: 'Confirm the one draft' }));
  await userEvent.click(page.getByRole('button', { name: 'What changed since the last pack' }));
  await userEvent.click(page.getByRole('button', { name: 'Carry over as a draft' }));
  const place = { profile: 'monthly-board', period: '2019-06' };
  await expect
    .poll(() => sent)
    .toEqual([
      { operation: 'carry', input: place },
      { operation: 'confirm', input: { ...place, seen: [{ section: 'summary', text: 'A draft.' }] } },
      { operation: 'carry', input: { ...place, section: 'changes' } },
    ]);
});

test('what is done to all of them leads to what stands then, for the button may be gone', async () => {
  show(buildWordsView([standing('summary', 'A draft.', false), buildWords('changes', { before })]));
  await userEvent.click(page.getByRole('button', { name: 'Carry over the one of an earlier month' }));
  await expect.poll(() => document.activeElement?.textContent).toMatch(/sections have confirmed words/u);
  await userEvent.click(page.getByRole('button', { name: 'Confirm the one draft' }));
  await expect.poll(() => document.activeElement?.textContent).toMatch(/sections have confirmed words/u);
});

test('words that somebody else wrote meanwhile are shown beside what was typed over them', async () => {
  const changed = { code: 'WordsChanged', message: 'They were changed.', where: 'section', next: 'Read them.' };
  show(buildWordsView([standing('summary', 'Theirs.', false)]), null, changed);
  const theirs = page.getByRole('complementary', { name: 'What stands there now' });
  await userEvent.fill(field(), 'Mine.');
  await expect.element(theirs).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Confirm and go on' }));
  await expect.element(theirs).toMatchTextContent(/Secretariat, a draft.*Theirs\./su);
  await expect.element(field()).toHaveValue('Mine.');
});

test('how words stand is said: who wrote and confirmed them, when, and from which month', async () => {
  show(buildWordsView([standing('summary', 'A draft.', false)]));
  await expect
    .element(page.getByText(/Written by Secretariat on 7 August 2019, begun from the words of May 2019. A draft/u))
    .toBeVisible();
});

test('what is typed is kept while it is not saved, and stands there again with the choice to discard it', async () => {
  const { drafts } = show();
  await userEvent.fill(field(), 'Half a sent');
  await expect.poll(() => drafts.at(-1)).toBe(JSON.stringify({ changes: 'Half a sent' }));
  await expect.element(page.getByText('Typed, not saved', { exact: true })).toBeVisible();
});

test('work that was left is offered again', async () => {
  const { drafts } = show(three, JSON.stringify({ changes: 'Half a sent' }));
  await expect.element(page.getByText(/This was not saved on/u)).toBeVisible();
  await expect.element(field()).toHaveValue('Half a sent');
  await userEvent.click(page.getByRole('button', { name: 'Discard it' }));
  await expect.element(field()).toHaveValue('');
  await expect.poll(() => drafts.at(-1)).toBeNull();
});

test('a refusal about the words leads to their field, and what was typed stays', async () => {
  show(three, null, glyph);
  await userEvent.fill(field(), 'Done ✅');
  await userEvent.click(page.getByRole('button', { name: 'Confirm and go on' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The text holds "✅"/u);
  await userEvent.click(page.getByRole('alert').getByRole('button'));
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveValue('Done ✅');
});

test('what is typed back to what stands is no longer unsaved, and a draft that cannot be read is as none', () => {
  const words = standing('summary', 'As it stands.', true);
  const typed = withTyped({}, words, 'Other words.');
  expect(typed).toEqual({ summary: 'Other words.' });
  expect(withTyped(typed, words, 'As it stands.')).toEqual({});
  for (const body of ['{', '[]', '{"weather":"x"}', '{"summary":1}']) expect(readTyped(body)).toEqual({});
});

test('the next section to write is the next that waits, from the top again after the last', () => {
  const { sections } = three;
  expect(nextToWrite(sections, 'changes')).toBe('exceptions');
  expect(nextToWrite(sections, 'exceptions')).toBe('changes');
  expect(nextToWrite([standing('summary', 'x', true)], 'summary')).toBeNull();
});
