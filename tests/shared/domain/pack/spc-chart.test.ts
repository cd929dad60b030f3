import { describe, expect, test } from 'vitest';
import { addMonths } from '#shared/domain/dates.ts';
import type { Benchmark, PeriodValue } from '#shared/domain/indicator.ts';
import { chartAlt, spcChart } from '#shared/domain/pack/spc-chart.ts';
import { readSpc } from '#shared/domain/pack/spc-reading.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { anIndicator, aValue } from '../rating/indicator-builder.ts';

const ruleSet: RuleSet = {
  id: 'test',
  title: 'Test',
  validFrom: '2019-01-01',
  action: {
    evidenceGraceDays: 28,
    forecastRedDays: 28,
    updateCycleDays: 35,
    behindAmberPoints: 25,
    behindRedPoints: 50,
  },
  indicator: { smallDenominator: 20 },
  rollUp: { redShare: 0.25 },
  spc: { runLength: 7, twoInThree: 'package', screenOutliers: true },
};
/** Values from January 2018 on, a month each; null leaves the month out. */
const months = (values: readonly (number | null)[]): PeriodValue[] =>
  values.flatMap((value, i) => (value === null ? [] : [aValue(addMonths('2018-01', i), value)]));
const steady = [90, 92, 91, 93, 90, 92, 91, 93, 90, 92, 91, 93, 90, 92, 91];

