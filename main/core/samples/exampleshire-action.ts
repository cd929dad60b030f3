import { addDays, addMonths, daysBetween, firstDayOf, periodOf, type IsoDate } from '#shared/domain/dates.ts';
import type { ActionStatus } from '#shared/domain/plan.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import type { PlanWords } from './exampleshire-data.ts';
import type { Random } from './random.ts';

/** One action's whole history, decided before any of it is written. Dates may lie after the end of the sample. */
export interface ActionStory {
  readonly startsOn: IsoDate;
  readonly baselineDueOn: IsoDate;
  /** When it is really done; what owners forecast comes nearer to this as time goes on. */
  readonly doneOn: IsoDate;
  readonly ending: 'completed' | 'cancelled';
  /** The owner rates green as long as the date has not passed, whatever the forecast says. */
  readonly optimistic: boolean;
  /** No report after this day. */
  readonly silentFrom: IsoDate | null;
}

/** The stretch of time in which the plan's actions begin. */
export interface PlanSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function tellStory(random: Random, span: PlanSpan): ActionStory {
  const days = daysBetween(span.from, span.to);
  const startsOn = addDays(span.from, random.whole(0, days + 60));
  const length = random.whole(60, 330);
  const baselineDueOn = addDays(startsOn, length);
  const luck = random.next();
  const slip = luck < 0.42 ? random.whole(-20, 0) : luck < 0.8 ? random.whole(15, 140) : random.whole(150, 330);
  const doneOn = addDays(baselineDueOn, slip);
  return {
    startsOn,
    baselineDueOn,
    doneOn,
    ending: random.chance(0.04) ? 'cancelled' : 'completed',
    optimistic: random.chance(0.3),
    silentFrom: random.chance(0.08) ? addDays(startsOn, random.whole(30, length)) : null,
  };
}

export interface DueChange {
  readonly dueOn: IsoDate;
  readonly agreedOn: IsoDate;
  readonly reason: string;
}

/**
 * New dates agreed a fortnight before the old one passes; long delays are agreed in two bites, the first too small.
 * Some owners never ask, and their actions are overdue.
 */
export function agreeDates(story: ActionStory, random: Random, words: PlanWords): readonly DueChange[] {
  const { baselineDueOn, doneOn } = story;
  const slip = daysBetween(baselineDueOn, doneOn);
  if (slip <= 0 || random.chance(0.3)) return [];
  const first = slip > 140 ? Math.round(slip / 2) : slip;
  const changes = [
    {
      dueOn: addDays(baselineDueOn, first),
      agreedOn: addDays(baselineDueOn, -14),
      reason: random.pick(words.slipReasons),
    },
  ];
  if (first < slip) {
    const agreedOn = addDays(baselineDueOn, first - 14);
    changes.push({ dueOn: doneOn, agreedOn, reason: random.pick(words.slipReasons) });
  }
  return changes;
}

export interface Report {
  readonly reportedOn: IsoDate;
  readonly status: ActionStatus;
  readonly progressPercent: number;
  readonly selfRating: Colour;
  readonly forecastOn: IsoDate | null;
  readonly narrative: string;
}

/** Monthly reports on the fifth, from the start until it is done, the owner falls silent, or `until`. */
export function writeReports(
  story: ActionStory,
  changes: readonly DueChange[],
  until: IsoDate,
  random: Random,
  words: PlanWords,
): readonly Report[] {
  const reports: Report[] = [];
  const last = [until, story.doneOn, ...(story.silentFrom === null ? [] : [story.silentFrom])].toSorted()[0] ?? until;
  for (let month = periodOf(story.startsOn); ; month = addMonths(month, 1)) {
    const reportedOn = addDays(firstDayOf(month), 4);
    if (reportedOn >= last) break;
    if (reportedOn > story.startsOn) reports.push(report(story, changes, reportedOn, random, words));
  }
  if (last === story.doneOn) reports.push(finalReport(story, random, words));
  return reports;
}

function report(
  story: ActionStory,
  changes: readonly DueChange[],
  on: IsoDate,
  random: Random,
  words: PlanWords,
): Report {
  const due = changes.findLast((change) => change.agreedOn <= on)?.dueOn ?? story.baselineDueOn;
  const share = daysBetween(story.startsOn, on) / Math.max(1, daysBetween(story.startsOn, story.doneOn));
  const behind = story.doneOn > due;
  // Owners see the true date only in the last third of the work.
  const forecastOn = behind && share > 0.66 ? story.doneOn : due;
  const late = daysBetween(due, forecastOn);
  const honest = on > due ? 'red' : late > 28 ? 'red' : late > 0 ? 'amber' : 'green';
  const stage = late > 0 ? 'slipping' : share < 0.33 ? 'early' : share < 0.75 ? 'middle' : 'late';
  return {
    reportedOn: on,
    status: 'in_progress',
    progressPercent: Math.max(0, Math.min(95, Math.round(20 * share + random.next()) * 5)),
    selfRating: story.optimistic && honest !== 'green' ? (on > due ? 'amber' : 'green') : honest,
    forecastOn,
    narrative: random.pick(words.narratives[stage]),
  };
}

function finalReport({ doneOn, ending }: ActionStory, random: Random, words: PlanWords): Report {
  const completed = ending === 'completed';
  return {
    reportedOn: doneOn,
    status: ending,
    progressPercent: completed ? 100 : 0,
    selfRating: completed ? 'green' : 'grey',
    forecastOn: null,
    narrative: random.pick(words.narratives[ending]),
  };
}

export interface EvidenceStory {
  readonly title: string;
  readonly claimedOn: IsoDate;
  readonly decisions: readonly {
    readonly state: 'accepted' | 'rejected' | 'impact_tested';
    readonly decidedOn: IsoDate;
    readonly method: string;
    readonly reason: string;
  }[];
}

/** Evidence of a completed action: sometimes none, sometimes rejected and offered again, sometimes tested for impact. */
export function gatherEvidence(story: ActionStory, random: Random, words: PlanWords): readonly EvidenceStory[] {
  if (story.ending !== 'completed' || random.chance(0.06)) return [];
  const claimedOn = addDays(story.doneOn, random.whole(0, 18));
  const title = random.pick(words.evidence);
  const decidedOn = addDays(claimedOn, random.whole(10, 50));
  if (random.chance(0.12)) {
    const rejected = { state: 'rejected', decidedOn, method: '', reason: random.pick(words.rejections) } as const;
    const again = addDays(decidedOn, random.whole(20, 60));
    return [
      { title, claimedOn, decisions: [rejected] },
      { title: random.pick(words.evidence), claimedOn: again, decisions: acceptance(again, random, words) },
    ];
  }
  return [{ title, claimedOn, decisions: random.chance(0.08) ? [] : acceptance(claimedOn, random, words) }];
}

function acceptance(claimedOn: IsoDate, random: Random, words: PlanWords): EvidenceStory['decisions'] {
  const acceptedOn = addDays(claimedOn, random.whole(10, 50));
  const accepted = { state: 'accepted', decidedOn: acceptedOn, method: 'Seen by the secretariat', reason: '' } as const;
  if (!random.chance(0.4)) return [accepted];
  const testedOn = addDays(acceptedOn, random.whole(60, 160));
  return [accepted, { state: 'impact_tested', decidedOn: testedOn, method: random.pick(words.methods), reason: '' }];
}
