import { ORPCError } from '@orpc/client';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ActionEditScreen } from '../../../../renderer/features/plan/change/ActionEditScreen.tsx';
import { ActionNewScreen } from '../../../../renderer/features/plan/change/ActionNewScreen.tsx';
import { CancelScreen } from '../../../../renderer/features/plan/change/CancelScreen.tsx';
import { DueDateScreen } from '../../../../renderer/features/plan/change/DueDateScreen.tsx';
import { MilestonesScreen } from '../../../../renderer/features/plan/change/MilestonesScreen.tsx';
import { SuccessionScreen } from '../../../../renderer/features/plan/change/SuccessionScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildActionDetail } from '../view-builders.ts';
import { buildBackground, buildRelated, choices, meetings } from './plan-builders.ts';

// tall enough for the longest form: a page that scrolls on its way to a field closes the list of another
beforeEach(() => page.viewport(1280, 2600));

/** A host that takes what is sent, and what it was sent. */
function taking(...operations: readonly string[]) {
  const sent: [string, unknown][] = [];
  const actions = Object.fromEntries(
    operations.map((name) => [
      name,
      (input: unknown) => {
        sent.push([name, input]);
        return Promise.resolve({ ref: 'A1', sentence: 'This will be 61 days after the baseline.' });
      },
    ]),
  );
  return { sent, host: hostWith({ actions }) };
}

async function enterDate(name: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  const group = page.getByRole('group', { name });
  await group.getByLabelText('Day').fill(day);
  await group.getByLabelText('Month').fill(month);
  await group.getByLabelText('Year').fill(year);
}

/** As a person does: types a part of it and takes it from the list. */
async function pick(name: string, typed: string): Promise<void> {
  await userEvent.click(page.getByRole('combobox', { name, exact: true }));
  await userEvent.keyboard(typed);
  const offered = page.getByRole('option', { name: new RegExp(typed, 'u') });
  await expect.element(offered).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(offered).toHaveAttribute('data-focused', 'true');
  await userEvent.keyboard('{Enter}{Tab}');
}

const press = (name: string | RegExp) => userEvent.click(page.getByRole('button', { name }));

test('a new action is not sent while parts are missing, and each is said', async () => {
  const { sent, host } = taking('create');
  render(<ActionNewScreen choices={choices} begin={{}} newestPeriod="2019-06" />, host);
  await press('Add the action');
  const summary = page.getByRole('alert');
  await expect.element(summary).toMatchTextContent(/Enter what is to be done/u);
  await expect.element(summary).toMatchTextContent(/Enter the role/u);
  await expect.element(summary).toMatchTextContent(/Enter the day by which it is due/u);
  expect(sent).toEqual([]);
});

test('a new action is sent with the reference suggested, its lead’s agency and what was picked', async () => {
  const { sent, host } = taking('create');
  render(<ActionNewScreen choices={choices} begin={{ workstream: 'CP' }} newestPeriod="2019-06" />, host);
  await expect.element(page.getByLabelText('Reference')).toHaveValue('CP-03');
  await page.getByLabelText('What is to be done').fill('Agree a joint protocol');
  await page.getByRole('combobox', { name: 'Lead: the role' }).fill('Detective inspector');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('combobox', { name: 'Agency', exact: true })).toHaveValue('Police');
  await pick('Needs first', 'FD-09');
  await pick('Answers findings', 'F1');
  await expect.element(page.getByText('FD-09 Train every team')).toBeVisible();
  await enterDate('Start', ['1', '7', '2019']);
  await enterDate('Baseline due date', ['30', '9', '2019']);
  await press('Add the action');
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject([
    'create',
    {
      ref: 'CP-03',
      workstream: 'CP',
      title: 'Agree a joint protocol',
      lead: { role: 'Detective inspector', agency: 'Police' },
      startsOn: '2019-07-01',
      baselineDueOn: '2019-09-30',
      needs: ['FD-09'],
      findings: ['F1'],
      source: null,
    },
  ]);
});

test('a new action that somebody began at a finding answers it', async () => {
  render(<ActionNewScreen choices={choices} begin={{ finding: 'F1' }} newestPeriod="2019-06" />);
  await expect.element(page.getByRole('button', { name: /F1/u })).toBeVisible();
});