describe('the control chart of an indicator', () => {
  test('has a place for every month to the one asked for, and none after it', () => {
    const facts = anIndicator({ values: months([90, null, 92, 91, 93]) });
    const points = (period: string) => spcChart(facts, period, ruleSet).points.map((point) => point.value);
    expect(points('2018-04')).toEqual([90, null, 92, 91]);
    expect(points('2018-07')).toEqual([90, null, 92, 91, 93, null, null]);
  });

  test('colours each month by the target in force in it, and holds a marker for no number', () => {
    const facts = anIndicator({
      target: 92,
      amberLimit: 90,
      values: [
        aValue('2019-03', 80),
        aValue('2019-04', 80),
        aValue('2019-05', 91),
        aValue('2019-06', null, { marker: 'suppressed' }),
        aValue('2019-07', 92),
      ],
    });
    const { points, target } = spcChart(facts, '2019-07', ruleSet);
    expect(points.map(({ colour }) => colour)).toEqual(['grey', 'red', 'amber', 'grey', 'green']);
    expect(target).toEqual([null, 92, 92, 92, 92]);
  });

  test('begins new limits at a rebase, from the first month on that has a place, with its reason', () => {
    const rebase = { period: '2018-09', reason: 'New front door', decidedBy: 'Board', decidedOn: '2018-10-01' };
    const facts = anIndicator({ values: months([...steady.slice(0, 8), ...steady.map((value) => value - 20)]) });
    const { segments, rebases } = spcChart({ ...facts, rebases: [rebase] }, '2019-11', ruleSet);
    expect(segments.map(({ from, to, trial }) => [from, to, trial])).toEqual([
      [0, 7, true],
      [8, 22, false],
    ]);
    expect(rebases).toEqual([{ index: 8, label: 'New front door' }]);
    expect((segments[0]?.mean ?? 0) - (segments[1]?.mean ?? 0)).toBeGreaterThan(19);
  });

  test('draws as much of a long reason as there is room for, cut between words', () => {
    const reason =
      'The new front door opened on 7 January 2019: contacts are screened by one team, and police notices no longer count';
    const rebase = { period: '2018-09', reason, decidedBy: 'Board', decidedOn: '2018-10-01' };
    const { rebases } = spcChart({ ...anIndicator({ values: months(steady) }), rebases: [rebase] }, '2019-03', ruleSet);
    expect(rebases.map(({ label }) => label)).toEqual([
      'The new front door opened on 7 January 2019: contacts are screened by one team, and police …',
    ]);
  });

  test('draws no rebase where there is nothing before it to leave behind', () => {
    const rebase = { period: '2017-01', reason: 'x', decidedBy: 'Board', decidedOn: '2018-10-01' };
    const chart = spcChart({ ...anIndicator({ values: months(steady) }), rebases: [rebase] }, '2019-03', ruleSet);
    expect([chart.rebases, chart.segments.length]).toEqual([[], 1]);
  });

  test('marks a month as restated only where the figure itself changed', () => {
    const [first, second] = [aValue('2018-01', 90), aValue('2018-02', 92)];
    const values = [
      { ...first, earlier: [aValue('2018-01', 85).used] },
      { ...second, earlier: [aValue('2018-02', 92, { note: 'corrected note' }).used] },
    ];
    const { points } = spcChart(anIndicator({ values }), '2018-02', ruleSet);
    expect(points.map(({ restated }) => restated)).toEqual([true, false]);
  });

  test('draws the target, the trajectory on the way to it, and the national target, each by month', () => {
    const target = { amberLimit: null, basis: '', reason: 'x', decidedBy: 'Board' };
    const facts = anIndicator(
      { values: months([90, 92, 91]) },
      {
        targets: [{ ...target, from: '2018-01', target: 95 }],
        nationalTargets: [{ ...target, from: '2018-02', target: 97 }],
        trajectory: [{ period: '2018-03', target: 85, reason: 'Plan', decidedBy: 'Board' }],
      },
    );
    const { points, ...chart } = spcChart(facts, '2018-03', ruleSet);
    expect([chart.target, chart.trajectory, chart.national]).toEqual([
      [95, 95, 95],
      [null, null, 85],
      [null, 97, 97],
    ]);
    expect(points.map(({ colour }) => colour)).toEqual(['red', 'red', 'green']);
  });

  test('holds assurance against the target and not against the trajectory’s aim of the month', () => {
    const facts = anIndicator(
      { values: months(steady) },
      {
        targets: [{ from: '2018-01', target: 99, amberLimit: null, basis: '', reason: 'x', decidedBy: 'Board' }],
        trajectory: [{ period: '2019-03', target: 50, reason: 'Plan', decidedBy: 'Board' }],
      },
    );
    const { target, result } = readSpc(facts, '2019-03', ruleSet);
    expect([target, result.assurance]).toEqual([99, 'consistent_fail']);
  });

  test('marks provisional points and where the definition changed, but not at the first point', () => {
    const change = { reason: 'Ofsted', decidedBy: 'Board' };
    const facts = anIndicator(
      { values: [aValue('2018-01', 90), aValue('2018-02', 91, { provisional: true })] },
      {
        definitionChanges: [
          { ...change, version: 2, effectiveFrom: '2017-06' },
          { ...change, version: 3, effectiveFrom: '2018-02' },
        ],
      },
    );
    const { points, definitions } = spcChart(facts, '2018-02', ruleSet);
    expect(points.map(({ provisional }) => provisional)).toEqual([false, true]);
    expect(definitions).toEqual([{ index: 1, label: 'Definition 3' }]);
  });

  test('draws the newest figure of neighbours, region and England', () => {
    const of = (area: Benchmark['area'], areaName: string, year: string, value: number): Benchmark => ({
      area,
      areaName,
      year,
      value,
      citation: null,
      cell: null,
      earlier: [],
    });
    const benchmarks = [
      of('england', 'England', '2017-18', 80),
      of('england', 'England', '2018-19', 81),
      of('region', 'East Midlands', '2018-19', 82),
      of('authority', 'Exampleshire', '2018-19', 83),
      of('statistical_neighbours', 'Neighbours', '2018-19', 84),
    ];
    const facts = anIndicator({ values: months(steady) }, { benchmarks });
    const named = ({ areaName }: { readonly areaName: string }): string => `from ${areaName}`;
    const chart = spcChart(facts, '2019-03', ruleSet, undefined, named);
    expect(chart.benchmarks).toEqual([
      { label: 'Neighbours 2018-19', value: 84, origin: 'from Neighbours' },
      { label: 'East Midlands 2018-19', value: 82, origin: 'from East Midlands' },
      { label: 'England 2018-19', value: 81, origin: 'from England' },
    ]);
  });

  test('names each point’s origin as the pack’s register says', () => {
    const origins = spcChart(anIndicator({ values: months([90, null, 91]) }), '2018-03', ruleSet, (period, held) =>
      held === null ? 'none' : `o-${period}`,
    ).points.map(({ origin }) => origin);
    expect(origins).toEqual(['o-2018-01', 'none', 'o-2018-03']);
  });

  test('says in words what it shows, beginning with the code', () => {
    const facts = anIndicator({ target: 95, amberLimit: 90, values: months(steady) });
    const alt = chartAlt(
      { ...facts, targets: [{ from: '2018-01', target: 95, amberLimit: 90, basis: '', reason: '', decidedBy: '' }] },
      '2019-03',
      ruleSet,
    );
    expect(alt).toMatch(/^FD02 Contacts with .* rose from 90\.0% in January 2018 to 91\.0% in March 2019\. /);
    expect(alt).toContain('91.0% for March 2019 against a target of 95.0%');
    expect(alt).toContain('no signal of change');
  });

  test.each([
    [[90, 91, 84], 'fell from 90.0% in January 2018 to 84.0% in March 2018.'],
    [[90, 84, 90.02], 'stood at 90.0% in January 2018 and again in March 2018.'],
    [[null, 90, null], 'stood at 90.0% in February 2018, its only figure.'],
    [[null, 80, 90, null], 'rose from 80.0% in February 2018 to 90.0% in March 2018.'],
    [[], 'no figures yet.'],
  ])('says of %j where it leads', (values, said) => {
    expect(chartAlt(anIndicator({ values: months(values) }), '2018-04', ruleSet)).toContain(said);
  });
});
