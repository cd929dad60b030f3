import { knownThen } from '#main/core/as-at.ts';
import { describe, expect, test } from 'vitest';
import { indicatorDetail } from '#main/core/indicators/indicator-detail.ts';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { getOverview } from '#main/core/overview/overview.ts';
import { addDeadline } from '#main/core/scrutiny/deadline-commands.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { testSession } from '../../hosts/test-session.ts';

async function overview(period?: string) {
  const { session } = testSession();
  await session.use(await smallWorkspace());
  return getOverview(session, period);
}
const refs = (items: readonly { readonly ref: string }[]): string[] => items.map(({ ref }) => ref);

describe('the overview', () => {
  test('counts every colour, and what is not rated is never green', async () => {
    const { actions, indicators, workstreams } = await overview();
    expect(actions.counts).toEqual({ red: 2, amber: 0, green: 1, blue: 0, grey: 0 });
    expect(actions).toMatchObject({ rated: 3, total: 3, rollUp: { colour: 'red', rule: 'red_priority' } });
    expect(indicators).toMatchObject({ rated: 2, total: 3, counts: { red: 2, green: 0, grey: 1 } });
    expect(workstreams.map(({ name, rollUp }) => [name, rollUp.colour])).toEqual([
      ['Practice', 'red'],
      ['Partnership', 'green'],
    ]);
  });

  test('compares with the month before as it was known then', async () => {
    const { previous, gotWorse, gotBetter } = await overview();
    expect(previous).toMatchObject({ period: '2019-05', asAtOn: '2019-06-30' });
    // A-01 was red already: its forecast was three months late before it was overdue
    expect(refs(gotWorse)).toEqual(['A-02', 'CP03']);
    expect(gotWorse.find(({ ref }) => ref === 'CP03')?.detail).toMatch(/^Amber before, red now\. 78\.5% /);
    expect(gotBetter).toEqual([]);
  });

  test('puts an answer that an inspection asks for before the actions, from 28 days before its day on', async () => {
    const { session } = testSession();
    await session.use(await smallWorkspace());
    const due = async () => (await getOverview(session, '2019-06')).due.filter(({ kind }) => kind === 'response');
    const answer = { eventRef: 'INS-2019', source: null };
    await addDeadline(session, { ...answer, requirement: 'Letter', due: { kind: 'given', on: '2019-08-29' } });
    expect(await due()).toEqual([]);
    await addDeadline(session, { ...answer, requirement: 'Plan', due: { kind: 'given', on: '2019-08-28' } });
    await addDeadline(session, { ...answer, requirement: 'Reply', due: { kind: 'given', on: '2019-07-01' } });
    expect((await due()).map(({ ref, title, detail }) => [ref, title, detail])).toEqual([
      ['INS-2019', 'Reply (Inspection of April 2019)', 'No answer is recorded, overdue by 30 days: due on 1 July 2019'],
      ['INS-2019', 'Plan (Inspection of April 2019)', '28 days left: due on 28 August 2019'],
    ]);
  });

  test('says that there is nothing to compare with where nothing was known', async () => {
    expect((await overview('2018-01')).previous).toBeNull();
  });

  test('lists what is due with the longest overdue first, and leaves completed actions out', async () => {
    const { due } = await overview();
    expect(due.map(({ ref, detail }) => [ref, detail])).toEqual([
      ['A-01', '30 June 2019: overdue by 31 days; progress 60%'],
    ]);
  });

  test('names what is missing: figures never returned, silent owners, findings that nothing answers', async () => {
    const { missing } = await overview();
    expect(missing.map(({ kind, ref }) => [kind, ref])).toEqual([
      ['return', '2019-06'],
      ['action', 'A-01'],
      ['action', 'A-02'],
      ['finding', 'F2'],
    ]);
    expect(missing[0]?.title).toBe('1 monthly indicator has never been returned');
    expect(missing[1]?.detail).toBe('No update since 20 June 2019, 41 days');
    expect(missing[3]?.detail).toBe('No action answers this finding');
  });

  test('keeps disagreements in sight: flattering owners, two values for one month, restated figures', async () => {
    const { disagreements } = await overview();
    expect(refs(disagreements)).toEqual(['A-01', 'A-02', 'FD10', 'CP03']);
    expect(disagreements[2]?.detail).toMatch(/^June 2019: 120 is used; also held: 86 .*Nobody has chosen/);
    expect(disagreements[3]?.detail).toBe('May 2019 restated: 93.0% before, 91.0% now');
  });
});

describe('an indicator’s page', () => {
  async function detailOf(code: string, asAtOn: string, period: string) {
    const workspace = await smallWorkspace();
    const facts = (await loadIndicators(workspace.db, knownThen(asAtOn), period)).find((one) => one.code === code);
    if (facts === undefined) throw new Error(`${code} is not there`);
    return indicatorDetail(facts, asAtOn, period, await loadRuleSet(workspace.db, knownThen(asAtOn)));
  }

  test('shows the restated month with old and new, and its chart marks it', async () => {
    const { chart, explanation, row, periods } = await detailOf('CP03', '2019-07-31', '2019-06');
    expect(explanation).toContain('May 2019 was restated: first 93.0%, now 91.0%.');
    expect(chart.points.filter(({ restated }) => restated).map(({ period }) => period)).toEqual(['2019-05']);
    expect(chart.points.at(-1)).toMatchObject({ value: 78.5, colour: 'red', pointType: 'special_cause_concern' });
    expect(row.variation?.icon).toBe('concern_low');
    expect(periods[0]).toMatchObject({ period: '2019-06', signal: 'Concern: below the lower limit' });
    expect(row.movement).toMatchObject({ direction: 'down', judgement: 'worse' });
  });

  test('before the restatement was recorded shows the first value and no restatement', async () => {
    const { row, chart } = await detailOf('CP03', '2019-07-03', '2019-05');
    expect(row).toMatchObject({ valueText: '93.0%', flags: [] });
    expect(chart.points.some(({ restated }) => restated)).toBe(false);
  });

  test('keeps two published values side by side while nobody has chosen', async () => {
    const { row, facts } = await detailOf('FD10', '2019-07-31', '2019-06');
    expect(row).toMatchObject({ value: 120, flags: ['two values'] });
    expect(facts.values[0]).toMatchObject({ conflicting: [{ value: 86 }], choiceReason: '' });
  });

  test('an indicator without a figure says so in words and is not coloured', async () => {
    const { row, chart, chartAlt } = await detailOf('WF02', '2019-07-31', '2019-06');
    expect(row).toMatchObject({ value: null, valueText: 'not returned', rating: { colour: 'grey' }, variation: null });
    expect(chart.points).toEqual([]);
    expect(chartAlt).toBe('WF02 Caseload: no figures yet.');
  });
});
