import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PickMany } from '../../../renderer/components/PickMany.tsx';
import { render } from '../render.tsx';

const options = [
  { value: 'FD-01', label: 'FD-01 Agree thresholds' },
  { value: 'FD-011', label: 'FD-011 Train every team' },
  { value: 'CP-01', label: 'CP-01 Audit meetings' },
];

function Needs({ free = false }: { readonly free?: boolean }) {
  const [value, setValue] = useState<readonly string[]>([]);
  return (
    <>
      <PickMany id="needs" label="Needs first" options={options} value={value} onChange={setValue} free={free} />
      <button type="button">Save</button>
    </>
  );
}

const field = () => page.getByRole('combobox', { name: 'Needs first' });
const chosen = () => page.getByRole('list', { name: 'Chosen: needs first' });

test.each(['fd-01', 'audit'])('“%s” means one thing, and Enter chooses it', async (typed) => {
  render(<Needs />);
  await userEvent.fill(field(), typed);
  await userEvent.keyboard('{Enter}');
  // the list stays open for another one until it is left
  await expect.element(field()).toHaveValue('');
  await userEvent.tab();
  await expect.element(chosen()).toMatchTextContent(typed === 'audit' ? /CP-01/u : /FD-01 Agree/u);
});

test('what is typed and left is chosen where it means one thing', async () => {
  render(<Needs />);
  await userEvent.fill(field(), 'CP-01');
  await userEvent.tab();
  await expect.element(chosen()).toMatchTextContent(/CP-01 Audit meetings/u);
});

test.each(['FD', 'nothing like it'])('“%s”, typed and left, is said not to be added', async (typed) => {
  render(<Needs />);
  await userEvent.fill(field(), typed);
  await userEvent.tab();
  await expect.element(page.getByText(`“${typed}” is not added: choose one from the list, or clear it`)).toBeVisible();
  expect(chosen().query()).toBeNull();
});

test('where anything may be added, what is typed and left is added as it is', async () => {
  render(<Needs free />);
  await userEvent.fill(field(), 'Audit');
  await userEvent.tab();
  await expect.element(chosen()).toMatchTextContent(/^Audit/u);
});
