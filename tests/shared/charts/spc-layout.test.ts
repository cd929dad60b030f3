import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels, wrapLabel } from '#shared/charts/line-labels.ts';
import { labelledIndexes, layoutSpc, monthOffsets, unbrokenRuns } from '#shared/charts/spc-layout.ts';
import { addMonths } from '#shared/domain/dates.ts';
import type { SpcChartPoint, SpcChartSpec } from '#shared/domain/pack/document.ts';

const frame = { width: 640, height: 330, fontSize: 10.5, legendHeight: 36, labelWidth: 118, valueSpan: null };

const pointsOf = (values: readonly (number | null)[], months = values.map((_, i) => i)): SpcChartPoint[] =>
  values.map((value, i) => ({
    period: addMonths('2018-01', months[i] ?? 0),
    value,
    colour: 'green',
    pointType: 'common_cause',
    restated: false,
    provisional: false,
    origin: 'o',
  }));

const specOf = (values: readonly (number | null)[], more: Partial<SpcChartSpec> = {}): SpcChartSpec => ({
  kind: 'spc',
  code: 'FD10',
  title: 'Title',
  unit: 'percent',
  points: pointsOf(values),
  segments: [],
  target: values.map(() => null),
  trajectory: [],
  national: [],
  definitions: [],
  rebases: [],
  benchmarks: [],
  ...more,
});

describe('the value axis', () => {
  test('holds every value, target, limit and benchmark', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 120 }), value, value, (values, target, benchmark) => {
        const spec = specOf(values, {
          target: values.map(() => target),
          benchmarks: [{ label: 'England', value: benchmark, origin: 'england' }],
        });
        const layout = layoutSpc(spec, frame);
        for (const drawn of [...values, target, benchmark]) {
          expect(layout.y(drawn)).toBeGreaterThanOrEqual(layout.top - 1e-6);
          expect(layout.y(drawn)).toBeLessThanOrEqual(layout.bottom + 1e-6);
        }
      }),
    );
  });

  test.each([
    ['a constant series', [12, 12, 12]],
    ['one point', [12]],
    ['no value at all', [null, null]],
    ['no point at all', []],
    ['zeros', [0, 0]],
    ['figures that differ by less than can be printed', [5e-324, 1e-323]],
  ])('is drawn for %s', (_, values) => {
    const layout = layoutSpc(specOf(values), frame);
    expect(layout.ticks.length).toBeGreaterThan(1);
    expect(Number.isFinite(layout.y(12))).toBe(true);
    expect(layout.bottom).toBeGreaterThan(layout.top);
  });

  test('never goes beyond what a percentage can be, and says that such a limit is out of reach', () => {
    const layout = layoutSpc(
      specOf([97, 99, 98], { segments: [{ from: 0, to: 2, mean: 98, lower: 94, upper: 102, trial: true }] }),
      frame,
    );
    expect(layout.ticks.at(-1)).toBeLessThanOrEqual(100);
    expect(layout.reachable(102)).toBe(false);
    expect(layout.reachable(94)).toBe(true);
  });
});

describe('the time axis', () => {
  test('gives an absent month its room', () => {
    const layout = layoutSpc(specOf([1, 2, 3], { points: pointsOf([1, 2, 3], [0, 1, 3]) }), frame);
    expect(layout.x(2) - layout.x(1)).toBeCloseTo(2 * (layout.x(1) - layout.x(0)), 6);
  });

  test('always names the last month, and no two names touch', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 180 }), { minLength: 1, maxLength: 120 }), (some) => {
        const months = monthOffsets(
          pointsOf(
            some.map(() => 1),
            some.toSorted((a, b) => a - b),
          ),
        );
        const monthWidth = 480 / ((months.at(-1) ?? 0) + 1);
        const labelled = labelledIndexes(months, monthWidth, 40);
        expect(labelled.at(-1)).toBe(months.length - 1);
        const places = labelled.map((index) => (months[index] ?? 0) * monthWidth);
        for (const [i, place] of places.slice(1).entries())
          expect(place - (places[i] ?? 0)).toBeGreaterThanOrEqual(40 - 1e-6);
      }),
    );
  });

  test('spans of neighbouring segments meet, and the outer ones reach the edges', () => {
    const layout = layoutSpc(specOf([1, 2, 3, 4]), frame);
    expect(layout.span(0, 1)[1]).toBeCloseTo(layout.span(2, 3)[0], 6);
    expect(layout.span(0, 1)[0]).toBe(layout.left);
    expect(layout.span(2, 3)[1]).toBe(layout.right);
  });

  test('points stay large where there are few and are smaller where there are 120', () => {
    const radius = (count: number): number =>
      layoutSpc(specOf(Array.from({ length: count }, (_, i) => i % 7)), frame).radius;
    expect(radius(24)).toBe(4);
    expect(radius(120)).toBeLessThan(3);
    expect(radius(120)).toBeGreaterThanOrEqual(2);
  });
});

describe('the line', () => {
  test('is broken where a value is missing', () => {
    expect(unbrokenRuns(pointsOf([1, 2, null, 4, 5]))).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  test('is broken where a month of a monthly series is absent', () => {
    expect(unbrokenRuns(pointsOf([1, 2, 3, 4], [0, 1, 5, 6]))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('is broken where something else is measured from then on', () => {
    expect(unbrokenRuns(pointsOf([1, 2, 3, 4]), [2])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('joins yearly publications', () => {
    expect(unbrokenRuns(pointsOf([1, 2, 3], [0, 12, 24]))).toEqual([[0, 1, 2]]);
  });
});

describe('line labels', () => {
  test('never cover one another and stay inside when there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 20, max: 300, noNaN: true }), { maxLength: 8 }), (ys) => {
        const labels = ys.map((y, i) => ({
          key: `k${i}`,
          lines: i % 3 === 0 ? ['a', 'b'] : ['a'],
          colour: '#000000',
          y,
        }));
        const placed = spreadLabels(labels, 12, 0, 330);
        let foot = 0;
        for (const { label, middle } of placed) {
          const half = (label.lines.length * 12) / 2;
          expect(middle - half).toBeGreaterThanOrEqual(foot - 1e-6);
          foot = middle + half;
        }
        expect(foot).toBeLessThanOrEqual(330);
      }),
    );
  });

  test('stand beside their line when nothing is in the way', () => {
    const [placed] = spreadLabels([{ key: 'mean', lines: ['Mean'], colour: '#000000', y: 140 }], 12, 0, 330);
    expect(placed?.middle).toBe(140);
  });

  test.each([
    ['Mean 82.4%', ['Mean 82.4%']],
    ['Statistical neighbours 2018-19 78.4%', ['Statistical neighbours', '2018-19 78.4%']],
    ['Unbreakablewordthatistoolongtofit', ['Unbreakablewordthatistoolongtofit']],
  ])('wrap "%s"', (text, lines) => {
    expect(wrapLabel(text, 22)).toEqual(lines);
  });
});
