import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OwnerDecisions, OwnerReturnPreview } from '#shared/contract/owners.ts';
import { CollectScreen } from '../../../../renderer/features/owners/collect/CollectScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildAction, buildCell, buildPreview } from './owner-builders.ts';

interface Sent {
  readonly fileName: string;
  readonly decisions: OwnerDecisions;
  readonly reportedOn?: string;
}

/** A screen with a host that answers what the test says, and what it was sent. */
function collecting(answer: (sent: Sent) => OwnerReturnPreview, readOnly = false) {
  const previews: Sent[] = [];
  const accepted: Sent[] = [];
  const preview = async (sent: Sent) => {
    previews.push(sent);
    return answer(sent);
  };
  const accept = async (sent: Sent) => {
    accepted.push(sent);
    return { ...answer(sent), outcome: 'accepted' };
  };
  render(<CollectScreen readOnly={readOnly} />, hostWith({ owners: { preview, accept } }));
  return { previews, accepted };
}

const choose = (...names: readonly string[]) =>
  userEvent.upload(
    document.querySelector<HTMLInputElement>('input[type=file]') ?? document.createElement('input'),
    names.map((name) => new File(['x'], name)),
  );

test('what came back stands beside what was sent and what is held, with the colour it gives', async () => {
  const { accepted } = collecting(() => buildPreview());
  await choose('back.xlsx');
  await expect.element(page.getByRole('heading', { name: 'back.xlsx' })).toHaveFocus();
  const row = page.getByRole('row', { name: /FD-01/u });
  await expect.element(row).toMatchTextContent(/Progress\s*40%\s*60%\s*40%/u);
  await expect.element(row).toMatchTextContent(/Red.*then.*Green.*Complete, awaiting evidence/u);
  await userEvent.click(page.getByRole('button', { name: 'Accept 1 report' }));
  await expect.element(page.getByRole('heading', { name: 'back.xlsx was accepted: 1 report is kept' })).toHaveFocus();
  expect(accepted[0]).toMatchObject({ fileName: 'back.xlsx', reportedOn: '2019-08-01' });
});

