import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ProfileView } from '#shared/contract/pack-profiles.ts';
import { KindScreen } from '../../../../renderer/features/pack-profiles/kinds/KindScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildView } from './profile-builders.ts';

function show(view: ProfileView = buildView(), readOnly = false) {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const take = (operation: string) => async (input: unknown) => {
    sent.push({ operation, input });
    return view;
  };
  const packProfiles = { save: take('save'), copy: take('copy'), restore: take('restore'), remove: take('remove') };
  render(<KindScreen view={view} readOnly={readOnly} />, hostWith({ packProfiles }));
  return sent;
}

const box = (name: RegExp) => page.getByRole('checkbox', { name }).element() as HTMLElement;

const titles = (): string[] =>
  page
    .getByRole('list', { name: 'Sections, in the order of the pack' })
    .getByRole('listitem')
    .elements()
    .map((item) => item.querySelector('strong')?.textContent ?? '');

test('sections are moved by the keyboard: the button keeps the focus and the new place is said', async () => {
  show();
  const up = page.getByRole('button', { name: 'Move Exceptions up' });
  (up.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(titles()).toEqual(['Summary', 'Exceptions', 'What changed since the last pack', 'Definitions and rules']);
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Enter}'); // it is first already
  expect(titles()[0]).toBe('Exceptions');
  await expect.element(page.getByText('Exceptions is now number 1 of 4.')).toBeInTheDocument();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Exceptions up');
});

test('what was switched, introduced and renamed is sent as a whole, and nothing before it is saved', async () => {
  const sent = show();
  box(/Exceptions$/u).focus();
  await userEvent.keyboard(' ');
  await userEvent.click(page.getByRole('button', { name: 'Introduction of Summary' }));
  await userEvent.fill(page.getByRole('textbox', { name: 'Introduction of Summary' }), 'Read this first.');
  await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Short pack');
  await expect.element(page.getByText('Not saved yet.')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Save this kind of pack' }));
  await expect
    .poll(() => sent)
    .toMatchObject([
      {
        operation: 'save',
        input: {
          key: 'monthly-board',
          name: 'Short pack',
          sections: [
            { id: 'summary', included: true, introduction: 'Read this first.' },
            { id: 'changes' },
            { id: 'exceptions', included: false },
            { id: 'definitions' },
          ],
        },
      },
    ]);
});

test('saving says so, and the focus is led there: the form begins anew', async () => {
  show();
  await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Short pack');
  await userEvent.click(page.getByRole('button', { name: 'Save this kind of pack' }));
  await expect.element(page.getByRole('status').filter({ hasText: 'This kind of pack is saved' })).toHaveFocus();
});

test('a section that the edition promises cannot be switched off and says why', async () => {
  const sent = show();
  const changes = box(/What changed since the last pack$/u);
  changes.focus();
  await userEvent.keyboard(' ');
  await expect.element(changes).toBeChecked();
  await expect.element(changes).toHaveAttribute('aria-readonly', 'true');
  await expect.element(page.getByText('Always in this edition: A board must see it.')).toBeVisible();
  expect(sent).toEqual([]);
});

test('a pattern asks first for its workstream and a name, and makes a copy of them', async () => {
  const view = buildView({ notReady: 'Copy it and choose the workstream: no pack can be made before.' });
  const pattern = { ...view.profile, key: 'one-workstream', scope: { kind: 'workstream', code: '' } } as const;
  const sent = show({ ...view, profile: pattern });
  const choose = page.getByRole('region', { name: 'No pack can be made by this one yet: choose the workstream' });
  await userEvent.click(choose.getByRole('button', { name: 'Make this kind of pack' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter a name/u);
  await userEvent.fill(choose.getByLabelText('Name of the new kind of pack'), 'Front door');
  await userEvent.click(choose.getByRole('button', { name: /Workstream/u }));
  await userEvent.click(page.getByRole('option', { name: 'FD Front door' }));
  await userEvent.click(choose.getByRole('button', { name: 'Make this kind of pack' }));
  await expect
    .poll(() => sent)
    .toEqual([
      {
        operation: 'copy',
        input: { from: 'one-workstream', name: 'Front door', scope: { kind: 'workstream', code: 'FD' } },
      },
    ]);
});

test('a pattern has nothing to save of its own: what its copies begin with is only shown', async () => {
  const view = buildView({ notReady: 'Copy it and choose the workstream: no pack can be made before.' });
  show({ ...view, profile: { ...view.profile, key: 'one-workstream', scope: { kind: 'workstream', code: '' } } });
  await expect.element(page.getByText(/begins with these, and they are changed there/u)).toBeVisible();
  for (const name of [/^Move/u, /^Save/u]) expect(page.getByRole('button', { name }).elements()).toEqual([]);
  expect(page.getByLabelText('Name', { exact: true }).elements()).toEqual([]);
});

test('one that shipped and was changed here can be put back', async () => {
  const changed = show(buildView({ origin: 'changed' }));
  await userEvent.click(page.getByRole('button', { name: 'Put it back to how it shipped' }));
  await userEvent.click(page.getByRole('button', { name: 'Put it back', exact: true }));
  await expect.poll(() => changed).toEqual([{ operation: 'restore', input: { key: 'monthly-board' } }]);
});

test('where nothing may be changed there is nothing to press', async () => {
  show(buildView({ origin: 'own' }), true);
  await expect.element(page.getByRole('heading', { name: 'Sections' })).toBeVisible();
  for (const name of [/Move/u, /Save/u, /Take it away/u, /Copy/u]) {
    expect(page.getByRole('button', { name }).elements()).toEqual([]);
  }
});
