import { addDays, dateInWords, earlierOf, lastDayOf, periodInWords, periodOf, type IsoDate } from '../dates.ts';
import type { ScrutinyEventFacts } from '../pack/snapshot.ts';
import type { ResponseStanding } from './response-standing.ts';

/** Rows of the picture, from the top. */
export const timelineLanes = ['inspections', 'government', 'commissioner', 'other'] as const;
export type TimelineLane = (typeof timelineLanes)[number];

export interface TimelineMark {
  readonly ref: string;
  readonly kind: string;
  readonly lane: TimelineLane;
  /** First and last day of what is drawn: the year or month where the source says no more. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** True where the source names only the month or year: drawn as a span, never as a day. */
  readonly vague: boolean;
  /** Null where it was not published apart, or on its own day. */
  readonly publishedOn: IsoDate | null;
  readonly label: string;
}

export interface TimelineDeadline {
  readonly id: number;
  readonly from: IsoDate;
  readonly dueOn: IsoDate;
  readonly label: string;
  readonly overdue: boolean;
}

/** What the judgement of the whole was, from one report to the next. */
export interface StandingGrade {
  readonly ref: string;
  readonly grade: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** 0 is the best, 1 the worst of its framework; null where the grade is of no known framework. */
  readonly badness: number | null;
}

export interface TimelineSpec {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly marks: readonly TimelineMark[];
  readonly deadlines: readonly TimelineDeadline[];
  readonly standing: readonly StandingGrade[];
  readonly meetings: readonly IsoDate[];
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
}

interface TimelineFacts {
  readonly asAtOn: IsoDate;
  readonly events: readonly ScrutinyEventFacts[];
  readonly deadlines: readonly {
    readonly id: number;
    readonly requirement: string;
    readonly countedFromOn: IsoDate | null;
    readonly recordedFrom: IsoDate;
    readonly dueOn: IsoDate;
    readonly standing: ResponseStanding;
  }[];
  readonly meetings: readonly IsoDate[];
  /** Where a grade stands on its scale; null where it is on none. */
  readonly badnessOf: (framework: string, grade: string) => number | null;
  readonly frameworkOf: (eventRef: string, area: string) => string;
}

const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

const lanes: Readonly<Record<string, TimelineLane>> = {
  inspection: 'inspections',
  focused_visit: 'inspections',
  monitoring_visit: 'inspections',
  direction: 'government',
  appointment: 'government',
  statement: 'government',
  progress_review: 'government',
  commissioner_report: 'commissioner',
};

/** The events of an intervention as a picture shows them, oldest first; null while there is nothing to draw. */
export function timelineOf(facts: TimelineFacts): TimelineSpec | null {
  const events = facts.events.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const marks = events.map(markOf);
  const first = marks[0];
  if (first === undefined) return null;
  const deadlines = facts.deadlines.map(({ id, requirement, countedFromOn, recordedFrom, dueOn, standing }) => ({
    id,
    from: countedFromOn ?? recordedFrom,
    dueOn,
    label: `${requirement}: ${standingWord(standing)}`,
    overdue: standing.overdue,
  }));
  const ends = [...marks.map(({ to }) => to), ...deadlines.map(({ dueOn }) => dueOn), ...facts.meetings];
  const last = ends.reduce((latest, day) => (day > latest ? day : latest), first.to);
  // what was judged last stands still: room for a year of it, as far as that year has gone
  const to = laterOf(last, earlierOf(facts.asAtOn, addDays(last, 365)));
  const standing = standingGrades(events, to, facts);
  const spec = { from: first.from, to, marks, deadlines, standing, meetings: facts.meetings };
  return { ...spec, alt: altOf(spec) };
}

function standingWord({ state, overdue }: ResponseStanding): string {
  if (overdue && state === 'awaited') return 'no answer recorded';
  return state === 'returned' ? 'sent back' : state === 'withdrawn' ? 'not asked for any more' : state;
}

function markOf(event: ScrutinyEventFacts): TimelineMark {
  const year = event.startsOn.slice(0, 4);
  const [from, to] =
    event.datePrecision === 'year'
      ? [`${year}-01-01`, `${year}-12-31`]
      : event.datePrecision === 'month'
        ? [`${periodOf(event.startsOn)}-01`, event.endsOn ?? lastDayOf(periodOf(event.startsOn))]
        : [event.startsOn, event.endsOn ?? event.startsOn];
  const overall = overallOf(event);
  return {
    ref: event.ref,
    kind: event.kind,
    lane: lanes[event.kind] ?? 'other',
    from,
    to,
    vague: event.datePrecision !== 'day',
    publishedOn: event.publishedOn !== null && event.publishedOn > to ? event.publishedOn : null,
    label: overall === undefined ? event.title : `${overall.grade} (${event.ref})`,
  };
}

/** The judgement of the whole, which every framework so far has called "Overall" something. */
const overallOf = (event: ScrutinyEventFacts) => event.judgements.find(({ area }) => /^overall\b/iu.test(area));

function standingGrades(
  events: readonly ScrutinyEventFacts[],
  end: IsoDate,
  { badnessOf, frameworkOf }: TimelineFacts,
): StandingGrade[] {
  const judged = events
    .flatMap((event) => {
      const overall = overallOf(event);
      return overall === undefined ? [] : [{ event, overall, from: event.publishedOn ?? event.startsOn }];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return judged.map(({ event, overall, from }, index) => ({
    ref: event.ref,
    grade: overall.grade,
    from,
    to: judged[index + 1]?.from ?? end,
    badness: badnessOf(frameworkOf(event.ref, overall.area), overall.grade),
  }));
}

function altOf({ from, to, marks, deadlines, standing }: Omit<TimelineSpec, 'alt'>): string {
  const events = marks.length === 1 ? '1 event' : `${marks.length} events`;
  const grades =
    standing.length === 0
      ? ''
      : ` Judged ${standing.map((one) => `${one.grade} from ${periodInWords(periodOf(one.from))}`).join(', ')}.`;
  const late = deadlines.filter(({ overdue }) => overdue);
  const due =
    deadlines.length === 0
      ? ''
      : ` ${deadlines.map(({ label, dueOn }) => `${label}, due on ${dateInWords(dueOn)}`).join('; ')}.`;
  const overdue = late.length === 0 ? '' : ` ${late.length} overdue.`;
  return `Timeline of scrutiny from ${from.slice(0, 4)} to ${to.slice(0, 4)}: ${events}.${grades}${due}${overdue}`;
}
