import { scaleLinear } from 'd3-scale';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { timelineLanes, type TimelineLane, type TimelineSpec } from '#shared/domain/scrutiny/timeline.ts';
import { fitText } from './SpcAxes.tsx';
import { textWidth } from './theme.ts';

/** A label beside its mark, in a row of its lane in which nothing else stands in its way. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly end: boolean;
}

export interface PlacedMark {
  readonly key: string;
  readonly kind: string;
  /** Left and right edge of what happened; alike for one day. */
  readonly from: number;
  readonly to: number;
  readonly vague: boolean;
  /** Where it was published; null where that is the same day or was never. */
  readonly published: number | null;
  readonly row: number;
  readonly label: PlacedLabel;
}

export interface PlacedDeadline extends Omit<PlacedMark, 'kind' | 'vague' | 'published'> {
  readonly overdue: boolean;
}

export interface PlacedLane<Mark> {
  readonly name: string;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface TimelineLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (date: IsoDate) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly PlacedLane<PlacedMark>[];
  readonly deadlines: PlacedLane<PlacedDeadline> | null;
  /** Centre of the row of meetings; null where none is drawn. */
  readonly meetingsY: number | null;
}

interface Frame {
  readonly width: number;
  readonly fontSize: number;
  readonly meetings: boolean;
}

export const rowHeight = 19;
export const markRadius = 5;
export const bandHeight = 24;
const laneGap = 9;
const widestLabel = 250;

const laneNames: Readonly<Record<TimelineLane, string>> = {
  inspections: 'Inspections and visits',
  government: 'Government',
  commissioner: 'Commissioner',
  other: 'Other',
};

/** Places every mark and its label: lanes one under the other, rows within a lane so that no two labels meet. */
export function timelineLayout(spec: TimelineSpec, { width, fontSize, meetings }: Frame): TimelineLayout {
  const left = textWidth('Inspections and visits', fontSize) + 14;
  const right = width - 14;
  const scale = scaleLinear()
    .domain([0, Math.max(1, daysBetween(spec.from, spec.to))])
    .range([left + markRadius, right - markRadius]);
  const x = (date: IsoDate): number => scale(daysBetween(spec.from, date));
  const top = spec.standing.length === 0 ? 4 : bandHeight + 12;
  const place = { left, right, fontSize };
  let y = top;
  const lanes: PlacedLane<PlacedMark>[] = [];
  for (const lane of timelineLanes) {
    const marks = spec.marks
      .filter((mark) => mark.lane === lane)
      .map(({ ref, kind, from, to, vague, publishedOn, label }) => {
        const published = publishedOn === null ? null : x(publishedOn);
        return { key: ref, kind, from: x(from), to: x(to), vague, published, text: label };
      });
    if (marks.length === 0) continue;
    const placed = packed(marks, place);
    const height = heightOf(placed);
    lanes.push({ name: laneNames[lane], top: y, height, marks: placed });
    y += height + laneGap;
  }
  const deadlines = deadlineLane(spec, x, place, y);
  y += deadlines === null ? 0 : deadlines.height + laneGap;
  const meetingsY = meetings && spec.meetings.length > 0 ? y + rowHeight / 2 : null;
  const bottom = (meetingsY === null ? y : y + rowHeight + laneGap) - laneGap + 4;
  return { left, right, top, bottom, x, ticks: ticksOf(spec, x), lanes, deadlines, meetingsY };
}

function deadlineLane(
  spec: TimelineSpec,
  x: (date: IsoDate) => number,
  place: Place,
  top: number,
): PlacedLane<PlacedDeadline> | null {
  if (spec.deadlines.length === 0) return null;
  const marks = packed(
    spec.deadlines.map(({ id, from, dueOn, label, overdue }) => ({
      key: String(id),
      from: x(from < spec.from ? spec.from : from),
      to: x(dueOn),
      published: null,
      text: label,
      overdue,
    })),
    place,
  );
  return { name: 'Answers due', top, height: heightOf(marks), marks };
}

const heightOf = (marks: readonly { readonly row: number }[]): number =>
  (Math.max(0, ...marks.map(({ row }) => row)) + 1) * rowHeight;

interface Place {
  readonly left: number;
  readonly right: number;
  readonly fontSize: number;
}

interface Unplaced {
  readonly from: number;
  readonly to: number;
  readonly published: number | null;
  readonly text: string;
}

/** Each mark in the first row in which it and its label have room; a label that would run out of the picture stands left. */
function packed<Mark extends Unplaced>(
  marks: readonly Mark[],
  { left, right, fontSize }: Place,
): (Omit<Mark, 'text'> & { readonly row: number; readonly label: PlacedLabel })[] {
  const rows: (readonly [number, number])[][] = [];
  return marks
    .toSorted((a, b) => a.from - b.from)
    .map(({ text, ...mark }) => {
      const [start, end] = [mark.from - markRadius - 2, Math.max(mark.to, mark.published ?? mark.to) + markRadius + 4];
      const roomRight = right - end;
      const roomLeft = start - left - 2;
      const wanted = Math.min(widestLabel, textWidth(text, fontSize));
      const toLeft = wanted > roomRight && roomLeft > roomRight;
      const fitted = fitText(text, Math.min(widestLabel, toLeft ? roomLeft : roomRight), fontSize);
      const width = textWidth(fitted, fontSize);
      const span = toLeft ? ([start - width - 2, end] as const) : ([start, end + width + 8] as const);
      const row = firstFree(rows, span);
      return { ...mark, row, label: { text: fitted, x: toLeft ? start - 2 : end, end: toLeft } };
    });
}

function firstFree(rows: (readonly [number, number])[][], span: readonly [number, number]): number {
  const found = rows.findIndex((taken) => taken.every(([from, to]) => span[1] <= from || span[0] >= to));
  const row = found === -1 ? rows.length : found;
  (rows[row] ??= []).push(span);
  return row;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The beginnings of years; of quarters as well while the whole is shorter than three years, of months in a year. */
function ticksOf({ from, to }: TimelineSpec, x: (date: IsoDate) => number): TimelineLayout['ticks'] {
  const days = daysBetween(from, to);
  const step = days > 1100 ? 12 : days > 370 ? 3 : 1;
  const ticks: { x: number; label: string }[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let month = 0; month < 12; month += step) {
      const date = `${year}-${String(month + 1).padStart(2, '0')}-01`;
      if (date < from || date > to) continue;
      ticks.push({ x: x(date), label: month === 0 ? String(year) : (months[month] ?? '') });
    }
  }
  return ticks;
}
