import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draftKeyOf } from '../../../renderer/features/plan/update-form.ts';
import { UpdateForm } from '../../../renderer/features/plan/UpdateForm.tsx';
import { hostWith, render } from '../render.tsx';
import { draftsInMemory } from './updates/grid-builders.ts';
import { buildActionDetail, buildActionRow } from './view-builders.ts';

const save = () => userEvent.click(page.getByRole('button', { name: 'Save the update' }));

test('an empty report is not sent; each missing part is said in the summary, which has the focus', async () => {
  const sent: unknown[] = [];
  render(
    <UpdateForm detail={buildActionDetail()} newestPeriod="2019-06" />,
    hostWith({ actions: { addUpdate: (input: unknown) => sent.push(input) } }),
  );
  await save();
  const summary = page.getByRole('alert');
  await expect.element(summary).toMatchTextContent(/Enter the date of the report/u);
  await expect.element(summary).toMatchTextContent(/Enter what was done, and what comes next/u);
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(sent).toEqual([]);
});

test('a date that is none and a progress over 100 are refused with their own sentences', async () => {
  render(<UpdateForm detail={buildActionDetail()} newestPeriod="2019-06" />);
  const reported = page.getByRole('group', { name: 'Date of the report' });
  await reported.getByLabelText('Day').fill('31');
  await reported.getByLabelText('Month').fill('6');
  await reported.getByLabelText('Year').fill('2019');
  await page.getByLabelText('Progress in per cent').fill('140');
  await save();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter a real date, such as 30 6 2019/u);
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Progress is from 0 to 100/u);
});

test('what was typed is sent as the contract says, and a screen of an earlier date says where to see it', async () => {
  const sent: unknown[] = [];
  const after = buildActionDetail(
    buildActionRow({ byRule: { colour: 'green', because: 'On track.', rule: 'on_track' }, progressPercent: 60 }),
  );
  render(
    <UpdateForm detail={buildActionDetail()} newestPeriod="2019-06" />,
    hostWith({
      actions: {
        addUpdate: (input: unknown) => {
          sent.push(input);
          return Promise.resolve(after);
        },
      },
    }),
  );
  const reported = page.getByRole('group', { name: 'Date of the report' });
  await reported.getByLabelText('Day').fill('5');
  await reported.getByLabelText('Month').fill('7');
  await reported.getByLabelText('Year').fill('2019');
  await page.getByLabelText('Progress in per cent').fill('60');
  await page.getByLabelText('What was done, and what comes next').fill('Agreed by the partners.');
  await save();
  await expect.element(page.getByText('The update was saved.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Show what is known today' })).toBeVisible();
  expect(sent).toEqual([
    {
      ref: 'A1',
      reportedOn: '2019-07-05',
      status: 'in_progress',
      progressPercent: 60,
      selfRating: null,
      forecastOn: null,
      narrative: 'Agreed by the partners.',
    },
  ]);
});

test('an owner who cannot say the progress leaves it empty, and none is sent or filled in', async () => {
  const sent: unknown[] = [];
  const detail = buildActionDetail(buildActionRow({ progressPercent: null }));
  render(
    <UpdateForm detail={detail} newestPeriod="2019-06" />,
    hostWith({
      actions: {
        addUpdate: (input: unknown) => {
          sent.push(input);
          return Promise.resolve(detail);
        },
      },
    }),
  );
  const progress = page.getByLabelText('Progress in per cent');
  await expect.element(progress).toHaveValue('');
  await expect.element(page.getByText('Leave it empty if you cannot say')).toBeVisible();
  const reported = page.getByRole('group', { name: 'Date of the report' });
  await reported.getByLabelText('Day').fill('5');
  await reported.getByLabelText('Month').fill('7');
  await reported.getByLabelText('Year').fill('2019');
  await page.getByLabelText('What was done, and what comes next').fill('Agreed by the partners.');
  await save();
  await expect.element(page.getByText('The update was saved.')).toBeVisible();
  expect(sent).toMatchObject([{ progressPercent: null }]);
});

test('a refusal that is about one field leads to that field, and names it in no program’s words', async () => {
  render(
    <UpdateForm detail={buildActionDetail()} newestPeriod="2019-06" />,
    hostWith({
      actions: {
        addUpdate: () =>
          Promise.reject(
            new ORPCError('REFUSED', {
              data: {
                code: 'UpdateInTheFuture',
                message: 'The report is dated 30 September 2030, which is after today.',
                where: 'reportedOn',
                next: 'Enter the day on which the owner reported.',
              },
            }),
          ),
      },
    }),
  );
  const reported = page.getByRole('group', { name: 'Date of the report' });
  await reported.getByLabelText('Day').fill('30');
  await reported.getByLabelText('Month').fill('9');
  await reported.getByLabelText('Year').fill('2030');
  await page.getByLabelText('Progress in per cent').fill('60');
  await page.getByLabelText('What was done, and what comes next').fill('Agreed by the partners.');
  await save();
  await expect.element(page.getByRole('alert')).not.toMatchTextContent(/reportedOn/u);
  await userEvent.click(page.getByRole('button', { name: /which is after today/u }));
  expect(document.activeElement).toBe(reported.getByLabelText('Day').element());
});

