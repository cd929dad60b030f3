import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import type { SpcLayout } from './spc-layout.ts';
import { round, type ChartPalette } from './theme.ts';

/** Lines that figures are held against; each has a dash of its own, so they differ without colour. */
export type AimLine = 'target' | 'trajectory' | 'national' | 'benchmark';

/** How such a line is drawn, in the chart and in its legend. */
export function aimStyle(line: AimLine, palette: ChartPalette) {
  switch (line) {
    case 'target':
      return { stroke: palette.target, strokeWidth: 1.6, strokeDasharray: '7 4' };
    case 'trajectory':
      return { stroke: palette.target, strokeWidth: 1.6, strokeDasharray: '2 2' };
    case 'national':
      return { stroke: palette.ink, strokeWidth: 1.1, strokeDasharray: '10 3 2 3' };
    case 'benchmark':
      return { stroke: palette.benchmark, strokeWidth: 1, strokeDasharray: '8 2 1.5 2' };
  }
}

/** Values month by month: level while they hold, a step where they change, nothing where there is none. */
function stepPath(values: readonly (number | null)[], layout: SpcLayout): string {
  let path = '';
  let joined = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      joined = false;
      continue;
    }
    const [from, to] = layout.span(index, index);
    path += `${joined ? 'L' : 'M'}${round(from)} ${round(layout.y(value))}H${round(to)}`;
    joined = true;
  }
  return path;
}

interface SpcAimsProps {
  readonly spec: SpcChartSpec;
  readonly layout: SpcLayout;
  readonly palette: ChartPalette;
}

/** Benchmarks, the national and the local target, and the trajectory towards it: all under the figures. */
export function SpcAims({ spec, layout, palette }: SpcAimsProps) {
  const lines = (['national', 'target', 'trajectory'] as const).map((line) => ({
    line,
    d: stepPath(spec[line], layout),
  }));
  return (
    <g>
      {spec.benchmarks.map((benchmark) => (
        <line
          key={benchmark.label}
          x1={round(layout.left)}
          x2={round(layout.right)}
          y1={round(layout.y(benchmark.value))}
          y2={round(layout.y(benchmark.value))}
          {...aimStyle('benchmark', palette)}
        />
      ))}
      {lines.map(({ line, d }) =>
        d === '' ? null : <path key={line} d={d} fill="none" {...aimStyle(line, palette)} />,
      )}
    </g>
  );
}

interface SpcFocusProps extends SpcAimsProps {
  /** Index of the point that is read out. */
  readonly focus: number;
}

/** A line through the month that is being read, from the axis to the top, with a ring round its point. */
export function SpcFocus({ spec, layout, palette, focus }: SpcFocusProps) {
  const point = spec.points[focus];
  if (point === undefined) return null;
  const x = round(layout.x(focus));
  const reach = round(layout.radius * 1.45 + 4);
  return (
    <g fill="none" stroke={palette.ink}>
      <line x1={x} x2={x} y1={round(layout.top)} y2={round(layout.bottom)} strokeWidth={1} strokeDasharray="3 3" />
      {point.value === null ? null : (
        <rect
          x={round(x - reach)}
          y={round(layout.y(point.value) - reach)}
          width={reach * 2}
          height={reach * 2}
          strokeWidth={1.6}
        />
      )}
    </g>
  );
}
