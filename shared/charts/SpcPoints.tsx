import { line } from 'd3-shape';
import type { SpcChartPoint, SpcChartSpec } from '#shared/domain/pack/document.ts';
import type { PointType } from '#shared/domain/spc/series.ts';
import { RatingShape } from './RatingShape.tsx';
import { firstValue, unbrokenRuns, type SpcLayout } from './spc-layout.ts';
import { provisionalMark, restatedMark, round, type ChartPalette } from './theme.ts';

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
  const marks = `${point.restated ? restatedMark : ''}${point.provisional ? provisionalMark : ''}`;
  return (
    <g>
      <SignalRing type={point.pointType} {...place} />
      <RatingShape colour={point.colour} {...place} />
      {marks === '' ? null : (
        <text x={round(x)} y={round(place.y - layout.radius * 1.45 - 3)} textAnchor="middle" fontSize={fontSize}>
          {marks}
        </text>
      )}
    </g>
  );
}

const joinedRuns = ({ points, definitions }: SpcChartSpec): number[][] =>
  unbrokenRuns(
    points,
    definitions.map(({ index }) => index),
  );

/** The line through the values and the rated points on top of it. */
export function SpcPoints({ spec, layout, palette, fontSize }: SpcPointsProps) {
  const path = line<number>()
    .x((index) => round(layout.x(index)))
    .y((index) => round(layout.y(spec.points[index]?.value ?? 0)));
  const dense = spec.points.length > 60;
  const first = firstValue(spec, layout, fontSize);
  return (
    <g>
      {joinedRuns(spec).map((run) => (
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
      {first !== null && (
        <text x={round(first.x)} y={round(first.y)} fill={palette.ink}>
          {first.text}
        </text>
      )}
    </g>
  );
}
