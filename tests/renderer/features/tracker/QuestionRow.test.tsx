import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TrackerQuestion } from '#shared/domain/tracker/stage/questions.ts';
import { nothingDecided } from '../../../../renderer/features/tracker/decisions.ts';
import { Questions } from '../../../../renderer/features/tracker/questions/Questions.tsx';
import type { KeyedAnswer, TrackerWay } from '../../../../renderer/features/tracker/useTrackerImport.ts';
import { render } from '../../render.tsx';

const base: TrackerQuestion = {
  key: 'state:complete',
  group: 'state',
  kind: 'state',
  text: 'Complete',
  question: 'What does “Complete” say of an action?',
  hint: '',
  cells: ['Plan!F2', 'Plan!F9'],
  options: [],
  suggestion: { kind: 'state', rating: 'green', status: 'completed' },
  openLabel: '',
  required: true,
  answer: null,
  basis: null,
};
const owner: TrackerQuestion = {
  ...base,
  key: 'owner:jane smith |  | ',
  group: 'owner',
  kind: 'owner',
  text: 'Jane Smith',
  question: 'Which role and agency is “Jane Smith”?',
  suggestion: { kind: 'owner', role: '', agency: 'Council', supporting: [] },
};
const date: TrackerQuestion = {
  ...base,
  key: 'date:due:end of q3',
  group: 'date',
  kind: 'date',
  text: 'End of Q3',
  question: 'Which day is “End of Q3”?',
  options: [{ value: '2019-12-31', label: '31 December 2019: Q3 of the financial year 2019-20' }],
  suggestion: null,
  openLabel: 'Leave these rows out',
};

function renderQuestions(...questions: readonly TrackerQuestion[]): KeyedAnswer[] {
  const given: KeyedAnswer[] = [];
  const nothing = (): void => undefined;
  const way: TrackerWay = {
    step: { kind: 'review' },
    file: null,
    decisions: nothingDecided,
    staged: null,
    busy: false,
    problem: null,
    choose: nothing,
    answer: (answers) => given.push(...answers),
    change: nothing,
    keepMapping: nothing,
    goTo: nothing,
    accept: nothing,
    startAgain: nothing,
  };
  render(<Questions way={way} questions={questions} file={new File(['x'], 'tracker.xlsx')} />);
  return given;
}

test('an offer is only an offer: it is given by the button beside it', async () => {
  const given = renderQuestions(base);
  await expect.element(page.getByText(/Plan!F2, F9/u)).toBeVisible();
  expect(given).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: /^Use this/u }));
  expect(given).toEqual([{ key: base.key, answer: { kind: 'state', rating: 'green', status: 'completed' } }]);
});

test('a person’s name gets no role by itself, and an owner without one is not given', async () => {
  const given = renderQuestions(owner);
  await userEvent.click(page.getByRole('button', { name: /^Use this/u }));
  await expect.element(page.getByText('Enter the role')).toBeVisible();
  expect(given).toEqual([]);
  await userEvent.fill(page.getByRole('textbox', { name: 'Role' }), 'Audit lead');
  await userEvent.click(page.getByRole('button', { name: /^Use this/u }));
  expect(given).toEqual([
    { key: owner.key, answer: { kind: 'owner', role: 'Audit lead', agency: 'Council', supporting: [] } },
  ]);
});

test('a text that is no date is a day of those near, another one, or none', async () => {
  const given = renderQuestions(date);
  await userEvent.click(page.getByRole('button', { name: /^Use this/u }));
  await expect.element(page.getByText('Choose one')).toBeVisible();
  await userEvent.click(page.getByText('31 December 2019: Q3 of the financial year 2019-20'));
  await userEvent.click(page.getByRole('button', { name: /^Use this/u }));
  await userEvent.click(page.getByText('Leave these rows out'));
  await userEvent.click(page.getByRole('button', { name: /^Use this/u }));
  expect(given.map(({ answer }) => answer)).toEqual([
    { kind: 'date', on: '2019-12-31' },
    { kind: 'date', on: null },
  ]);
});

test('what was read beyond doubt is not asked, and stands to be looked at', async () => {
  renderQuestions({ ...base, answer: base.suggestion, basis: 'read' });
  await expect.element(page.getByText('Nothing open')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /1 understood without asking/u }));
  await expect.element(page.getByText('Completed, and Green')).toBeVisible();
});
