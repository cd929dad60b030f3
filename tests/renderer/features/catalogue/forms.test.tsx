import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DefinitionForm } from '../../../../renderer/features/catalogue/entry/DefinitionForm.tsx';
import { TargetForm } from '../../../../renderer/features/catalogue/entry/TargetForm.tsx';
import { TrajectoryForm } from '../../../../renderer/features/catalogue/entry/TrajectoryForm.tsx';
import { hostWith, render } from '../../render.tsx';
import { detail } from './catalogue-builders.ts';

/** An operation that keeps what it was sent. */
function recorded(): { readonly sent: unknown[]; readonly operation: (input: unknown) => Promise<unknown> } {
  const sent: unknown[] = [];
  return {
    sent,
    operation: (input) => {
      sent.push(input);
      return Promise.resolve(detail);
    },
  };
}
const press = (name: string) => userEvent.click(page.getByRole('button', { name }));
async function why(): Promise<void> {
  await page.getByLabelText('Reason').fill('Recovery plan');
  await page.getByLabelText('Decided by').fill('Board');
}

test('a straight line is drawn month by month, can be changed, and is sent whole', async () => {
  const { sent, operation } = recorded();
  render(<TrajectoryForm detail={detail} />, hostWith({ catalogue: { setTrajectory: operation } }));
  await page.getByLabelText('From the month').fill('July 2019');
  await page.getByLabelText('with the aim').first().fill('70');
  await page.getByLabelText('To the month').fill('Oct-19');
  await page.getByLabelText('with the aim').nth(1).fill('76');
  await press('Draw the line');
  await expect.element(page.getByLabelText('August 2019')).toHaveValue('72');
  await page.getByLabelText('September 2019').fill('75.5');
  await page.getByLabelText('November 2019').fill('');
  await page.getByLabelText('December 2019').fill('');
  await why();
  await press('Save the trajectory');
  await expect.element(page.getByText('The trajectory was saved.')).toBeVisible();
  expect(sent).toEqual([
    {
      code: 'FD02',
      points: [
        { period: '2019-07', target: 70 },
        { period: '2019-08', target: 72 },
        { period: '2019-09', target: 75.5 },
        { period: '2019-10', target: 76 },
        { period: '2019-11', target: null },
        { period: '2019-12', target: null },
      ],
      reason: 'Recovery plan',
      decidedBy: 'Board',
    },
  ]);
});

test('a line that goes backwards and a figure that is none are said beside their fields', async () => {
  const { sent, operation } = recorded();
  render(<TrajectoryForm detail={detail} />, hostWith({ catalogue: { setTrajectory: operation } }));
  await page.getByLabelText('with the aim').first().fill('70');
  await page.getByLabelText('To the month').fill('June 2018');
  await press('Draw the line');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The last month is after the first/u);
  await page.getByLabelText('July 2019').fill('many');
  await press('Save the trajectory');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/July 2019: "many" is not a number/u);
  await expect.element(page.getByLabelText('July 2019')).toHaveAttribute('aria-invalid', 'true');
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(sent).toEqual([]);
});

test('a target is sent with its month, reason and name; a national one has no amber limit to give', async () => {
  const { sent, operation } = recorded();
  render(<TargetForm detail={detail} kind="national" />, hostWith({ catalogue: { setTarget: operation } }));
  expect(page.getByLabelText('Amber to').elements()).toEqual([]);
  await press('Save the target');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Say why.*Say who decided/u);
  await page.getByLabelText('Target', { exact: true }).fill('97%');
  await page.getByLabelText('From', { exact: true }).fill('04/2020');
  await why();
  await press('Save the target');
  await expect.element(page.getByText('The target was saved.')).toBeVisible();
  const target = { from: '2020-04', target: 97, amberLimit: null, basis: '' };
  expect(sent).toEqual([{ code: 'FD02', kind: 'national', target, reason: 'Recovery plan', decidedBy: 'Board' }]);
});

test('a new version begins in the month after the latest one, and limits begin anew unless told otherwise', async () => {
  const { sent, operation } = recorded();
  render(<DefinitionForm detail={detail} />, hostWith({ catalogue: { define: operation } }));
  await page.getByLabelText('Name').fill('');
  await why();
  await press('Save a new version');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter the name of the indicator/u);
  await page.getByLabelText('Name').fill('Contacts decided in time');
  await press('Save a new version');
  await expect.element(page.getByText(/The definition was saved/u)).toBeVisible();
  expect(sent).toMatchObject([
    { code: 'FD02', from: '2019-07', rebase: true, definition: { name: 'Contacts decided in time', unit: 'percent' } },
  ]);
});
