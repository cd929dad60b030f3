import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeadlineScreen } from '../../../../renderer/features/scrutiny/forms/DeadlineScreen.tsx';
import { FindingNewScreen } from '../../../../renderer/features/scrutiny/forms/FindingNewScreen.tsx';
import { nextRef } from '../../../../renderer/features/scrutiny/forms/finding-form.ts';
import { FrameworksScreen } from '../../../../renderer/features/scrutiny/forms/FrameworksScreen.tsx';
import {
  JudgementEditScreen,
  JudgementNewScreen,
} from '../../../../renderer/features/scrutiny/forms/JudgementScreen.tsx';
import { ResponseScreen } from '../../../../renderer/features/scrutiny/forms/ResponseScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { choices, citation, deadline, detail } from './scrutiny-builders.ts';

/** Shows a form; what it sends is kept with the name of the operation. */
function show(element: React.ReactElement, more: object = {}): unknown[] {
  const sent: unknown[] = [];
  const scrutiny = new Proxy(more, {
    get: (given, name) => Reflect.get(given, name) ?? (async (input: unknown) => void sent.push([name, input])),
  });
  render(element, hostWith({ scrutiny }));
  return sent;
}
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const text = (name: string) => page.getByRole('textbox', { name, exact: true });
async function choose(label: string, option: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: new RegExp(`${label}$`, 'u') }));
  await userEvent.click(page.getByRole('option', { name: option }));
}

test('a judgement is of an area that has none yet, and its source is that of the judgement before', async () => {
  const sent = show(<JudgementNewScreen detail={detail()} choices={choices} />);
  await press('Add the judgement');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Choose the area.*Choose the grade/u);
  await userEvent.click(page.getByRole('button', { name: /Area$/u }));
  await expect.element(page.getByRole('option', { name: 'Overall effectiveness' })).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('option', { name: 'Impact of leaders' }));
  await choose('Grade', 'Good');
  await press('Add the judgement');
  expect(sent).toEqual([
    [
      'addJudgement',
      {
        eventRef: 'INS-2019',
        framework: 'Ofsted ILACS 2018',
        area: 'Impact of leaders',
        grade: 'Good',
        source: citation,
      },
    ],
  ]);
});

test('a judgement is withdrawn from a day on, or as one that was never made', async () => {
  const [judgement] = detail().judgements;
  if (judgement === undefined) throw new Error('no judgement');
  const sent = show(<JudgementEditScreen detail={detail()} choices={choices} judgement={judgement} />);
  await press('Withdraw the judgement');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Say why it is withdrawn/u);
  await text('Why it is withdrawn').fill('Quashed on review');
  await press('Withdraw the judgement');
  expect(sent).toEqual([['withdrawJudgement', { id: 1, on: null, reason: 'Quashed on review' }]]);
});

test('a finding gets the next reference, and what answers it is found by a part of its title', async () => {
  expect([nextRef('R01', ['R01', 'R02']), nextRef('PA9', []), nextRef('INS-2019-0', [])]).toEqual([
    'R03',
    'PA10',
    'INS-2019-1',
  ]);
  // a list closes where the page scrolls under it: here the whole form is in sight
  await page.viewport(1280, 2000);
  const sent = show(<FindingNewScreen detail={detail()} choices={choices} />);
  await text('What was found').fill('Decisions are slow.');
  await userEvent.click(page.getByRole('combobox', { name: 'Actions that answer it' }));
  await userEvent.keyboard('FD-01');
  const offered = page.getByRole('option', { name: /FD-01/u });
  await expect.element(offered).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(offered).toHaveAttribute('data-focused', 'true');
  await userEvent.keyboard('{Enter}{Tab}');
  await expect.element(page.getByRole('button', { name: 'Take out FD-01 Agree thresholds' })).toBeVisible();
  await press('Add the finding');
  expect(sent).toMatchObject([
    [
      'addFinding',
      {
        eventRef: 'INS-2019',
        ref: 'R03',
        text: 'Decisions are slow.',
        actions: ['FD-01'],
        indicators: [],
        wording: 'theme',
      },
    ],
  ]);
});

test('a day is shown as it was counted before it is kept; a change asks for another count', async () => {
  const counts: unknown[] = [];
  const countDeadline = async (input: { from: string; workingDays: number }) => {
    counts.push(input);
    return {
      ...input,
      dueOn: '2019-11-05',
      weekdays: 71,
      weekendDays: 28,
      bankHolidays: ['2019-08-26'],
      basis: 'Counted so',
      listOf: '2026-11-21',
    };
  };
  const sent = show(<DeadlineScreen detail={detail()} choices={choices} />, { countDeadline });
  await press('Count the day');
  await expect.element(page.getByText('Due on Tuesday 5 November 2019')).toBeVisible();
  await text('Working days').fill('60');
  await expect.element(page.getByText('Due on Tuesday 5 November 2019')).not.toBeInTheDocument();
  await text('Working days').fill('');
  await press('Count the day');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/whole number of working days/u);
  await text('Working days').fill('70');
  await press('Count the day');
  await press('Add the answer due');
  expect(counts).toEqual([
    { from: '2019-07-29', workingDays: 70 },
    { from: '2019-07-29', workingDays: 70 },
  ]);
  expect(sent).toMatchObject([
    [
      'addDeadline',
      { eventRef: 'INS-2019', due: { kind: 'counted', from: '2019-07-29', workingDays: 70 }, source: citation },
    ],
  ]);
});

test('a report on an answer needs its day, and needs no source', async () => {
  const sent = show(<ResponseScreen detail={detail()} deadline={deadline('2019-08-31')} choices={choices} />);
  await press('Save the report');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter the day/u);
  const date = page.getByRole('group', { name: 'On which day' });
  await date.getByLabelText('Day').fill('4');
  await date.getByLabelText('Month').fill('11');
  await date.getByLabelText('Year').fill('2019');
  await press('Save the report');
  expect(sent).toEqual([
    ['reportResponse', { deadline: 7, state: 'submitted', reportedOn: '2019-11-04', note: '', source: null }],
  ]);
});

test('a framework is typed with an area and a grade a line', async () => {
  const sent = show(<FrameworksScreen choices={choices} readOnly={false} />);
  await text('Name').fill('JTAI 2024');
  await text('Areas').fill('Front door\n\n Partnership ');
  await text('Grades').fill('Strong');
  await press('Add the framework');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/at least two grades/u);
  await text('Grades').fill('Strong\nWeak');
  await press('Add the framework');
  expect(sent).toEqual([
    ['addFramework', { name: 'JTAI 2024', areas: ['Front door', 'Partnership'], grades: ['Strong', 'Weak'] }],
  ]);
});
