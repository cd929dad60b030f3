import type { RatingBarsSpec } from '#shared/domain/pack/document.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import { wrapLabel } from './line-labels.ts';
import { chartFont, paperPalette, round, textWidth, type ChartPalette } from './theme.ts';

interface RatingBarsProps {
  readonly spec: RatingBarsSpec;
  readonly alt?: string;
  readonly palette?: ChartPalette;
  readonly width?: number;
  readonly fontSize?: number;
}

type Bar = RatingBarsSpec['bars'][number];

const labelShare = 0.3;
const rowHeight = 24;
const barHeight = 17;
/** Room a part needs for its letter and count; a part of 1 in a long bar still says what it is. */
const narrowest = 26;

const shown = (bar: Bar): Colour[] => colours.filter((colour) => bar.counts[colour] > 0);
const total = (bar: Bar): number => colours.reduce((sum, colour) => sum + bar.counts[colour], 0);

interface Part {
  readonly colour: Colour;
  readonly x: number;
  readonly width: number;
}

/**
 * The parts of a bar, `item` wide for each thing counted. A part too narrow for its own letter and count is widened,
 * and the widest part gives the room where the bar would otherwise run out of the chart.
 */
export function barParts(bar: Bar, item: number, room: number): Part[] {
  const parts = shown(bar).map((colour) => ({ colour, width: Math.max(narrowest, bar.counts[colour] * item) }));
  const over = parts.reduce((sum, part) => sum + part.width, 0) - room;
  const widest = parts.toSorted((a, b) => b.width - a.width)[0];
  if (over > 0 && widest) widest.width -= over;
  return parts.map((part, index) => ({
    colour: part.colour,
    width: part.width,
    x: parts.slice(0, index).reduce((sum, before) => sum + before.width, 0),
  }));
}

interface BarRowProps {
  readonly bar: Bar;
  readonly parts: readonly Part[];
  readonly x: number;
  readonly y: number;
  readonly palette: ChartPalette;
  readonly fontSize: number;
}

function BarRow({ bar, parts, x, y, palette, fontSize }: BarRowProps) {
  const baseline = round(y + barHeight / 2 + fontSize * 0.35);
  const end = parts.reduce((sum, part) => sum + part.width, x);
  return (
    <g>
      {parts.map((part) => {
        const style = palette.ratings[part.colour];
        return (
          <g key={part.colour}>
            <rect
              x={round(x + part.x)}
              y={y}
              width={round(part.width)}
              height={barHeight}
              fill={style.fill}
              stroke={palette.ink}
              strokeWidth={0.6}
            />
            <text
              x={round(x + part.x + part.width / 2)}
              y={baseline}
              textAnchor="middle"
              fill={style.text}
              fontWeight={600}
            >
              {`${style.letter} ${bar.counts[part.colour]}`}
            </text>
          </g>
        );
      })}
      <text x={round(end + 7)} y={baseline} fill={palette.muted}>
        {total(bar) === 0 ? 'none' : `of ${total(bar)}`}
      </text>
    </g>
  );
}

/** One bar a row, one part a colour, with its letter and count: a plan on a page, readable in black and white. */
export function RatingBars({ spec, alt, palette = paperPalette, width = 640, fontSize = 10.5 }: RatingBarsProps) {
  const left = width * labelShare;
  const room = width - left - textWidth('of 0000', fontSize) - 10;
  const item = room / Math.max(1, ...spec.bars.map(total));
  const height = spec.bars.length * rowHeight + 4;
  const characters = Math.floor((left - 12) / textWidth('m', fontSize));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alt ?? spec.title}
      fontFamily={chartFont}
      fontSize={fontSize}
      fill={palette.ink}
    >
      {spec.bars.map((bar, index) => {
        const y = index * rowHeight + 3;
        const lines = wrapLabel(bar.label, characters);
        return (
          <g key={bar.label}>
            {lines.map((text, row) => (
              <text
                key={text}
                x={round(left - 9)}
                y={round(y + barHeight / 2 + (row - (lines.length - 1) / 2) * fontSize * 1.05 + fontSize * 0.35)}
                textAnchor="end"
              >
                {text}
              </text>
            ))}
            <BarRow bar={bar} parts={barParts(bar, item, room)} x={left} y={y} palette={palette} fontSize={fontSize} />
          </g>
        );
      })}
    </svg>
  );
}
