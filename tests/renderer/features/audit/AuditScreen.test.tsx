import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AuditCheck, AuditPage } from '#shared/contract/audit.ts';
import { AuditScreen } from '../../../../renderer/features/audit/AuditScreen.tsx';
import { hostWith, render } from '../../render.tsx';

const found: AuditPage = {
  entries: [
    {
      id: 12,
      at: '2019-08-14T09:00:00.000Z',
      actor: 'Secretariat',
      operation: 'scrutiny.editEvent',
      entity: 'scrutiny_events',
      ref: 'INS-2019',
      fields: [
        { name: 'published_on', before: null, after: '2019-07-29' },
        { name: 'holdsFrom', before: null, after: '1900-01-01' },
      ],
      before: { published_on: null },
      after: { published_on: '2019-07-29' },
      sha256: 'ab'.repeat(32),
    },
  ],
  matching: 1234,
  all: 100_000,
  next: 12,
  actors: ['Secretariat'],
  operations: ['scrutiny.editEvent'],
  entities: ['scrutiny_events'],
};
const none = {
  text: undefined,
  actor: undefined,
  operation: undefined,
  entity: undefined,
  from: undefined,
  to: undefined,
  before: undefined,
};

test('an entry is told in plain words, and each field before and after is opened where it stands', async () => {
  render(<AuditScreen page={found} search={{ ...none, text: 'INS' }} />);
  await expect.element(page.getByText('1,234 of 100,000 entries')).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: /Corrected a scrutiny event/u })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: /^14 August 2019/u })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '2 fields of entry 12, before and after' }));
  await expect.element(page.getByRole('row', { name: 'Published on – 2019-07-29' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'Holds from – the start' })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Older entries' }))
    .toHaveAttribute('href', expect.stringMatching(/before=12/u));
});

test('a filter is read from the address, and dates out of order are said', async () => {
  render(<AuditScreen page={found} search={{ ...none, text: 'INS', from: '2019-08-14' }} />);
  await expect.element(page.getByRole('textbox', { name: 'Says' })).toHaveValue('INS');
  await expect.element(page.getByRole('group', { name: 'From' }).getByLabelText('Month')).toHaveValue('8');
  const to = page.getByRole('group', { name: 'Up to and with' });
  await to.getByLabelText('Day').fill('1');
  await to.getByLabelText('Month').fill('8');
  await to.getByLabelText('Year').fill('2019');
  await userEvent.click(page.getByRole('button', { name: 'Filter', exact: true }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/must not be before the first/u);
});

test('nothing found says what to do', async () => {
  render(<AuditScreen page={{ ...found, entries: [], matching: 0, next: null }} search={{ ...none, text: 'x' }} />);
  await expect.element(page.getByText(/No entry says that/u)).toBeVisible();
});

const whole: AuditCheck = {
  intact: true,
  entries: 100_000,
  headSha256: 'cd'.repeat(32),
  brokenAt: null,
  publications: { count: 3, damaged: [] },
};
const because = ['its document was changed', 'one of its three files is missing'];

test.each<[AuditCheck, RegExp]>([
  [whole, /The chain is whole\. All 100,000/u],
  [whole, /Every published pack is as it was signed: 3 versions/u],
  [{ ...whole, publications: { count: 0, damaged: [] } }, /No pack has been published yet/u],
  [{ ...whole, intact: false, entries: 11, brokenAt: 12 }, /broken at entry 12/u],
  [
    { ...whole, intact: false, publications: { count: 3, damaged: [{ number: 2, version: 1, because }] } },
    /Pack 2, version 1: its document was changed and one of its three files is missing\./u,
  ],
])('the chain and the published packs are checked when it is asked for: %#', async (check, words) => {
  render(<AuditScreen page={found} search={none} />, hostWith({ audit: { verify: async () => check } }));
  await userEvent.click(page.getByRole('button', { name: 'Check the chain and the published packs' }));
  await expect.element(page.getByText(words)).toBeVisible();
});
