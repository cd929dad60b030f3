import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReturnQuestion } from '#shared/contract/returns.ts';
import { withAnswers, nothingDecided } from '../../../../renderer/features/returns/decisions.ts';
import { QuestionForm } from '../../../../renderer/features/returns/review/QuestionForm.tsx';
import { unaskedNames } from '../../../../renderer/features/returns/review/unasked-names.ts';
import { render } from '../../render.tsx';
import { buildReturnRow, buildStagedReturn } from '../view-builders.ts';

const indicators = [
  { code: 'FD02', name: 'Assessments completed in time', unit: 'percent' as const },
  { code: 'FD10', name: 'Children without an allocated social worker', unit: 'count' as const },
];
const unknown: ReturnQuestion = {
  kind: 'indicator',
  text: 'Asessments in time',
  sheet: 'KPI',
  cell: 'A7',
  figures: 3,
  candidates: [{ code: 'FD02', name: 'Assessments completed in time', because: 'Two of its three words are in it.' }],
};
const doubtful: ReturnQuestion = {
  kind: 'percentage',
  indicator: 'AS05',
  name: 'Visits in time',
  figures: 1,
  example: { cell: 'C9', asPoints: '0.91%', asFraction: '91%' },
};

function renderForm(questions: readonly ReturnQuestion[], answered: object[]): HTMLElement {
  return render(
    <QuestionForm
      title="Two things to decide"
      questions={questions}
      indicators={indicators}
      file={new File(['x'], 'june.xlsx')}
      busy={false}
      onAnswer={(answers) => answered.push(answers)}
    />,
  );
}

test('nothing is picked beforehand, and without an answer nothing is decided', async () => {
  const answered: object[] = [];
  const box = renderForm([unknown, doubtful], answered);
  expect(box.querySelectorAll('[data-selected]')).toHaveLength(0);
  await userEvent.click(page.getByRole('button', { name: 'Use these answers' }));
  await expect.element(page.getByText('Answer at least one of the questions first.')).toBeVisible();
  expect(answered).toEqual([]);
});

test('a near name is decided by its radio, a percentage by the figure it would be', async () => {
  const answered: object[] = [];
  renderForm([unknown, doubtful], answered);
  await userEvent.click(page.getByText('Two of its three words are in it.'));
  await userEvent.click(page.getByText('91%', { exact: true }));
  await expect.element(page.getByText('2 of 2 answered')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Use these answers' }));
  expect(answered).toEqual([
    {
      matches: [{ text: 'Asessments in time', indicator: 'FD02' }],
      percentages: [{ indicator: 'AS05', as: 'fraction' }],
    },
  ]);
});

test('another indicator is found by typing a part of its name; half an answer is none', async () => {
  const answered: object[] = [];
  renderForm([unknown], answered);
  await userEvent.click(page.getByText('Another indicator…'));
  await userEvent.click(page.getByRole('button', { name: 'Use this answer' }));
  expect(answered).toEqual([]);
  await userEvent.click(page.getByRole('combobox', { name: 'Indicator' }));
  await userEvent.keyboard('allocated');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await userEvent.click(page.getByRole('button', { name: 'Use this answer' }));
  expect(answered).toEqual([{ matches: [{ text: 'Asessments in time', indicator: 'FD10' }], percentages: [] }]);
});

test('rows are left out only when somebody says so', async () => {
  const answered: object[] = [];
  renderForm([unknown], answered);
  await userEvent.click(page.getByText('None: leave its figures out'));
  await userEvent.click(page.getByRole('button', { name: 'Use this answer' }));
  expect(answered).toEqual([{ matches: [{ text: 'Asessments in time', indicator: null }], percentages: [] }]);
});

test('a later answer to the same question takes the place of the earlier one, and no other', () => {
  const decisions = {
    ...nothingDecided,
    matches: [
      { text: 'a', indicator: 'FD02' },
      { text: 'b', indicator: null },
    ],
  };
  expect(withAnswers(decisions, { matches: [{ text: 'a', indicator: null }], percentages: [] }).matches).toEqual([
    { text: 'b', indicator: null },
    { text: 'a', indicator: null },
  ]);
});

test('names that are left out unasked are offered once each, without those that were asked about', () => {
  const unread = { problemCode: 'IndicatorUnknown', outcome: 'problem', problem: 'No indicator has it.' } as const;
  const rows = [
    buildReturnRow({ ...unread, indicator: 'adm_count', indicatorName: '', cell: 'K3' }),
    buildReturnRow({ ...unread, indicator: 'adm_count', indicatorName: '', cell: 'K7' }),
    buildReturnRow({ ...unread, indicator: '', indicatorName: 'Asessments in time', cell: 'A7' }),
    buildReturnRow(),
  ];
  expect(unaskedNames(buildStagedReturn({ rows, questions: [unknown] }))).toEqual([
    { kind: 'indicator', text: 'adm_count', sheet: 'June', cell: 'K3', figures: 2, candidates: [] },
  ]);
});

test('a code that was asked about together with its name is not asked about again', () => {
  const unread = { problemCode: 'IndicatorUnknown', outcome: 'problem', problem: 'No indicator has it.' } as const;
  const rows = [buildReturnRow({ ...unread, indicator: 'XX9', indicatorName: '', cell: 'C3' })];
  expect(unaskedNames(buildStagedReturn({ rows, questions: [{ ...unknown, text: 'XX9 Visits' }] }))).toEqual([]);
  expect(unaskedNames(buildStagedReturn({ rows, questions: [{ ...unknown, text: 'XX91 Visits' }] }))).toHaveLength(1);
});
