import { dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import { isFinished, type ActionStatus } from '../plan.ts';
import { days } from '../rating/wording.ts';

/** One agency's own report on a shared action. It stands beside the lead's; only the lead's is rated. */
export interface AgencyReport {
  readonly reportedOn: IsoDate;
  readonly status: ActionStatus;
  readonly progressPercent: number | null;
  readonly forecastOn: IsoDate | null;
  readonly narrative: string;
  readonly reportedBy: string;
}

/**
 * Says that an agency has been silent for more than a reporting cycle; null where there is nothing to say: it reported
 * in time, its own part or the whole action is finished, or the action has not begun. Silence before the first report
 * counts from the start, as in the rating of the lead's.
 */
export function silenceOf(
  last: AgencyReport | null,
  action: { readonly startsOn: IsoDate; readonly status: ActionStatus },
  { asAtOn, cycleDays }: { readonly asAtOn: IsoDate; readonly cycleDays: number },
): string | null {
  if (isFinished(action.status) || (last !== null && isFinished(last.status))) return null;
  const silent = daysBetween(last?.reportedOn ?? action.startsOn, asAtOn);
  if (silent <= cycleDays) return null;
  const cycle = `a report is due every ${days(cycleDays)}`;
  return last === null
    ? `Has never reported: ${days(silent)} since the action began on ${dateInWords(action.startsOn)}; ${cycle}`
    : `Silent for ${days(silent)}, since ${dateInWords(last.reportedOn)}; ${cycle}`;
}
