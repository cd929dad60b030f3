import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlanStructure } from '#shared/contract/plan.ts';
import {
  ActionChanges,
  ActionDependencies,
  ActionMilestones,
} from '../../../../renderer/features/plan/page/ActionBackgroundParts.tsx';
import { ActionSuccession } from '../../../../renderer/features/plan/page/ActionSuccession.tsx';
import { ActionSummary } from '../../../../renderer/features/plan/page/ActionSummary.tsx';
import { ChangeMenu } from '../../../../renderer/features/plan/page/ChangeMenu.tsx';
import { PlanScreen } from '../../../../renderer/features/plan/PlanScreen.tsx';
import { StructureScreen } from '../../../../renderer/features/plan/structure/StructureScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildActionDetail, buildActionRow } from '../view-builders.ts';
import { buildBackground, buildRelated } from './plan-builders.ts';

const decision = {
  on: '2019-05-29',
  by: 'Improvement board',
  meeting: 'Chair’s action, 29 May 2019',
  reason: 'Two teams',
};

test('what an action became is said with who decided it, where and why', async () => {
  const became = [{ kind: 'split', action: buildRelated(), decision } as const];
  render(<ActionSuccession background={buildBackground({ became })} />);
  const part = page.getByRole('region', { name: 'Became' });
  await expect.element(part).toMatchTextContent(/Split into/u);
  await expect.element(part.getByRole('link', { name: 'FD-09 Train every team' })).toBeVisible();
  await expect
    .element(part)
    .toMatchTextContent(/Decided by Improvement board on 29 May 2019 \(Chair’s action, 29 May 2019\)\. Two teams\./u);
});

test('a successor says that its slippage counts from the baseline it took over', async () => {
  const cameFrom = [{ kind: 'supersede', action: buildRelated(), decision: { ...decision, meeting: null } } as const];
  render(<ActionSuccession background={buildBackground({ cameFrom })} />);
  const part = page.getByRole('region', { name: 'Came from' });
  await expect.element(part).toMatchTextContent(/Slippage counts from the baseline that was taken over/u);
  await expect.element(part).toMatchTextContent(/outside a meeting/u);
});

test('an action that always stood alone says nothing of it', () => {
  expect(render(<ActionSuccession background={buildBackground()} />).textContent).toBe('');
});

test('dependencies stand both ways with their colours', async () => {
  const needs = [buildRelated({ ref: 'CP-01', title: 'Set the standard' })];
  render(<ActionDependencies background={buildBackground({ needs, neededBy: [buildRelated()] })} />);
  await expect.element(page.getByRole('link', { name: 'CP-01 Set the standard' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'FD-09 Train every team' })).toBeVisible();
  expect(page.getByText('Amber').elements()).toHaveLength(2);
});

test('a milestone says where it stands, and that it lies after the day its action is due now', async () => {
  const position = { state: 'due', dueOn: '2019-07-31', overdue: false, slippageDays: 0 } as const;
  const milestone = {
    id: 1,
    title: 'Draft agreed',
    baselineDueOn: '2019-07-31',
    position: { ...position, sentence: 'Due 31 July 2019, on its baseline' },
    afterDue: true,
    reports: [],
  };
  render(<ActionMilestones background={buildBackground({ milestones: [milestone] })} mayAdd />);
  await expect
    .element(page.getByRole('row', { name: /Draft agreed/u }))
    .toMatchTextContent(
      /Due 31 July 2019, on its baseline\. It lies after the day on which the action itself is due now\./u,
    );
});

test('what it said before stands with its day, who changed it and why', async () => {
  const change = {
    field: 'Lead',
    before: 'Head of service, Council',
    after: 'Detective inspector, Police',
    holdsFrom: '2019-06-03',
    by: 'Secretariat',
    reason: 'Left the authority',
  };
  render(<ActionChanges background={buildBackground({ changes: [change] })} />);
  const row = page.getByRole('row', { name: /^3 Jun 2019/u });
  await expect.element(row).toMatchTextContent(/LeadHead of service, CouncilDetective inspector, Police/u);
  await expect.element(row).toMatchTextContent(/SecretariatLeft the authority/u);
});

test('a recommendation leads to its own page in its review', async () => {
  const recommendations = [{ ref: 'AK-1', text: 'Share what is known', review: 'Child Ak' }];
  render(<ActionSummary detail={buildActionDetail()} background={buildBackground({ recommendations })} />);
  await expect
    .element(page.getByRole('link', { name: 'AK-1' }))
    .toHaveAttribute('href', '/reviews/Child%20Ak/recommendations/AK-1');
});

