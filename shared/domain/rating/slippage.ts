import { dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import type { ActionFacts } from '../plan.ts';
import { isImpactShown } from './completed-action.ts';
import { changesUpTo, knownFacts, type KnownFacts } from './known-facts.ts';
import { days } from './wording.ts';

/**
 * How far an action is from the date that was first agreed. All figures are days from the baseline due date, later
 * being positive; agreeing a new date moves `agreedDays` but never the baseline that it is counted from.
 */
export interface Slippage {
  readonly baselineDueOn: IsoDate;
  readonly agreedDueOn: IsoDate;
  readonly forecastOn: IsoDate | null;
  /** When it ended; or, while it is open, the latest of agreed date, forecast and as-at date. */
  readonly expectedOn: IsoDate;
  readonly finished: boolean;
  readonly agreedDays: number;
  readonly forecastDays: number | null;
  /** Baseline to `expectedOn`, 0 when that is the baseline or earlier: the figure that is always shown. */
  readonly slippageDays: number;
  /** The furthest that any agreed date ever was from the baseline; bringing the date forward again never lowers it. */
  readonly furthestAgreedDays: number;
  readonly timesMoved: number;
  /** One sentence with the three dates. */
  readonly because: string;
}

/** Slippage as at the end of a day, from facts dated up to that day. */
export function slippageOf(action: ActionFacts, asAtOn: IsoDate): Slippage {
  const known = knownFacts(action, asAtOn);
  const { baselineDueOn } = action;
  const fromBaseline = (date: IsoDate) => daysBetween(baselineDueOn, date);
  const agreed = [baselineDueOn, ...changesUpTo(action, asAtOn).map((change) => change.dueOn)];
  const withdrawn = known.status === 'cancelled' || known.status === 'superseded';
  // Work that is still open on the as-at date cannot have ended before it, whatever was forecast.
  const open = [known.agreedDueOn, known.forecastOn ?? known.agreedDueOn, withdrawn ? known.agreedDueOn : asAtOn];
  const finishedOn = known.completedOn ?? testedOn(known);
  const expectedOn = finishedOn ?? open.reduce((latest, date) => (date > latest ? date : latest));
  return {
    baselineDueOn,
    agreedDueOn: known.agreedDueOn,
    forecastOn: known.forecastOn,
    expectedOn,
    finished: finishedOn !== null,
    agreedDays: fromBaseline(known.agreedDueOn),
    forecastDays: known.forecastOn === null ? null : fromBaseline(known.forecastOn),
    slippageDays: Math.max(0, fromBaseline(expectedOn)),
    furthestAgreedDays: Math.max(...agreed.map(fromBaseline)),
    timesMoved: agreed.filter((date, i) => i > 0 && date !== agreed[i - 1]).length,
    because: sentence(action, known, expectedOn, finishedOn !== null),
  };
}

/** What was tested for its impact is done, even where the owner never reported it complete: it slips no further. */
const testedOn = ({ evidence }: KnownFacts): IsoDate | null => evidence.find(isImpactShown)?.fact.decidedOn ?? null;

function sentence({ baselineDueOn }: ActionFacts, known: KnownFacts, expectedOn: IsoDate, finished: boolean): string {
  const { agreedDueOn, forecastOn } = known;
  const late = daysBetween(baselineDueOn, expectedOn);
  const overdue = !finished && expectedOn > agreedDueOn && expectedOn !== forecastOn;
  const dates = [
    `first due ${dateInWords(baselineDueOn)}`,
    ...(agreedDueOn === baselineDueOn ? [] : [`now agreed for ${dateInWords(agreedDueOn)}`]),
    ...(finished ? [`completed ${dateInWords(expectedOn)}`] : []),
    ...(finished || forecastOn === null ? [] : [`forecast for ${dateInWords(forecastOn)}`]),
    ...(overdue ? [`still open on ${dateInWords(expectedOn)}`] : []),
  ].join(', ');
  if (late > 0) return `Slipped ${days(late)} from the baseline: ${dates}`;
  if (finished && late < 0) return `Completed ${days(-late)} before the baseline: ${dates}`;
  // "No slippage" would praise what nobody finished.
  const ended = !finished && (known.status === 'cancelled' || known.status === 'superseded');
  return ended ? `No slippage is counted of what was ${known.status}: ${dates}` : `No slippage: ${dates}`;
}
