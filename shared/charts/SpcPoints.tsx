import { line } from 'd3-shape';
import type { SpcChartPoint, SpcChartSpec } from '#shared/domain/pack/document.ts';
import type { PointType } from '#shared/domain/spc/series.ts';
import { RatingShape } from './RatingShape.tsx';
import { unbrokenRuns, type SpcLayout } from './spc-layout.ts';
import { round, type ChartPalette } from './theme.ts';

interface SpcPointsProps {
  readonly spec: SpcChartSpec;
  readonly layout: SpcLayout;
  readonly palette: ChartPalette;
  readonly fontSize: number;
}

interface SignalRingProps {
  readonly type: PointType;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly palette: ChartPalette;
}

/** A ring round a special cause: solid for concern, dashed for improvement, thin for neither. Differs without colour. */
export function SignalRing({ type, x, y, radius, palette }: SignalRingProps) {
  if (type === 'common_cause') return null;
  const place = { cx: round(x), cy: round(y), r: round(radius * 1.45 + 1.6), fill: 'none' };
  if (type === 'special_cause_concern') return <circle {...place} stroke={palette.concern} strokeWidth={1.7} />;
  if (type === 'special_cause_improvement') {
    return <circle {...place} stroke={palette.improvement} strokeWidth={1.7} strokeDasharray="2.4 1.8" />;
  }
  return <circle {...place} stroke={palette.muted} strokeWidth={0.9} />;
}

/** The target month by month: level while it holds, a step where it changes, nothing where none is in force. */
function targetPath(target: readonly (number | null)[], layout: SpcLayout): string {
  let path = '';
  let joined = false;
  for (const [index, value] of target.entries()) {
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

/** A month for which words were published and no number: the words, on a line of their own where the point would be. */
function Said({ point, x, layout, palette, fontSize }: Parameters<typeof Point>[0]) {
  if (point.said === undefined) return null;
  const anchor = x > (layout.left + layout.right) / 2 ? 'end' : 'start';
  return (
    <g>
      <line
        x1={round(x)}
        x2={round(x)}
        y1={round(layout.top)}
        y2={round(layout.bottom)}
        stroke={palette.muted}
        strokeWidth={0.9}
        strokeDasharray="1 3"
      />
      <text
        x={round(x + (anchor === 'end' ? -4 : 4))}
        y={round(layout.top + fontSize)}
        textAnchor={anchor}
        fontSize={fontSize}
        fill={palette.ink}
      >
        {point.said}
      </text>
    </g>
  );
}

function Point({
  point,
  x,
  layout,
  palette,
  fontSize,
}: { readonly point: SpcChartPoint; readonly x: number } & Omit<SpcPointsProps, 'spec'>) {
  if (point.value === null) return <Said point={point} x={x} layout={layout} palette={palette} fontSize={fontSize} />;
  const place = { x, y: layout.y(point.value), radius: layout.radius, palette };
  return (
    <g>
      <SignalRing type={point.pointType} {...place} />
      <RatingShape colour={point.colour} {...place} />
      {point.restated && (
        <text x={round(x)} y={round(place.y - layout.radius * 1.45 - 3)} textAnchor="middle" fontSize={fontSize}>
          †
        </text>
      )}
    </g>
  );
}

/** Target, benchmarks, the line through the values and the rated points on top. */
export function SpcPoints({ spec, layout, palette, fontSize }: SpcPointsProps) {
  const path = line<number>()
    .x((index) => round(layout.x(index)))
    .y((index) => round(layout.y(spec.points[index]?.value ?? 0)));
  const dense = spec.points.length > 60;
  return (
    <g>
      {spec.benchmarks.map((benchmark) => (
        <line
          key={benchmark.label}
          x1={round(layout.left)}
          x2={round(layout.right)}
          y1={round(layout.y(benchmark.value))}
          y2={round(layout.y(benchmark.value))}
          stroke={palette.benchmark}
          strokeWidth={1}
          strokeDasharray="8 2 1.5 2"
        />
      ))}
      <path
        d={targetPath(spec.target, layout)}
        fill="none"
        stroke={palette.target}
        strokeWidth={1.6}
        strokeDasharray="7 4"
      />
      {unbrokenRuns(spec.points).map((run) => (
        <path
          key={run[0]}
          d={path(run) ?? ''}
          fill="none"
          stroke={palette.line}
          strokeWidth={dense ? 1.1 : 1.7}
          strokeLinejoin="round"
        />
      ))}
      {spec.points.map((point, index) => (
        <Point
          key={point.period}
          point={point}
          x={layout.x(index)}
          layout={layout}
          palette={palette}
          fontSize={fontSize}
        />
      ))}
    </g>
  );
}