const fillReport = async (words: string): Promise<void> => {
  const reported = page.getByRole('group', { name: 'Date of the report' });
  await reported.getByLabelText('Day').fill('5');
  await reported.getByLabelText('Month').fill('7');
  await reported.getByLabelText('Year').fill('2019');
  await page.getByLabelText('What was done, and what comes next').fill(words);
};

test('what was typed and not saved stands in the form again, with the reports that had been seen then', async () => {
  const drafts = draftsInMemory();
  const sent: unknown[] = [];
  const host = (lastUpdateId: number) =>
    hostWith({
      drafts,
      updates: { since: () => Promise.resolve({ lastUpdateId, reports: [] }) },
      actions: {
        addUpdate: (input: unknown) => {
          sent.push(input);
          return Promise.resolve(buildActionDetail());
        },
      },
    });
  const first = render(<UpdateForm detail={buildActionDetail()} newestPeriod="2019-06" />, host(7));
  await fillReport('Half of what there is');
  await page.getByLabelText('Evidence that you claim with it').fill('Audit of 20 files');
  await expect.poll(() => drafts.kept.get('update:A1') ?? '').toContain('Audit of 20 files');
  first.remove();

  // Somebody else reported meanwhile: what this person had seen is still the seventh report.
  render(<UpdateForm detail={buildActionDetail()} newestPeriod="2019-06" />, host(9));
  await expect.element(page.getByText(/This was not saved on 14 August 2019 at/u)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Keep it' }));
  await save();
  await expect.element(page.getByText('The update was saved.')).toBeVisible();
  expect(sent).toMatchObject([
    { narrative: 'Half of what there is', evidence: 'Audit of 20 files', seenUpdateId: 7, reportedOn: '2019-07-05' },
  ]);
  await expect.poll(() => drafts.kept.size).toBe(0);
});

test('the report of somebody else is shown before one’s own is kept, and then both are', async () => {
  const sent: unknown[] = [];
  const refusal = { code: 'UpdateSince', message: 'Another report came in.', where: 'A1', next: 'Read it.' };
  const theirs = {
    id: 8,
    reportedOn: '2019-07-04',
    status: 'in_progress',
    progressPercent: 70,
    selfRating: 'green',
    forecastOn: null,
    narrative: 'Three teams use it.',
    reportedBy: 'Deputy head',
    agency: '',
    recordedAt: '',
    citation: null,
    origin: null,
    corrects: null,
    correctedBy: null,
  };
  render(
    <UpdateForm detail={buildActionDetail()} newestPeriod="2019-06" />,
    hostWith({
      drafts: draftsInMemory(),
      updates: {
        since: ({ seenUpdateId }: { seenUpdateId?: number }) =>
          Promise.resolve(
            seenUpdateId === undefined ? { lastUpdateId: 7, reports: [] } : { lastUpdateId: 8, reports: [theirs] },
          ),
      },
      actions: {
        addUpdate: (input: unknown) => {
          sent.push(input);
          return sent.length === 1
            ? Promise.reject(new ORPCError('REFUSED', { data: refusal }))
            : Promise.resolve(buildActionDetail());
        },
      },
    }),
  );
  await fillReport('Two teams use it.');
  await save();
  await expect.element(page.getByText('Three teams use it.')).toBeVisible();
  await expect.element(page.getByText('4 July 2019, Deputy head')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Save mine too' }));
  await expect.element(page.getByText('The update was saved.')).toBeVisible();
  expect(sent).toMatchObject([{ seenUpdateId: 7 }, { seenUpdateId: 8, narrative: 'Two teams use it.' }]);
});

test('an action that is finished is asked for no forecast, and none is sent', async () => {
  const sent: unknown[] = [];
  const detail = buildActionDetail(buildActionRow({ status: 'completed', forecastOn: '2019-06-30' }));
  render(
    <UpdateForm detail={detail} newestPeriod="2019-06" />,
    hostWith({
      actions: {
        addUpdate: (input: unknown) => {
          sent.push(input);
          return Promise.resolve(detail);
        },
      },
    }),
  );
  expect(page.getByRole('group', { name: /Forecast/u }).elements()).toEqual([]);
  await fillReport('Done.');
  await save();
  await expect.element(page.getByText('The update was saved.')).toBeVisible();
  expect(sent).toMatchObject([{ status: 'completed', forecastOn: null }]);
});

test.each([
  ['FD-04', 'update:FD-04'],
  ['WS1.2 b', 'update:WS1.2 b'],
  ['A_1', 'update:A:5f:1'],
  ['Ö(2)', 'update::d6::28:2:29:'],
])('what is typed of %s is kept under a key that the program takes', (ref, key) => {
  expect(draftKeyOf(ref)).toBe(key);
  expect(key).toMatch(/^[a-z][a-zA-Z0-9:./ -]{0,119}$/u);
});
