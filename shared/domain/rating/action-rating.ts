import { dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import type { ActionFacts } from '../plan.ts';
import { ratingOfClosed } from './completed-action.ts';
import { knownFacts, type KnownFacts, type RuleInput } from './known-facts.ts';
import type { Rating } from './rating.ts';
import type { RuleSet } from './rule-set.ts';
import { silenceOf } from './silence.ts';
import { besideLimits, days, progressInWords } from './wording.ts';

/**
 * The rule's colour of an action as at the end of a day, from facts dated up to that day only.
 * The rules are those of docs/methods/rating.md in their order. Forecast, silence and progress are one step of that
 * order: the first that is red decides, else the first that is amber, so that an owner who stops reporting (amber)
 * can never hide that the work is far behind (red).
 */
export function rateAction(action: ActionFacts, asAtOn: IsoDate, ruleSet: RuleSet): Rating {
  const input: RuleInput = { action, known: knownFacts(action, asAtOn), asAtOn, limits: ruleSet.action };
  const decided = ratingOfClosed(input) ?? notDueToStart(input) ?? overdue(input);
  if (decided !== null) return decided;
  const warnings = [forecastLate(input), noUpdate(input), behindProgress(input)].filter((rating) => rating !== null);
  return warnings.find((rating) => rating.colour === 'red') ?? warnings[0] ?? onTrack(input);
}

function notDueToStart({ action, known, asAtOn }: RuleInput): Rating | null {
  if (known.status !== 'not_started' || action.startsOn <= asAtOn) return null;
  const because = `Not due to start until ${dateInWords(action.startsOn)}, as at ${dateInWords(asAtOn)}`;
  return { colour: 'grey', rule: 'not_due_to_start', because };
}

function overdue({ known, asAtOn }: RuleInput): Rating | null {
  const late = daysBetween(known.agreedDueOn, asAtOn);
  if (late <= 0) return null;
  const because = `Overdue by ${days(late)}: due ${dateInWords(known.agreedDueOn)}, as at ${dateInWords(asAtOn)}, ${lastProgress(known)}`;
  return { colour: 'red', rule: 'overdue', because };
}

function forecastLate({ known, limits }: RuleInput): Rating | null {
  if (known.forecastOn === null) return null;
  const late = daysBetween(known.agreedDueOn, known.forecastOn);
  if (late <= 0) return null;
  const because = `Forecast ${days(late)} late: forecast for ${dateInWords(known.forecastOn)}, due ${dateInWords(known.agreedDueOn)} (red beyond ${days(limits.forecastRedDays)})`;
  return { colour: late > limits.forecastRedDays ? 'red' : 'amber', rule: 'forecast_late', because };
}

function noUpdate({ action, known, asAtOn, limits }: RuleInput): Rating | null {
  const reportedOn = known.latest?.reportedOn ?? null;
  const { since, days: silent, fromStart } = silenceOf(action, known, asAtOn);
  if (silent <= limits.updateCycleDays) return null;
  const last =
    reportedOn === null
      ? `No update since the start on ${dateInWords(action.startsOn)}`
      : `No update since ${dateInWords(reportedOn)}`;
  const counted =
    fromStart && reportedOn !== null ? `${days(silent)} after the start on ${dateInWords(since)}` : days(silent);
  const because = `${last}: ${counted}, as at ${dateInWords(asAtOn)}; an update is due every ${days(limits.updateCycleDays)}`;
  return { colour: silent > 2 * limits.updateCycleDays ? 'red' : 'amber', rule: 'no_update', because };
}

/**
 * Percentage points by which progress is behind the time elapsed between start and agreed due date. Nothing can be
 * said where progress was never reported: to count that as 0 would put a figure in the owner's mouth.
 */
function behindProgress({ action, known, asAtOn, limits }: RuleInput): Rating | null {
  if (known.lastProgress === null) return null;
  const length = daysBetween(action.startsOn, known.agreedDueOn);
  // An action that starts and ends on one day has no time to be behind in; the next day it is overdue.
  if (length <= 0) return null;
  const gone = Math.max(0, daysBetween(action.startsOn, asAtOn));
  // Multiplied before divided: 35 of 100 days is then exactly 35 points, and "more than 25" means that.
  const behind = (gone * 100) / length - known.lastProgress.percent;
  if (behind <= limits.behindAmberPoints) return null;
  const because = `Behind by ${besideLimits(behind, [limits.behindAmberPoints, limits.behindRedPoints])} points: ${lastProgress(known)}, time gone ${besideLimits((gone * 100) / length, [])}% (${gone} of ${days(length)}), due ${dateInWords(known.agreedDueOn)}`;
  return { colour: behind > limits.behindRedPoints ? 'red' : 'amber', rule: 'behind_progress', because };
}

function onTrack({ known, asAtOn }: RuleInput): Rating {
  const left = daysBetween(asAtOn, known.agreedDueOn);
  const due = left === 0 ? 'due today' : `${days(left)} before it is due`;
  const onWhat = known.lastProgress === null ? 'On track by its dates alone' : 'On track';
  const because = `${onWhat}: ${lastProgress(known)}, ${due}, ${dateInWords(known.agreedDueOn)}`;
  return { colour: 'green', rule: 'on_track', because };
}

/** A figure older than the latest update says how old it is. */
function lastProgress({ progressPercent, lastProgress: last }: KnownFacts): string {
  if (progressPercent !== null || last === null) return progressInWords(progressPercent);
  return `${progressInWords(last.percent)} when last reported on ${dateInWords(last.reportedOn)}`;
}
