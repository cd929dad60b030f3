import { daysBetween, type IsoDate } from '../dates.ts';
import type { ActionFacts } from '../plan.ts';
import type { KnownFacts } from './known-facts.ts';

/** For how long nobody has reported on an action. */
export interface Silence {
  /** The last report, or the start where none was due before it. */
  readonly since: IsoDate;
  readonly days: number;
  /** Counted from the start, because no report was due before it. */
  readonly fromStart: boolean;
}

/** Counted from the last update; where none was due yet (before the start of an unstarted action) from the start. */
export function silenceOf(action: ActionFacts, known: KnownFacts, asAtOn: IsoDate): Silence {
  const reportedOn = known.latest?.reportedOn ?? null;
  const waitsForStart = known.status === 'not_started' && action.startsOn > (reportedOn ?? '');
  const since = reportedOn === null || waitsForStart ? action.startsOn : reportedOn;
  return { since, days: daysBetween(since, asAtOn), fromStart: waitsForStart };
}
