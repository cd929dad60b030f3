import type { SpcChartSegment, SpcChartSpec } from '#shared/domain/pack/document.ts';
import type { SpcLayout } from './spc-layout.ts';
import { round, type ChartPalette } from './theme.ts';

interface SpcPartProps {
  readonly spec: SpcChartSpec;
  readonly layout: SpcLayout;
  readonly palette: ChartPalette;
}

/** Dash of a limit: round dots, and longer strokes while the limits are still trial limits. */
export const limitDash = (trial: boolean): string => (trial ? '6 3' : '1.5 2.5');

function Segment({ segment, layout, palette }: { readonly segment: SpcChartSegment } & Omit<SpcPartProps, 'spec'>) {
  const [from, to] = layout.span(segment.from, segment.to);
  const within = (value: number): number => Math.min(layout.bottom, Math.max(layout.top, layout.y(value)));
  const line = (value: number | null, dash?: string) =>
    value !== null && layout.reachable(value) ? (
      <line
        x1={round(from)}
        x2={round(to)}
        y1={round(layout.y(value))}
        y2={round(layout.y(value))}
        stroke={palette.limit}
        strokeWidth={1}
        {...(dash === undefined ? {} : { strokeDasharray: dash })}
      />
    ) : null;
  return (
    <g>
      {segment.lower !== null && segment.upper !== null && (
        <rect
          x={round(from)}
          y={round(within(segment.upper))}
          width={round(to - from)}
          height={round(within(segment.lower) - within(segment.upper))}
          fill={palette.band}
        />
      )}
      {line(segment.mean)}
      {line(segment.upper, limitDash(segment.trial))}
      {line(segment.lower, limitDash(segment.trial))}
    </g>
  );
}

/** The band between the limits, the mean and the limits themselves, one step a segment. Drawn under everything. */
export function SpcLimits({ spec, layout, palette }: SpcPartProps) {
  return (
    <g>
      {spec.segments.map((segment) => (
        <Segment key={segment.from} segment={segment} layout={layout} palette={palette} />
      ))}
    </g>
  );
}
