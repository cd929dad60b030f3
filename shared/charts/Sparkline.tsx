import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { paperPalette, round, type ChartPalette } from './theme.ts';

interface SparklineProps {
  readonly values: readonly (number | null)[];
  /** What the line says, for those who cannot see it. */
  readonly alt: string;
  readonly palette?: ChartPalette;
  readonly width?: number;
  readonly height?: number;
}

/** A line the height of a word with its last value marked. Months without a value are gaps. */
export function Sparkline({ values, alt, palette = paperPalette, width = 72, height = 18 }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const least = known.reduce((a, b) => Math.min(a, b), Infinity);
  const most = known.reduce((a, b) => Math.max(a, b), -Infinity);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [3, width - 4]);
  const y = scaleLinear(most > least ? [least, most] : [least - 1, least + 1], [height - 4, 4]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => round(x(index)))
    .y((value) => round(y(value ?? 0)));
  const last = values.at(-1) ?? null;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alt}
    >
      <path
        d={path(values) ?? ''}
        fill="none"
        stroke={palette.line}
        strokeWidth={1.3}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last !== null && <circle cx={round(x(values.length - 1))} cy={round(y(last))} r={2.4} fill={palette.ink} />}
    </svg>
  );
}