test('a refusal that is about the reference leads to the reference', async () => {
  const taken = new ORPCError('REFUSED', {
    data: { code: 'ActionRefTaken', message: 'The reference FD-12 is taken.', where: 'ref', next: 'Choose another.' },
  });
  const host = hostWith({ actions: { create: () => Promise.reject(taken) } });
  render(<ActionNewScreen choices={choices} begin={{}} newestPeriod="2019-06" />, host);
  await page.getByLabelText('What is to be done').fill('Agree a joint protocol');
  await page.getByRole('combobox', { name: 'Lead: the role' }).fill('Head of service');
  await userEvent.keyboard('{Tab}');
  await enterDate('Start', ['1', '7', '2019']);
  await enterDate('Baseline due date', ['30', '9', '2019']);
  await press('Add the action');
  await press(/The reference FD-12 is taken/u);
  expect(document.activeElement?.id).toBe('change-ref');
});

test('an edit sends only what differs, with its day and its reason', async () => {
  const { sent, host } = taking('amend');
  render(<ActionEditScreen detail={buildActionDetail()} background={buildBackground()} choices={choices} />, host);
  await page.getByLabelText('What is to be done').fill('Write and publish the threshold document');
  await press('Take out F1 Thresholds are not understood');
  await enterDate('The change holds from', ['3', '6', '2019']);
  await page.getByRole('textbox', { name: 'Why' }).fill('Agreed in supervision');
  await press('Save the changes');
  await expect
    .poll(() => sent)
    .toEqual([
      [
        'amend',
        {
          ref: 'A1',
          title: 'Write and publish the threshold document',
          findings: [],
          holdsFrom: '2019-06-03',
          reason: 'Agreed in supervision',
        },
      ],
    ]);
});

test('a due date says what it means before it is recorded, and again after it was typed anew', async () => {
  const { sent, host } = taking('dueDateEffect', 'changeDueDate');
  render(<DueDateScreen detail={buildActionDetail()} meetings={meetings} />, host);
  await enterDate('New due date', ['30', '8', '2019']);
  await pick('Agreed at which meeting', 'board');
  await page.getByRole('combobox', { name: 'Agreed by' }).fill('Improvement board');
  await userEvent.keyboard('{Tab}');
  await page.getByLabelText('Why').fill('Recruitment');
  await press('See what it means');
  await expect.element(page.getByText('This will be 61 days after the baseline.')).toBeVisible();
  await page.getByLabelText('Why').fill('Recruitment took longer');
  await expect.element(page.getByRole('button', { name: 'See what it means' })).toBeVisible();
  await press('See what it means');
  await press('Record the new due date');
  await expect.poll(() => sent.map(([name]) => name)).toEqual(['dueDateEffect', 'dueDateEffect', 'changeDueDate']);
  expect(sent.at(-1)?.[1]).toEqual({
    ref: 'A1',
    dueOn: '2019-08-30',
    meeting: 'M001',
    agreedBy: 'Improvement board',
    reason: 'Recruitment took longer',
  });
});

test('only meetings that were held can have agreed a date', async () => {
  render(<DueDateScreen detail={buildActionDetail()} meetings={meetings} />);
  await press(/Show every agreed at which meeting/u);
  await expect.element(page.getByRole('option')).toMatchTextContent(/22 May 2019, Improvement board \(M001\)/u);
});

test('a milestone that is moved asks for its new date and why', async () => {
  const { sent, host } = taking('reportMilestone');
  const background = buildBackground({
    milestones: [
      {
        id: 7,
        title: 'Draft agreed',
        baselineDueOn: '2019-05-31',
        position: { state: 'due', dueOn: '2019-05-31', overdue: false, slippageDays: 0, sentence: 'Due 31 May 2019' },
        afterDue: false,
        reports: [],
      },
    ],
  });
  render(<MilestonesScreen detail={buildActionDetail()} background={background} />, host);
  await userEvent.click(page.getByText('Moved to another date'));
  await enterDate('Decided on', ['20', '5', '2019']);
  await press('Record it');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter the new date/u);
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Say why/u);
  await enterDate('New date', ['14', '6', '2019']);
  await page.getByLabelText('Why').fill('Easter');
  await press('Record it');
  await expect
    .poll(() => sent)
    .toEqual([
      ['reportMilestone', { ref: 'A1', id: 7, state: 'due', dueOn: '2019-06-14', on: '2019-05-20', note: 'Easter' }],
    ]);
});