test('what is finished offers neither another date nor another end', () => {
  const labels = (status: 'in_progress' | 'superseded'): string[] => {
    const box = render(<ChangeMenu action="FD-01" status={status} />);
    return [...box.querySelectorAll('a')].map((link) => link.textContent);
  };
  expect(labels('in_progress')).toEqual(['Edit', 'Milestones', 'Due date', 'Split', 'Merge', 'Supersede', 'Cancel']);
  expect(labels('superseded')).toEqual(['Edit', 'Milestones']);
});

test('the plan is filtered by plan, lead and agency', async () => {
  const rows = [
    buildActionRow({ ref: 'FD-01', workstream: 'Front door', lead: 'Head of service', agency: 'Council' }),
    buildActionRow({ ref: 'CR-01', workstream: 'Learning', lead: 'Detective inspector', agency: 'Police' }),
  ];
  const plans = [
    { title: 'Improvement plan', workstreams: ['Front door'] },
    { title: 'Case review plan', workstreams: ['Learning'] },
  ];
  const list = { period: '2019-06', asAtOn: '2019-07-31', rows, plans };
  render(<PlanScreen list={list} workstream="" readOnly={false} />);
  await expect.element(page.getByRole('link', { name: 'New action' })).toBeVisible();
  for (const [label, option] of [
    ['Plan', 'Case review plan'],
    ['Lead', 'Detective inspector'],
    ['Agency', 'Police'],
  ] as const) {
    await userEvent.click(page.getByRole('button', { name: new RegExp(`${label}$`, 'u') }));
    await userEvent.click(page.getByRole('option', { name: option }));
    await expect.element(page.getByText(/^1 of 2 actions/u)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: new RegExp(`${label}$`, 'u') }));
    await userEvent.click(page.getByRole('option', { name: 'All', exact: true }));
  }
});

const structure: PlanStructure = {
  plans: [{ code: 'IP', title: 'Improvement plan', kind: 'improvement', purpose: '', adoptedOn: null, citation: null }],
  workstreams: [{ code: 'FD', name: 'Front door', plan: 'IP', position: 1, lead: null, actions: 2 }],
  changes: [],
  people: [],
};

test('a workstream is changed from a day on; a lead needs role and agency, or neither', async () => {
  const sent: unknown[] = [];
  const amendWorkstream = (input: unknown) => {
    sent.push(input);
    return Promise.resolve(structure);
  };
  await page.viewport(1280, 2000);
  render(<StructureScreen structure={structure} readOnly={false} />, hostWith({ plan: { amendWorkstream } }));
  await userEvent.click(page.getByRole('button', { name: 'Change Front door' }));
  expect(document.activeElement?.textContent).toBe('Change FD Front door');
  await page.getByLabelText('Name').fill('Help and protection');
  await page.getByRole('combobox', { name: 'Lead: the role' }).fill('Head of service');
  await userEvent.keyboard('{Tab}');
  await userEvent.click(page.getByRole('button', { name: 'Save the changes' }));
  const summary = page.getByRole('alert');
  await expect.element(summary).toMatchTextContent(/Enter the agency/u);
  await expect.element(summary).toMatchTextContent(/Enter from which day the change holds/u);
  await page.getByRole('combobox', { name: 'Lead: the role' }).fill('');
  await userEvent.keyboard('{Tab}');
  const day = page.getByRole('group', { name: 'The change holds from' });
  await day.getByLabelText('Day').fill('3');
  await day.getByLabelText('Month').fill('6');
  await day.getByLabelText('Year').fill('2019');
  await page.getByRole('textbox', { name: 'Why' }).fill('Clearer');
  await userEvent.click(page.getByRole('button', { name: 'Save the changes' }));
  await expect.element(page.getByText('Changed the workstream Help and protection.')).toBeVisible();
  expect(sent).toMatchObject([
    { code: 'FD', name: 'Help and protection', plan: 'IP', lead: null, position: 1, holdsFrom: '2019-06-03' },
  ]);
});

test('a file that cannot be written offers nothing to change', () => {
  render(<StructureScreen structure={structure} readOnly />);
  expect(page.getByRole('button').elements()).toHaveLength(0);
});
