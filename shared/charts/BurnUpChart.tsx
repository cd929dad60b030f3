import { scaleLinear } from 'd3-scale';
import { shortPeriod } from '#shared/domain/dates.ts';
import type { BurnUp, BurnUpMonth } from '#shared/domain/rating/burn-up.ts';
import { chartFont, paperPalette, round, textWidth, type ChartPalette } from './theme.ts';

interface BurnUpChartProps {
  readonly burnUp: BurnUp;
  readonly alt: string;
  readonly palette?: ChartPalette;
  readonly width?: number;
  readonly height?: number;
  readonly fontSize?: number;
}

type Series = keyof Pick<BurnUpMonth, 'baseline' | 'agreed' | 'complete' | 'proven'>;

interface Line {
  readonly series: Series;
  readonly label: string;
  readonly dash: string;
  readonly width: number;
  readonly stroke: (palette: ChartPalette) => string;
}

/** Told apart by dashes and by the names at their ends, not by colour. */
const lines: readonly Line[] = [
  { series: 'baseline', label: 'Due by baseline', dash: '7 4', width: 1.8, stroke: ({ limit }) => limit },
  { series: 'agreed', label: 'Due as agreed now', dash: '2 3', width: 1.8, stroke: ({ target }) => target },
  { series: 'complete', label: 'Reported complete', dash: '', width: 2, stroke: ({ line }) => line },
  { series: 'proven', label: 'Evidence accepted', dash: '', width: 3.4, stroke: ({ improvement }) => improvement },
];

/** Work promised against work done, month by month. */
export function BurnUpChart({
  burnUp,
  alt,
  palette = paperPalette,
  width = 900,
  height = 340,
  fontSize = 12,
}: BurnUpChartProps) {
  const { months, total } = burnUp;
  const labelWidth = Math.max(...lines.map(({ label }) => textWidth(`${label} 000`, fontSize))) + 14;
  const [left, right, top, bottom] = [40, width - labelWidth, 14, height - 28];
  const x = scaleLinear([0, Math.max(1, months.length - 1)], [left, right]);
  const y = scaleLinear([0, Math.max(1, total)], [bottom, top]);
  const step = Math.max(1, Math.ceil(months.length / ((right - left) / (textWidth('Mmm 00', fontSize) + 12))));
  const now = months.findLastIndex(({ complete }) => complete !== null);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alt}
      fontFamily={chartFont}
      fontSize={fontSize}
      fill={palette.ink}
    >
      {y
        .ticks(5)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={left} x2={right} y1={round(y(tick))} y2={round(y(tick))} stroke={palette.grid} />
            <text x={left - 6} y={round(y(tick) + 4)} textAnchor="end" fill={palette.muted}>
              {tick}
            </text>
          </g>
        ))}
      {months.map(({ period }, index) =>
        index % step === 0 ? (
          <text key={period} x={round(x(index))} y={bottom + 18} textAnchor="middle" fill={palette.muted}>
            {shortPeriod(period)}
          </text>
        ) : null,
      )}
      {now >= 0 ? (
        <line x1={round(x(now))} x2={round(x(now))} y1={top} y2={bottom} stroke={palette.ink} strokeDasharray="4 3" />
      ) : null}
      {lines.map((line) => (
        <polyline
          key={line.series}
          points={pointsOf(months, line.series, x, y)}
          fill="none"
          stroke={line.stroke(palette)}
          strokeWidth={line.width}
          strokeDasharray={line.dash === '' ? undefined : line.dash}
        />
      ))}
      <EndLabels months={months} x={right + 8} y={y} fontSize={fontSize} palette={palette} bounds={[top, bottom]} />
    </svg>
  );
}

const pointsOf = (
  months: readonly BurnUpMonth[],
  series: Series,
  x: (index: number) => number,
  y: (count: number) => number,
): string =>
  months
    .flatMap((month, index) => {
      const count = month[series];
      return count === null ? [] : `${round(x(index))},${round(y(count))}`;
    })
    .join(' ');

interface EndLabelsProps {
  readonly months: readonly BurnUpMonth[];
  readonly x: number;
  readonly y: (count: number) => number;
  readonly fontSize: number;
  readonly palette: ChartPalette;
  readonly bounds: readonly [number, number];
}

/** The lines' names at the height of their last values, moved apart where they would stand on each other. */
function EndLabels({ months, x, y, fontSize, palette, bounds }: EndLabelsProps) {
  const named = lines
    .map((line) => ({ line, count: months.findLast((month) => month[line.series] !== null)?.[line.series] ?? 0 }))
    .toSorted((a, b) => b.count - a.count);
  const heights = heightsApart(
    named.map(({ count }) => y(count)),
    fontSize * 1.35,
    bounds,
  );
  return (
    <g>
      {named.map(({ line, count }, index) => (
        <text
          key={line.series}
          x={round(x)}
          y={round((heights[index] ?? 0) + 4)}
          fill={line.stroke(palette)}
          fontWeight={600}
        >
          {`${line.label} ${count}`}
        </text>
      ))}
    </g>
  );
}

/** Heights from the top down, at least `gap` apart and within the bounds, each as near to what was wanted as can be. */
function heightsApart(wanted: readonly number[], gap: number, [highest, lowest]: readonly [number, number]): number[] {
  return wanted.reduce<number[]>((placed, height, index) => {
    const least = (placed.at(-1) ?? highest - gap) + gap;
    const most = lowest - (wanted.length - 1 - index) * gap;
    return [...placed, Math.min(most, Math.max(least, height))];
  }, []);
}
