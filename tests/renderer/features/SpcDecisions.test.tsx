import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import { SpcDecisions } from '../../../renderer/features/indicators/limits/SpcDecisions.tsx';
import { aValue, anIndicator } from '../../shared/domain/rating/indicator-builder.ts';
import { hostWith, render } from '../render.tsx';

const decided = { reason: 'New front door', decidedBy: 'Improvement board', decidedOn: '2019-07-01' };
const values = ['2019-03', '2019-04', '2019-05', '2019-06'].map((period, i) => aValue(period, 80 + i));
const preview = {
  chart: {
    kind: 'spc',
    code: 'FD02',
    title: 'Contacts',
    unit: 'percent',
    points: [],
    segments: [],
    target: [],
    trajectory: [],
    national: [],
    rebases: [],
    benchmarks: [],
    definitions: [],
  },
  chartAlt: 'FD02 Contacts: four figures',
  explanation: ['Limits are calculated anew from May 2019.'],
  warnings: ['Only 1 month with a value follows it: the new limits are trial limits until there are 12.'],
};

const detailOf = (facts: Partial<IndicatorFacts> = {}): IndicatorDetail =>
  ({ facts: anIndicator({ values }, facts), period: '2019-06' }) as unknown as IndicatorDetail;

/** A host that shows the preview and keeps what it was sent. */
function listening() {
  const sent: unknown[] = [];
  const keep = (name: string) => (input: unknown) => {
    sent.push([name, input]);
    return Promise.resolve(name === 'preview' ? preview : { rebases: [], withdrawnRebases: [], baselines: [] });
  };
  const names = ['preview', 'addRebase', 'withdrawRebase', 'fixBaseline', 'freeBaseline'];
  return { sent, host: hostWith({ spcDecisions: Object.fromEntries(names.map((name) => [name, keep(name)])) }) };
}

async function fillDecision() {
  await page.getByRole('textbox', { name: 'Reason' }).fill(decided.reason);
  await page.getByRole('textbox', { name: 'Decided by' }).fill(decided.decidedBy);
  const day = page.getByRole('group', { name: 'Day of the decision' });
  await day.getByLabelText('Day').fill('1');
  await day.getByLabelText('Month').fill('7');
  await day.getByLabelText('Year').fill('2019');
}

test('a decision without a reason, a name and a day is not sent, and each is asked for by name', async () => {
  const { sent, host } = listening();
  render(<SpcDecisions detail={detailOf()} />, host);
  await userEvent.click(page.getByRole('button', { name: 'Calculate limits anew from a month on' }));
  await userEvent.click(page.getByRole('button', { name: 'Look at the effect first' }));
  const summary = page.getByRole('alert');
  for (const asked of ['Choose the first month', 'Say why', 'Say who decided', 'Enter the day']) {
    await expect.element(summary).toMatchTextContent(new RegExp(asked, 'u'));
  }
  expect(sent).toEqual([]);
});

test('the effect is shown before anything is recorded, and a changed reason is looked at again', async () => {
  const { sent, host } = listening();
  render(<SpcDecisions detail={detailOf()} />, host);
  await userEvent.click(page.getByRole('button', { name: 'Fix limits on the first months' }));
  await fillDecision();
  await userEvent.click(page.getByRole('button', { name: 'Look at the effect first' }));
  await expect.element(page.getByText(/trial limits until there are 12/u)).toBeVisible();
  await expect.element(page.getByText('Nothing is recorded yet.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason' }).fill('The year before the plan');
  await userEvent.click(page.getByRole('button', { name: 'Look at the effect first' }));
  await userEvent.click(page.getByRole('button', { name: 'Record the decision' }));
  await expect.element(page.getByText('Limits are now fixed on the first 12 points.')).toBeVisible();
  expect(sent.map((one) => (one as readonly unknown[])[0])).toEqual(['preview', 'preview', 'fixBaseline']);
  expect(sent.at(-1)).toEqual([
    'fixBaseline',
    { ...decided, code: 'FD02', points: 12, reason: 'The year before the plan' },
  ]);
});

test('a rebase is listed with its reason and who decided it, and is withdrawn with a reason of its own', async () => {
  const { sent, host } = listening();
  render(<SpcDecisions detail={detailOf({ rebases: [{ ...decided, period: '2019-05' }] })} />, host);
  await expect.element(page.getByText('New limits from May 2019')).toBeVisible();
  await expect.element(page.getByText('Improvement board, 1 July 2019')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /Withdraw this/u }));
  await fillDecision();
  await userEvent.click(page.getByRole('button', { name: 'Look at the effect first' }));
  await userEvent.click(page.getByRole('button', { name: 'Record the decision' }));
  await expect.element(page.getByText(/Both decisions stay on record/u)).toBeVisible();
  expect(document.activeElement?.textContent).toMatch(/Both decisions stay on record/u);
  expect(sent.at(-1)).toEqual(['withdrawRebase', { ...decided, code: 'FD02', period: '2019-05' }]);
});

test('what was withdrawn and what was replaced stay in the list', async () => {
  const withdrawal = { ...decided, reason: 'It opened in June' };
  const facts = {
    withdrawnRebases: [{ ...decided, period: '2019-05', withdrawal }],
    baselines: [
      { ...decided, points: 12 },
      { ...decided, points: null, reason: 'No ordinary year' },
    ],
  };
  render(<SpcDecisions detail={detailOf(facts)} />);
  await expect.element(page.getByText('Withdrawn: new limits from May 2019')).toBeVisible();
  await expect.element(page.getByText('Withdrawn: It opened in June')).toBeVisible();
  await expect.element(page.getByText('Fixed on the first 12 months')).toBeVisible();
  await expect.element(page.getByText('Limits freed again')).toBeVisible();
  expect(page.getByRole('button', { name: 'Free the limits again' }).query()).toBeNull();
});
