import { daysBetween, type IsoDate } from '../dates.ts';
import type { ActionFacts } from '../plan.ts';
import { agreedDueOn, updatesUpTo } from './known-facts.ts';

/** How reliable the forecasts of one owner or workstream have been. */
export interface ForecastRecord {
  /** The owner or the workstream. */
  readonly name: string;
  readonly actions: number;
  /** Forecasts given: the first of each action is held against the due date agreed that day, each next against the last. */
  readonly forecasts: number;
  /** How many of them were later than what they were held against. */
  readonly slips: number;
  /** Days slipped in all; a forecast that came earlier again takes nothing off. */
  readonly daysSlipped: number;
  readonly longestSlipDays: number;
}

export interface ForecastSlips {
  readonly byOwner: readonly ForecastRecord[];
  readonly byWorkstream: readonly ForecastRecord[];
}

/** How often forecasts slipped and by how much, from updates up to the as-at date; both lists are sorted by name. */
export function forecastSlips(actions: readonly ActionFacts[], asAtOn: IsoDate): ForecastSlips {
  const moves = actions.map((action) => movesOf(action, asAtOn));
  const recordsBy = (nameOf: (action: ActionFacts) => string): ForecastRecord[] => {
    const movesByName = new Map<string, number[][]>();
    for (const [i, action] of actions.entries()) {
      const name = nameOf(action);
      movesByName.set(name, [...(movesByName.get(name) ?? []), moves[i] ?? []]);
    }
    return [...movesByName]
      .map(([name, all]) => recordOf(name, all))
      .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  };
  return { byOwner: recordsBy((action) => action.lead), byWorkstream: recordsBy((action) => action.workstream) };
}

/** Days by which each forecast of an action was later (or, negative, earlier) than the promise before it. */
function movesOf(action: ActionFacts, asAtOn: IsoDate): number[] {
  const moves: number[] = [];
  let promised: IsoDate | null = null;
  for (const { forecastOn, reportedOn } of updatesUpTo(action, asAtOn)) {
    if (forecastOn === null) continue;
    moves.push(daysBetween(promised ?? agreedDueOn(action, reportedOn), forecastOn));
    promised = forecastOn;
  }
  return moves;
}

function recordOf(name: string, movesByAction: readonly (readonly number[])[]): ForecastRecord {
  const moves = movesByAction.flat();
  const slips = moves.filter((move) => move > 0);
  return {
    name,
    actions: movesByAction.length,
    forecasts: moves.length,
    slips: slips.length,
    daysSlipped: slips.reduce((sum, move) => sum + move, 0),
    longestSlipDays: Math.max(0, ...slips),
  };
}
