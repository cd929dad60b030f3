import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { UpdateForm } from '../../../renderer/features/plan/UpdateForm.tsx';
import { hostWith, render } from '../render.tsx';
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
