import { scaleUtc } from 'd3-scale';
import { addDays, daysBetween, shortDate, type IsoDate } from '#shared/domain/dates.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { RatingShape } from './RatingShape.tsx';
import { chartFont, paperPalette, round, textWidth, type ChartPalette } from './theme.ts';

/** An action between its dates; the words of the row are the caller's. */
export interface TimelineBarSpec {
  readonly label: string;
  readonly colour: Colour;
  readonly startsOn: IsoDate;
  readonly baselineDueOn: IsoDate;
  readonly agreedDueOn: IsoDate;
  readonly forecastOn: IsoDate | null;
  readonly finishedOn: IsoDate | null;
  /** Everything the bar says, for a pointer that rests on it. */
  readonly title: string;
}

interface TimelineBarsProps {
  readonly bars: readonly TimelineBarSpec[];
  /** The first and the last day that are drawn; the same for charts that are read under each other. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly asAtOn: IsoDate;
  /** The message, for those who do not see the picture. */
  readonly alt: string;
  readonly palette?: ChartPalette;
  readonly width?: number;
  readonly fontSize?: number;
}

const rowHeight = 22;
const top = 22;

/** The first and last day that a set of bars needs, with a little room on both sides. */
export function timelineSpan(
  bars: readonly TimelineBarSpec[],
  asAtOn: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const dates = bars.flatMap((bar) =>
    [bar.startsOn, bar.baselineDueOn, bar.agreedDueOn, bar.forecastOn, bar.finishedOn].filter((date) => date !== null),
  );
  const sorted = [...dates, asAtOn].toSorted();
  const [first, last] = [sorted[0] ?? asAtOn, sorted.at(-1) ?? asAtOn];
  const room = Math.max(7, Math.round(daysBetween(first, last) * 0.02));
  return { from: addDays(first, -room), to: addDays(last, room) };
}

/**
 * Baseline as a solid bar from the start; what was agreed beyond it as a hatched one, so that a date that was moved never
 * looks as if it had always been there; the forecast as a diamond, the day it was done as a tick.
 */
export function TimelineBars(props: TimelineBarsProps) {
  const { bars, from, to, asAtOn, alt, palette = paperPalette, width = 900, fontSize = 11 } = props;
  const left = Math.min(width * 0.2, Math.max(60, ...bars.map(({ label }) => textWidth(label, fontSize))) + 34);
  const x = scaleUtc([new Date(from), new Date(to)], [left, width - 12]);
  const height = top + bars.length * rowHeight + 8;
  const at = (date: IsoDate): number => round(x(new Date(date)));
  const hatch = `hatch-${from}-${bars.length}-${bars[0]?.label.replace(/\W/gu, '') ?? ''}`;
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
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={palette.paper} />
          <line x1={0} y1={0} x2={0} y2={6} stroke={palette.target} strokeWidth={3} />
        </pattern>
      </defs>
      <MonthLines
        {...props}
        palette={palette}
        ticks={x.ticks(width / 110)}
        at={(date) => round(x(date))}
        height={height}
      />
      {bars.map((bar, index) => (
        <Bar
          key={bar.label}
          bar={bar}
          asAtOn={asAtOn}
          y={top + index * rowHeight}
          left={left}
          at={at}
          hatch={hatch}
          palette={palette}
        />
      ))}
      <g>
        <line x1={at(asAtOn)} x2={at(asAtOn)} y1={top - 4} y2={height} stroke={palette.ink} strokeDasharray="4 3" />
        <text x={at(asAtOn)} y={top - 8} textAnchor={at(asAtOn) > width - 60 ? 'end' : 'middle'} fontWeight={600}>
          {`As at ${shortDate(asAtOn)}`}
        </text>
      </g>
    </svg>
  );
}

interface MonthLinesProps {
  readonly ticks: readonly Date[];
  readonly at: (date: Date) => number;
  readonly asAtOn: IsoDate;
  readonly palette: ChartPalette;
  readonly height: number;
}

/** Month lines with their names; a name that the as-at label would cover is left out. */
function MonthLines({ ticks, at, asAtOn, palette, height }: MonthLinesProps) {
  const nowAt = at(new Date(asAtOn));
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick.toISOString()}>
          <line x1={at(tick)} x2={at(tick)} y1={top - 4} y2={height} stroke={palette.grid} />
          {Math.abs(at(tick) - nowAt) < 78 ? null : (
            <text x={at(tick)} y={top - 8} textAnchor="middle" fill={palette.muted}>
              {shortDate(tick.toISOString().slice(0, 10)).replace(/^1 /u, '')}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface BarProps {
  readonly bar: TimelineBarSpec;
  readonly y: number;
  readonly left: number;
  readonly at: (date: IsoDate) => number;
  readonly asAtOn: IsoDate;
  readonly hatch: string;
  readonly palette: ChartPalette;
}

function Bar({ bar, y, left, at, asAtOn, hatch, palette }: BarProps) {
  const [start, baseline, agreed] = [at(bar.startsOn), at(bar.baselineDueOn), at(bar.agreedDueOn)];
  const middle = y + rowHeight / 2;
  const mark = bar.finishedOn ?? bar.forecastOn;
  // work that is open and overdue has not ended anywhere yet: it runs on to the day that is looked at
  const overdueTo = bar.finishedOn === null && bar.colour !== 'grey' ? at(asAtOn) : agreed;
  return (
    <g>
      <title>{bar.title}</title>
      <text x={left - 28} y={middle + 4} textAnchor="end">
        {bar.label}
      </text>
      <RatingShape colour={bar.colour} x={left - 14} y={middle} radius={7} palette={palette} />
      <text
        x={left - 14}
        y={middle + 3.5}
        textAnchor="middle"
        fontSize={9}
        fontWeight={700}
        fill={palette.ratings[bar.colour].text}
      >
        {palette.ratings[bar.colour].letter}
      </text>
      <rect
        x={start}
        y={y + 5}
        width={round(Math.max(2, baseline - start))}
        height={rowHeight - 10}
        fill={palette.band}
        stroke={palette.line}
      />
      {agreed > baseline ? (
        <rect
          x={baseline}
          y={y + 7}
          width={round(agreed - baseline)}
          height={rowHeight - 14}
          fill={`url(#${hatch})`}
          stroke={palette.target}
        />
      ) : null}
      <line x1={baseline} x2={baseline} y1={y + 2} y2={y + rowHeight - 2} stroke={palette.line} strokeWidth={2.5} />
      {overdueTo > agreed ? (
        <line x1={agreed} x2={overdueTo} y1={middle} y2={middle} stroke={palette.concern} strokeWidth={3} />
      ) : null}
      {mark === null ? null : (
        <g>
          <line
            x1={Math.min(agreed, at(mark))}
            x2={Math.max(agreed, at(mark))}
            y1={middle}
            y2={middle}
            stroke={palette.ink}
            strokeDasharray="2 2"
          />
          <EndMark x={at(mark)} y={middle} finished={bar.finishedOn !== null} palette={palette} />
        </g>
      )}
    </g>
  );
}

interface EndMarkProps {
  readonly x: number;
  readonly y: number;
  readonly finished: boolean;
  readonly palette: ChartPalette;
}

function EndMark({ x, y, finished, palette }: EndMarkProps) {
  return finished ? (
    <path d={`M ${x - 5} ${y} l 4 4.5 l 7 -9`} fill="none" stroke={palette.ink} strokeWidth={2.4} />
  ) : (
    <path d={`M ${x} ${y - 6} l 6 6 l -6 6 l -6 -6 z`} fill={palette.paper} stroke={palette.ink} strokeWidth={1.6} />
  );
}
