import { describe, expect, test } from 'vitest';
import { action, update } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { rowsOf, tableOf } from '../../document-of.ts';
import { laidOut, wordsOf } from './laid-out.ts';

const overdue = action({ ref: 'A-02', highPriority: true, baselineDueOn: '2019-06-30' });
const moved = action({
  ref: 'A-03',
  workstream: 'Workforce',
  dueDateChanges: [
    { dueOn: '2019-10-30', agreedOn: '2019-07-24', agreedBy: 'Chair', reason: 'x', meeting: '', citation: null },
  ],
  updates: [update({ forecastOn: '2019-10-30' })],
});
const workstreams = [
  { code: 'W1', name: 'Practice', lead: 'Head of service' },
  { code: 'W2', name: 'Workforce', lead: '' },
  { code: 'W3', name: 'Not begun', lead: '' },
];
const document = laidOut({ actions: [action(), overdue, moved], workstreams }, 'plan-on-a-page');

describe('the plan on a page', () => {
  test('counts the colours of each workstream that has actions, with its roll-up and its worst slip', () => {
    expect(rowsOf(tableOf(document, 'plan-table'))).toMatchObject([
      { workstream: 'Practice', lead: 'Head of service', red: '1', green: '1', amber: '0', rating: 'red' },
      { workstream: 'Workforce', red: '0', green: '1', rating: 'green', slippage: '30 days' },
    ]);
  });

  test('says the whole in a sentence, and in the bars what the table says', () => {
    expect(wordsOf(document, 'plan-whole')).toMatch(/^Red\. The whole plan: .*red/u);
    const chart = document.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'chart');
    expect(chart?.kind === 'chart' ? chart.alt : '').toBe(
      'Plan on a page: Practice: 1 red, 1 green; Workforce: 1 green.',
    );
  });

  test('traces each count to the rule and to the actions that it counts', () => {
    const cell = tableOf(document, 'plan-table').rows[0]?.cells.find(({ kind }) => kind === 'number');
    const origin = cell?.kind === 'number' ? document.origins[cell.origin] : undefined;
    expect(origin?.kind === 'calculation' ? origin.from.map((id) => document.origins[id]) : []).toMatchObject([
      { kind: 'rule' },
      { kind: 'record', ref: 'A-01' },
      { kind: 'record', ref: 'A-02' },
    ]);
  });

  test('is left out of a pack without actions', () => {
    expect(laidOut({ actions: [] }, 'plan-on-a-page').sections).toEqual([]);
  });
});
