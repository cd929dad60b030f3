import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AssuranceIcon, assuranceWords } from '#shared/charts/AssuranceIcon.tsx';
import { barParts, RatingBars } from '#shared/charts/RatingBars.tsx';
import { RatingShape } from '#shared/charts/RatingShape.tsx';
import { Sparkline } from '#shared/charts/Sparkline.tsx';
import { aimStyle } from '#shared/charts/SpcAims.tsx';
import { fitText } from '#shared/charts/SpcAxes.tsx';
import { SpcChart } from '#shared/charts/SpcChart.tsx';
import { frameSpc, pointAt } from '#shared/charts/spc-frame.ts';
import { firstValue, valueSpans } from '#shared/charts/spc-layout.ts';
import { spcLegend } from '#shared/charts/spc-legend.ts';
import { paperPalette } from '#shared/charts/theme.ts';
import { VariationIcon, variationWords } from '#shared/charts/VariationIcon.tsx';
import { periodsFrom } from '#shared/domain/dates.ts';
import type { RatingBarsSpec, SpcChartSpec } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import type { Assurance, VariationIcon as Variation } from '#shared/domain/spc/series.ts';

const values = [80, 81, null, 79, 84, 90, 91, 92];
const spec: SpcChartSpec = {
  kind: 'spc',
  code: 'FD10',
  title: 'Assessments on time',
  unit: 'percent',
  points: periodsFrom('2018-11', '2019-06').map((period, i) => ({
    period,
    value: values[i] ?? null,
    colour: colours[i % 5] ?? 'grey',
    pointType: i === 7 ? 'special_cause_improvement' : i === 3 ? 'special_cause_concern' : 'common_cause',
    restated: i === 1,
    provisional: false,
    origin: 'o',
  })),
  segments: [
    { from: 0, to: 4, mean: 81, lower: 76, upper: 86, trial: true },
    { from: 5, to: 7, mean: 91, lower: null, upper: null, trial: true },
  ],
  target: [85, 85, 85, 85, null, 88, 88, 88],
  trajectory: [],
  national: [],
  definitions: [],
  rebases: [{ index: 5, label: 'New form' }],
  benchmarks: [{ label: 'England', value: 82.1, origin: 'england' }],
};

