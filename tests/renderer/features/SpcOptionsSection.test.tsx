import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Settings } from '#shared/contract/settings.ts';
import { SpcOptionsSection } from '../../../renderer/features/settings/SpcOptionsSection.tsx';
import { hostWith, render } from '../render.tsx';

const shipped = { runLength: 7, twoInThree: 'package', screenOutliers: true } as const;
const decision = {
  number: 1,
  validFrom: '2019-07-01',
  options: { runLength: 6, twoInThree: 'mdc2023', screenOutliers: false },
  reason: 'The partner reads its charts so',
  decidedBy: 'Improvement board',
  recordedAt: '2019-08-14T09:00:00.000Z',
} as const;
const settingsOf = (spcDecisions: Settings['spcDecisions']): Settings =>
  ({ ruleSet: { id: 'plumbline-2026-1', spc: shipped }, spcDecisions }) as unknown as Settings;

test('says which options are in force and lists every decision with its reason and who made it', async () => {
  render(<SpcOptionsSection settings={settingsOf([decision])} />);
  await expect.element(page.getByText(/^7 points in a row;/u)).toBeVisible();
  const row = page.getByRole('row', { name: /1 July 2019/u });
  await expect.element(row).toMatchTextContent(/6 points in a row; two in three with points beyond a limit/u);
  await expect.element(row).toMatchTextContent(/The partner reads its charts so/u);
  await expect.element(row).toMatchTextContent(/Improvement board/u);
});

test('shows which charts would say something else, and records only what was looked at', async () => {
  const sent: unknown[] = [];
  const preview = {
    period: '2019-06',
    asAtOn: '2019-07-31',
    charts: 60,
    differences: [{ code: 'CP03', name: 'Visits in time', before: 'No signal of change.', after: 'Six in a row.' }],
    warnings: ['Dated back: positions as at 1 July 2019 and later are read by the new options.'],
  };
  const keep = (name: string, answer: unknown) => (input: unknown) => {
    sent.push([name, input]);
    return Promise.resolve(answer);
  };
  const client = { previewOptions: keep('previewOptions', preview), changeOptions: keep('changeOptions', {}) };
  render(<SpcOptionsSection settings={settingsOf([])} />, hostWith({ spcDecisions: client }));
  await userEvent.click(page.getByRole('button', { name: 'Change the options from a day on' }));
  await userEvent.click(page.getByText('6 points in a row', { exact: true }));
  await page.getByLabelText('Reason').fill(decision.reason);
  await page.getByLabelText('Decided by').fill(decision.decidedBy);
  const day = page.getByRole('group', { name: 'In force from' });
  await day.getByLabelText('Day').fill('1');
  await day.getByLabelText('Month').fill('7');
  await day.getByLabelText('Year').fill('2019');
  await userEvent.click(page.getByRole('button', { name: 'Look at the effect first' }));
  await expect.element(page.getByText(/1 of the 60 charts for June 2019/u)).toBeVisible();
  await expect.element(page.getByText(/Dated back/u)).toBeVisible();
  await expect.element(page.getByText('CP03 Visits in time')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Record the decision' }));
  await expect.element(page.getByText(/The decision was recorded/u)).toBeVisible();
  const options = { ...shipped, validFrom: '2019-07-01', runLength: 6 };
  expect(sent).toEqual([
    ['previewOptions', options],
    ['changeOptions', { ...options, reason: decision.reason, decidedBy: decision.decidedBy }],
  ]);
});