test('a split suggests references, says who waits, and is sent with its decision outside a meeting', async () => {
  const { sent, host } = taking('succeed');
  const background = buildBackground({ neededBy: [buildRelated()] });
  render(
    <SuccessionScreen
      kind="split"
      detail={buildActionDetail()}
      background={background}
      choices={choices}
      meetings={meetings}
    />,
    host,
  );
  await expect.element(page.getByText('One open action needs A1 done first.')).toBeVisible();
  await expect.element(page.getByLabelText('Reference').nth(1)).toHaveValue('FD-13');
  await page.getByLabelText('What is to be done').nth(0).fill('Part one');
  await page.getByLabelText('What is to be done').nth(1).fill('Part two');
  await page.getByRole('combobox', { name: 'Decided by' }).fill('Improvement board');
  await userEvent.keyboard('{Tab}');
  await pick('At which meeting', 'Outside');
  await page.getByRole('textbox', { name: 'Why' }).fill('Two teams do it');
  await press('Split the action');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter the day on which it was decided/u);
  await enterDate('Decided on', ['29', '5', '2019']);
  await press('Split the action');
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.[1]).toMatchObject({
    kind: 'split',
    from: ['A1'],
    successors: [
      { ref: 'FD-12', title: 'Part one', dueOn: null },
      { ref: 'FD-13', title: 'Part two', dueOn: null },
    ],
    meeting: null,
    decidedOn: '2019-05-29',
    decidedBy: 'Improvement board',
    reason: 'Two teams do it',
  });
});

test('a split has at least two parts; more can be added and taken out', async () => {
  render(
    <SuccessionScreen
      kind="split"
      detail={buildActionDetail()}
      background={buildBackground()}
      choices={choices}
      meetings={meetings}
    />,
  );
  expect(page.getByRole('button', { name: /Take out/u }).elements()).toHaveLength(0);
  await press('Add another');
  await page.getByLabelText('What is to be done').nth(2).fill('Part three');
  await press('Take out: second new action');
  await expect.element(page.getByLabelText('What is to be done').nth(1)).toHaveValue('Part three');
});

test('a merger asks for the other action and offers only open ones', async () => {
  const { sent, host } = taking('succeed');
  render(
    <SuccessionScreen
      kind="merge"
      detail={buildActionDetail()}
      background={buildBackground()}
      choices={choices}
      meetings={meetings}
    />,
    host,
  );
  await press('Merge the actions');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Choose at least one other action/u);
  await press(/Show what can be chosen: other actions/u);
  await expect.element(page.getByRole('option')).toMatchTextContent(/^FD-09 Train every team$/u);
  expect(sent).toEqual([]);
});

test('a cancellation says who waits for the action and that they keep waiting', async () => {
  const { sent, host } = taking('cancel');
  const background = buildBackground({
    neededBy: [buildRelated(), buildRelated({ ref: 'FD-10', status: 'completed' })],
  });
  render(<CancelScreen detail={buildActionDetail()} background={background} meetings={meetings} />, host);
  await expect.element(page.getByText('One open action needs A1 done first.')).toBeVisible();
  await expect.element(page.getByText(/They keep needing it/u)).toBeVisible();
  await page.getByRole('combobox', { name: 'Decided by' }).fill('Improvement board');
  await userEvent.keyboard('{Tab}');
  await pick('At which meeting', 'M001');
  await page.getByRole('textbox', { name: 'Why' }).fill('No longer needed');
  await press('Cancel A1');
  await expect
    .poll(() => sent)
    .toEqual([
      [
        'cancel',
        { ref: 'A1', decidedBy: 'Improvement board', reason: 'No longer needed', meeting: 'M001', decidedOn: null },
      ],
    ]);
});