test('the day that the workbook gives is offered first; another day must not be before the last report', async () => {
  const { accepted } = collecting(() => buildPreview({ givenOn: '2019-07-29' }));
  await choose('back.xlsx');
  await expect.element(page.getByRole('radio', { name: '29 July 2019, as the workbook says' })).toBeChecked();
  await userEvent.click(page.getByText('Another day'));
  await userEvent.fill(page.getByLabelText('Day', { exact: true }), '30');
  await userEvent.fill(page.getByLabelText('Month'), '4');
  await userEvent.fill(page.getByLabelText('Year'), '2019');
  await userEvent.click(page.getByRole('button', { name: 'Accept 1 report' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/FD-01 has a later report of 1 May 2019/u);
  expect(accepted).toStrictEqual([]);
  await userEvent.fill(page.getByLabelText('Month'), '6');
  await userEvent.click(page.getByRole('button', { name: 'Accept 1 report' }));
  await expect.poll(() => accepted[0]?.reportedOn).toBe('2019-06-30');
});

test('a conflict shows both sides, and the side taken goes with the next look', async () => {
  const cells = [buildCell({ kind: 'conflict', held: '70%' })];
  const { previews } = collecting(() =>
    buildPreview({ actions: [buildAction({ cells })], open: ['FD-01, progress: take theirs or keep ours.'] }),
  );
  await choose('back.xlsx');
  await expect.element(page.getByText('Take theirs: 60%')).toBeVisible();
  await userEvent.click(page.getByText('Keep ours: 70%'));
  await expect
    .poll(() => previews.at(-1)?.decisions.conflicts)
    .toStrictEqual([{ ref: 'FD-01', column: 'progressPercent', take: 'ours' }]);
});

test('a row without a reference may be of an action without a row, or be left out', async () => {
  const row = {
    key: 'Your actions!8',
    sheet: 'Your actions',
    row: 8,
    why: 'The row has no hidden reference.',
    shows: 'FD-02',
    answers: '15',
    decided: null,
  };
  const { previews } = collecting(() =>
    buildPreview({ rowsToDecide: [row], missing: [{ ref: 'FD-02', title: 'Weekly review' }] }),
  );
  await choose('back.xlsx');
  await userEvent.click(page.getByRole('button', { name: /What to do with row 8/u }));
  await expect.element(page.getByRole('option', { name: 'Leave it out' })).toBeVisible();
  await userEvent.click(page.getByRole('option', { name: 'It is of FD-02 Weekly review' }));
  await expect.poll(() => previews.at(-1)?.decisions.rows).toStrictEqual([{ key: 'Your actions!8', ref: 'FD-02' }]);
});

const proposal = {
  key: 'New actions!6',
  sheet: 'New actions',
  row: 6,
  title: 'Train ten chairs',
  successMeasure: 'Ten chairs trained',
  startsOn: '2019-09-01',
  dueOn: null,
  problems: ['Due: “TBC” is not a date.'],
  decided: 'open',
} as const;

test('a proposed action is completed before it goes with the reports', async () => {
  const { previews } = collecting(() => buildPreview({ proposals: [proposal] }));
  await choose('back.xlsx');
  await expect.element(page.getByText(/“TBC” is not a date/u)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /^Complete it/u }));
  await expect.element(page.getByLabelText('Reference')).toHaveValue('FD-04');
  await userEvent.click(page.getByRole('button', { name: 'Add it with the reports' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter the day/u);
  const due = page.getByRole('group', { name: 'Due, as the baseline' });
  await userEvent.fill(due.getByLabelText('Day'), '31');
  await userEvent.fill(due.getByLabelText('Month'), '3');
  await userEvent.fill(due.getByLabelText('Year'), '2020');
  await userEvent.click(page.getByRole('button', { name: 'Add it with the reports' }));
  await expect
    .poll(() => previews.at(-1)?.decisions.proposals)
    .toMatchObject([
      {
        key: 'New actions!6',
        action: { ref: 'FD-04', workstream: 'FD', startsOn: '2019-09-01', baselineDueOn: '2020-03-31' },
      },
    ]);
});

test('a decision taken while the one before is still looked at is not lost', async () => {
  const proposals = ['A', 'B'].map((title, i) => ({ ...proposal, key: `New actions!${i + 2}`, row: i + 2, title }));
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
  const sent: OwnerDecisions[] = [];
  const preview = async ({ decisions }: Sent) => {
    sent.push(decisions);
    if (sent.length === 2) await answered;
    return buildPreview({ proposals });
  };
  render(<CollectScreen readOnly={false} />, hostWith({ owners: { preview } }));
  await choose('back.xlsx');
  await userEvent.click(page.getByRole('button', { name: 'Leave it out A' }));
  await expect.poll(() => sent).toHaveLength(2);
  await userEvent.click(page.getByRole('button', { name: 'Leave it out B' }));
  answer(undefined);
  await expect
    .poll(() => sent.at(-1)?.proposals)
    .toStrictEqual([
      { key: 'New actions!2', action: null },
      { key: 'New actions!3', action: null },
    ]);
});

test('what is not taken is named with its sheet, cell and what to do', async () => {
  const cells = [
    buildCell({ kind: 'invalid', cell: 'M8', heading: 'Forecast', why: '“TBC” is not a date.', next: 'Enter a day.' }),
  ];
  const locked = [
    {
      ref: 'FD-01',
      heading: 'Due (agreed)',
      sheet: 'Your actions',
      cell: 'E7',
      sent: '30 Apr 2019',
      returned: '31 Dec 2019',
    },
  ];
  collecting(() =>
    buildPreview({ outcome: 'nothing_new', actions: [buildAction({ cells, ratingAfter: null })], locked }),
  );
  await choose('back.xlsx');
  await expect.element(page.getByText(/Sheet “Your actions”, cell M8/u)).toBeVisible();
  await expect.element(page.getByText(/“TBC” is not a date\. Enter a day\./u)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '1 thing that changes nothing' }));
  await expect.element(page.getByText(/Locked cell E7/u)).toBeVisible();
  expect(page.getByRole('button', { name: /^Accept/u }).elements()).toEqual([]);
});

test('of several files each has its own decisions, and a refused one says why', async () => {
  const { previews } = collecting(({ fileName }) => {
    if (fileName !== 'bad.xlsm') return buildPreview({ fileName });
    const data = {
      code: 'FileHasMacros',
      message: 'This workbook holds macros.',
      where: fileName,
      next: 'Ask for it without.',
    };
    throw new ORPCError('REFUSED', { status: 422, message: data.message, data });
  });
  await choose('one.xlsx', 'bad.xlsm');
  await expect.element(page.getByRole('row', { name: /bad\.xlsm/u })).toMatchTextContent(/Refused/u);
  await userEvent.click(page.getByRole('button', { name: 'Show bad.xlsm' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/bad\.xlsm was not taken.*holds macros/su);
  expect(previews).toHaveLength(2);
});

test('a workspace that may only be read can be looked into, and nothing accepted', async () => {
  collecting(() => buildPreview(), true);
  await choose('back.xlsx');
  await expect.element(page.getByRole('heading', { name: 'back.xlsx' })).toBeVisible();
  expect(page.getByRole('button', { name: /^Accept/u }).elements()).toEqual([]);
});