const svgOf = (of: SpcChartSpec = spec): string => renderToStaticMarkup(createElement(SpcChart, { spec: of }));
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe('a control chart', () => {
  test('is the same each time, in plain attributes with at most two decimals', () => {
    const svg = svgOf();
    expect(svgOf()).toBe(svg);
    expect(svg).not.toMatch(/var\(|currentColor|style=|class=|NaN|undefined/u);
    expect(svg).not.toMatch(/\d\.\d{3,}/u);
    expect(svg).toContain('font-family="Source Sans 3"');
  });

  test('names its last month, its rebase and the lines in force at the end', () => {
    const svg = svgOf();
    for (const text of ['Jun 19', 'New form', 'Target 88%', 'Mean 91%', 'England 82.1%'])
      expect(svg).toContain(`>${text}<`);
    expect(svg).not.toContain('Upper limit');
  });

  describe('of figures published now and then', () => {
    const [point] = spec.points;
    const dated = (...figures: readonly (readonly [string, number])[]): SpcChartSpec => ({
      ...spec,
      unit: 'count',
      segments: [],
      target: [],
      rebases: [],
      benchmarks: [],
      points: figures.flatMap(([period, value]) => (point === undefined ? [] : [{ ...point, period, value }])),
    });
    const early = dated(['2018-01', 551], ['2018-10', 267], ['2019-01', 81], ['2019-06', 86]);

    test('names the month of each point that has room, and the value of one that stands long before the next', () => {
      const svg = svgOf(early);
      for (const text of ['Jan 18', 'Oct 18', 'Jan 19', 'Jun 19', '551']) expect(svg).toContain(`>${text}<`);
      expect(svg).not.toContain('>267<');
    });

    test('names the first and the last month where those between have no room, and no value where the line follows', () => {
      const close = svgOf(dated(['2009-01', 551], ['2018-10', 267], ['2019-04', 81], ['2019-06', 86]));
      for (const text of ['Jan 09', 'Jun 19']) expect(close).toContain(`>${text}<`);
      expect(close).not.toContain('>Apr 19<');
      expect(svgOf(dated(['2018-06', 551], ['2018-10', 267], ['2019-06', 86]))).not.toContain('>551<');
    });

    test('writes no value over the next point or under the axis', () => {
      const size = { width: 640, height: 330, fontSize: 10.5, lineLabels: true, legend: true, valueSpan: null };
      const saidIn = (of: SpcChartSpec) => firstValue(of, frameSpc(of, size).layout, size.fontSize)?.text;
      expect(saidIn(dated(['2018-01', 551], ['2018-10', 267], ['2019-06', 86]))).toBe('551');
      expect(saidIn(dated(['2001-01', 551], ['2001-08', 2], ['2019-06', 86]))).toBeUndefined();
      expect(saidIn(dated(['2018-01', 0], ['2018-10', 267], ['2019-06', 86]))).toBeUndefined();
    });
  });

  test('marks the span of a progress review thick along the axis, from its first month to its last', () => {
    const thick = /<line x1="([\d.]+)" x2="([\d.]+)" [^>]*stroke-width="4"/u;
    expect(svgOf()).not.toMatch(thick);
    const [, from, to] = (thick.exec(svgOf({ ...spec, span: { from: 2, to: 7 } })) ?? []).map(Number);
    const size = { width: 640, height: 330, fontSize: 10.5, lineLabels: true, legend: true, valueSpan: null };
    const { layout } = frameSpc(spec, size);
    expect(from).toBeCloseTo(layout.span(2, 7)[0], 1);
    expect(to).toBeCloseTo(layout.span(2, 7)[1], 1);
  });

  test('rings special causes differently from each other', () => {
    const svg = svgOf();
    expect(occurrences(svg, `stroke="${paperPalette.concern}"`)).toBe(2); // the point and the legend
    expect(occurrences(svg, `stroke="${paperPalette.improvement}" stroke-width="1.7" stroke-dasharray`)).toBe(2);
  });

  test('marks restated points', () => {
    expect(occurrences(svgOf(), '>†<')).toBe(2);
    const plain = { ...spec, points: spec.points.map((point) => ({ ...point, restated: false })) };
    expect(svgOf(plain)).not.toContain('†');
  });

  test('draws no point for a month without a value', () => {
    const svg = svgOf({ ...spec, points: spec.points.map((point) => ({ ...point, value: null })) });
    expect(svg).not.toContain('<circle');
  });

  test('takes a palette of variables for the screen', () => {
    const palette = { ...paperPalette, ink: 'var(--ink)' };
    expect(renderToStaticMarkup(createElement(SpcChart, { spec, palette }))).toContain('fill="var(--ink)"');
  });

  test('says what it is to a screen reader', () => {
    expect(svgOf()).toContain('role="img" aria-label="FD10 Assessments on time"');
    expect(renderToStaticMarkup(createElement(SpcChart, { spec, alt: 'FD10 improved.' }))).toContain(
      'aria-label="FD10 improved."',
    );
  });

  test('has a legend of what it shows and nothing else', () => {
    const labels = spcLegend(spec).map((entry) => entry.label);
    expect(labels).toContain('Trial limits (under 13 points)');
    expect(labels).not.toContain('Control limits');
    expect(labels).not.toContain('Special cause: neither');
    expect(spcLegend({ ...spec, benchmarks: [], target: [] }).map((entry) => entry.label)).not.toContain('Benchmark');
  });

  test('is drawn for an empty series', () => {
    expect(svgOf({ ...spec, points: [], segments: [], target: [], rebases: [] })).toMatch(/^<svg /u);
  });
});

test('each colour has a shape of its own', () => {
  const shapes = colours.map((colour) =>
    renderToStaticMarkup(createElement(RatingShape, { colour, x: 10, y: 10, radius: 4 })).replaceAll(
      /#[\da-f]{6}/gu,
      '',
    ),
  );
  expect(new Set(shapes).size).toBe(5);
});

describe('rating bars', () => {
  const bar = (red: number, green: number, grey = 0): RatingBarsSpec['bars'][number] => ({
    label: `Bar ${red} ${green}`,
    counts: { red, amber: 0, green, blue: 0, grey },
    origin: 'o',
  });

  test('print each count with its letter, and the total', () => {
    const svg = renderToStaticMarkup(
      createElement(RatingBars, { spec: { kind: 'rating_bars', title: 't', bars: [bar(3, 9, 1), bar(0, 0)] } }),
    );
    for (const text of ['R 3', 'G 9', '– 1', 'of 13', 'none']) expect(svg).toContain(`>${text}<`);
    expect(svg).not.toContain('A 0');
  });

  test('never leave their room, and widen a part too narrow for its words', () => {
    const parts = barParts(bar(1, 400, 1), 1, 380);
    expect(parts.map((part) => part.colour)).toEqual(['red', 'green', 'grey']);
    expect(parts.reduce((sum, part) => sum + part.width, 0)).toBeLessThanOrEqual(380);
    for (const part of parts) expect(part.width).toBeGreaterThanOrEqual(26);
    expect(parts[2]?.x).toBe((parts[0]?.width ?? 0) + (parts[1]?.width ?? 0));
  });
});

describe('a sparkline', () => {
  const svg = (line: readonly (number | null)[]): string =>
    renderToStaticMarkup(createElement(Sparkline, { values: line, alt: 'Rising.' }));

  test('breaks where a month is missing and marks the last value', () => {
    expect(occurrences(svg([1, 2, null, 4, 5]), 'M')).toBe(2);
    expect(svg([1, 2, 3])).toContain('<circle');
    expect(svg([1, 2, null])).not.toContain('<circle');
  });

  test.each([[[]], [[null]], [[5]], [[5, 5, 5]]])('is drawn for %j', (line) => {
    expect(svg(line)).not.toMatch(/NaN|Infinity/u);
  });
});

describe('icons', () => {
  test('of variation all differ without their colours', () => {
    const drawn = (Object.keys(variationWords) as Variation[]).map((icon) =>
      renderToStaticMarkup(createElement(VariationIcon, { icon })).replaceAll(/#[\da-f]{6}/gu, ''),
    );
    expect(new Set(drawn).size).toBe(7);
  });

  test('of assurance all differ without their colours', () => {
    const icons: (Assurance | null)[] = ['consistent_pass', 'consistent_fail', 'inconsistent', null];
    const drawn = icons.map((icon) =>
      renderToStaticMarkup(createElement(AssuranceIcon, { icon })).replaceAll(/#[\da-f]{6}/gu, ''),
    );
    expect(new Set(drawn).size).toBe(4);
    expect(Object.keys(assuranceWords)).toHaveLength(4);
  });

  test('are hidden from a screen reader beside their words, and named where they stand alone', () => {
    expect(renderToStaticMarkup(createElement(VariationIcon, { icon: 'common_cause' }))).toContain(
      'aria-hidden="true"',
    );
    expect(renderToStaticMarkup(createElement(AssuranceIcon, { icon: null, alt: 'Cannot be said' }))).toContain(
      'aria-label="Cannot be said"',
    );
  });
});

describe('the lines and marks of a control chart', () => {
  const held: SpcChartSpec = {
    ...spec,
    trajectory: spec.points.map((_, i) => (i < 4 ? 82 + i : null)),
    national: spec.points.map(() => 95),
    definitions: [{ index: 3, label: 'Definition 2' }],
    points: spec.points.map((point, i) => ({ ...point, provisional: i === 7 })),
  };

  test('name trajectory, national target, provisional points and a changed definition', () => {
    const svg = svgOf(held);
    for (const text of ['National target 95%', 'Definition 2', 'Definition changed', 'Provisional'])
      expect(svg).toContain(`>${text}<`);
    expect(occurrences(svg, '>p<')).toBe(2); // the point and the legend
    expect(spcLegend(held).map(({ label }) => label)).toContain('Trajectory: the month’s own aim');
  });

  test('differ in their dashes, not in their colours alone', () => {
    const lines = (['target', 'trajectory', 'national', 'benchmark'] as const).map(
      (line) => aimStyle(line, paperPalette).strokeDasharray,
    );
    expect(new Set(lines).size).toBe(4);
  });

  test('mark the point that is read out, and only then', () => {
    const focused = renderToStaticMarkup(createElement(SpcChart, { spec: held, focus: 3 }));
    expect(focused.length).toBeGreaterThan(svgOf(held).length);
    expect(renderToStaticMarkup(createElement(SpcChart, { spec: held, focus: 99 }))).toBe(svgOf(held));
  });

  test('cut the reason of a rebase between words where it has no room, and never write over the axis', () => {
    const reason = 'A lasting change: the new duty team took over, and the level has stayed different for six months';
    const placed = (index: number): readonly [string, number] => {
      const svg = svgOf({ ...held, rebases: [{ index, label: reason }] });
      const [, x = '', text = ''] = /<text x="([\d.]+)" y="[\d.]+" fill="[^"]+">(A lasting[^<]*)</u.exec(svg) ?? [];
      return [text, Number(x)];
    };
    const { layout } = frameSpc(held, {
      width: 640,
      height: 330,
      fontSize: 10.5,
      lineLabels: true,
      legend: true,
      valueSpan: null,
    });
    for (const index of [1, 4, 7]) {
      const [text, x] = placed(index);
      expect(reason.startsWith(text.replace(' …', ''))).toBe(true);
      expect(x).toBeGreaterThanOrEqual(layout.left);
    }
    expect(fitText('New form', 500, 10)).toBe('New form');
    expect(fitText('Unbreakable', 1, 10)).toBe('Unbreakable …');
  });

  test('are found under a finger: each point is the nearest to its own place', () => {
    const size = { width: 640, height: 330, fontSize: 10.5, lineLabels: true, legend: true, valueSpan: null };
    const { layout } = frameSpc(held, size);
    expect(held.points.map((_, index) => pointAt(held, size, layout.x(index) + 3))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([pointAt(held, size, -50), pointAt(held, size, 5000)]).toEqual([0, 7]);
  });

  test('stand on one scale where charts of one unit are read against each other', () => {
    const high = { ...held, points: held.points.map((point) => ({ ...point, value: 99 })), segments: [] };
    const span = valueSpans([held, high]).get('percent');
    expect(span?.[0]).toBeLessThan(76);
    expect(span?.[1]).toBeGreaterThanOrEqual(99);
    const size = { width: 300, height: 150, fontSize: 10, lineLabels: false, legend: false, valueSpan: span ?? null };
    expect(frameSpc(held, size).layout.ticks).toEqual(frameSpc(high, size).layout.ticks);
    expect(valueSpans([{ ...held, unit: 'count' }]).size).toBe(0);
  });
});
