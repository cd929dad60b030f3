import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PersonDetail, PersonRow } from '#shared/contract/people.ts';
import { HandOverForm } from '../../../../renderer/features/people/HandOverForm.tsx';
import { PeopleScreen } from '../../../../renderer/features/people/PeopleScreen.tsx';
import { PersonScreen } from '../../../../renderer/features/people/PersonScreen.tsx';
import { hostWith, render } from '../../render.tsx';

const person = (part: Partial<PersonRow> = {}): PersonRow => ({
  id: 1,
  role: 'Head of front door',
  agencyId: 1,
  agency: 'Council',
  leftOn: null,
  left: false,
  openActions: 2,
  workstreams: 0,
  indicators: 1,
  ...part,
});

const detail = (part: Partial<PersonDetail> = {}): PersonDetail => ({
  person: person(),
  name: '',
  leads: [
    { kind: 'action', code: 'FD-01', title: 'Audit decisions' },
    { kind: 'action', code: 'FD-02', title: 'Train every team' },
    { kind: 'indicator', code: 'FD10', title: 'Unallocated children' },
  ],
  handovers: [],
  others: [person({ id: 2, role: 'Head of practice' })],
  actor: 'Secretariat',
  asAtOn: '2019-07-31',
  ...part,
});

test('a role that nobody holds and that still leads something is said to need a handover', () => {
  const left = person({ leftOn: '2019-07-01', left: true });
  const list = {
    asAtOn: '2019-07-31',
    agencies: [],
    people: [left, person({ id: 2, role: 'B', leftOn: '2019-12-01' })],
  };
  const text = render(<PeopleScreen list={list} readOnly={false} />).textContent;
  expect(text).toContain('Nobody since 1 July 2019 Still leads: hand it over');
  expect(text).toContain('Until 1 December 2019');
});

test('no role yet: what to do is said', () => {
  const list = { asAtOn: '2019-07-31', agencies: [], people: [] };
  expect(render(<PeopleScreen list={list} readOnly={false} />).textContent).toContain('There is no role yet.');
});

test('a name is explained as personal data, and can be cleared', async () => {
  const names: string[] = [];
  const host = hostWith({
    people: {
      setName: ({ name }: { readonly name: string }) => {
        names.push(name);
        return Promise.resolve(detail());
      },
    },
  });
  const box = render(<PersonScreen detail={detail({ name: 'Zebedee Quillfeather' })} readOnly={false} />, host);
  expect(box.textContent).toContain('A name is personal data');
  await page.getByRole('button', { name: 'Clear the name' }).click();
  await expect.poll(() => names).toStrictEqual(['']);
});

test('read only: no form', () => {
  expect(render(<PersonScreen detail={detail()} readOnly />).querySelector('form, a.button')).toBeNull();
});

test('what is chosen is handed over, to the one chosen, with a reason', async () => {
  const orders: unknown[] = [];
  const host = hostWith({
    people: {
      handOver: (order: unknown) => {
        orders.push(order);
        return Promise.resolve(detail());
      },
    },
  });
  // an open list closes when the page scrolls: all of the form is in sight
  await page.viewport(1280, 1600);
  render(<HandOverForm detail={detail()} />, host);
  await page.getByRole('button', { name: 'Hand it over' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Choose who takes it over/u);
  const combo = page.getByRole('combobox', { name: 'Who takes it over' });
  await userEvent.type(combo, 'practice');
  const offered = page.getByRole('option', { name: 'Head of practice, Council' });
  await expect.element(offered).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(offered).toHaveAttribute('data-focused', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.element(combo).toHaveValue('Head of practice, Council');
  await page.getByText('FD-02', { exact: true }).click();
  await expect.element(page.getByText('Chosen: 1 action, 1 indicator.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Left the authority');
  await page.getByRole('button', { name: 'Hand it over' }).click();
  await expect
    .poll(() => orders)
    .toStrictEqual([
      {
        fromId: 1,
        toId: 2,
        on: '2019-07-31',
        reason: 'Left the authority',
        decidedBy: 'Secretariat',
        leaves: false,
        items: [
          { kind: 'action', code: 'FD-01' },
          { kind: 'indicator', code: 'FD10' },
        ],
      },
    ]);
});
