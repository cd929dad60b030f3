import { describe, expect, test } from 'vitest';
import { addMonths, periodsFrom } from '#shared/domain/dates.ts';
import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import { spcWindow } from '#shared/domain/pack/spc-window.ts';

const spec: SpcChartSpec = {
  kind: 'spc',
  code: 'X',
  title: 'X',
  unit: 'percent',
  points: periodsFrom('2019-01', '2019-06').map((period, i) => ({
    period,
    value: i,
    colour: 'grey',
    pointType: 'common_cause',
    restated: false,
    provisional: false,
    origin: period,
  })),
  segments: [
    { from: 0, to: 2, mean: 1, lower: 0, upper: 2, trial: true },
    { from: 3, to: 5, mean: 4, lower: 3, upper: 5, trial: true },
  ],
  target: [1, 1, 1, 2, 2, 2],
  trajectory: [],
  national: [],
  rebases: [{ index: 3, label: 'New form' }],
  benchmarks: [],
  definitions: [{ index: 1, label: 'Definition 2' }],
};
const periodsOf = (chart: SpcChartSpec) => chart.points.map(({ period }) => period);

describe('a window on a control chart', () => {
  test('cuts points, limits, targets and marks alike', () => {
    const cut = spcWindow(spec, '2019-03', '2019-05');
    expect(periodsOf(cut)).toEqual(['2019-03', '2019-04', '2019-05']);
    expect(cut.segments.map(({ from, to, mean }) => [from, to, mean])).toEqual([
      [0, 0, 1],
      [1, 2, 4],
    ]);
    expect([cut.target, cut.rebases, cut.definitions]).toEqual([[1, 2, 2], [{ index: 1, label: 'New form' }], []]);
  });

  test('opens the axis to both its ends where the series begins later or ends earlier', () => {
    const wide = spcWindow(spec, '2018-07', '2019-08');
    expect([periodsOf(wide)[0], periodsOf(wide).at(-1)]).toEqual(['2018-07', '2019-08']);
    expect(wide.points[0]?.value).toBeNull();
    expect([wide.segments[0]?.from, wide.rebases[0]?.index, wide.target[0], wide.target.at(-1)]).toEqual([
      1,
      4,
      null,
      null,
    ]);
  });

  test('of months without any figure is empty but has its axis', () => {
    const empty = spcWindow(spec, '2010-01', '2010-12');
    expect([periodsOf(empty), empty.segments]).toEqual([['2010-01', '2010-12'], []]);
  });

  test('of the whole series changes nothing', () => {
    const same = { ...spec, trajectory: spec.target, national: spec.target };
    expect(spcWindow(same, '2019-01', addMonths('2019-01', 5))).toEqual(same);
  });
});
