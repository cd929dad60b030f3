import type { UpdateGrid, UpdateGridRow } from '#shared/contract/updates.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { isFinished, type ActionFacts } from '#shared/domain/plan.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { silenceOf } from '#shared/domain/rating/silence.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { loadActionsForList } from '../plan/load-actions.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';

/** Every action as its latest report left it, to be reported on in one grid. Always today's: one does not report on the past. */
export async function updateGrid(db: ReadableDb, today: IsoDate): Promise<UpdateGrid> {
  const asAt = knownNow(today, today);
  const ruleSet = await loadRuleSet(db, asAt);
  const seen = await lastUpdateIds(db);
  const actions = await loadActionsForList(db, asAt);
  return {
    today,
    updateCycleDays: ruleSet.action.updateCycleDays,
    rows: actions.map((facts) => gridRow(facts, today, ruleSet, seen.get(facts.ref) ?? 0)),
  };
}

function gridRow(facts: ActionFacts, today: IsoDate, ruleSet: RuleSet, seenUpdateId: number): UpdateGridRow {
  const known = knownFacts(facts, today);
  const { rating, ownRating } = currentRating(facts, today, ruleSet);
  const finished = isFinished(known.status);
  const { days } = silenceOf(facts, known, today);
  return {
    ref: facts.ref,
    title: facts.title,
    workstream: facts.workstream,
    lead: facts.lead,
    agency: facts.agency,
    agreedDueOn: known.agreedDueOn,
    rating,
    lastReportedOn: known.latest?.reportedOn ?? null,
    seenUpdateId,
    overdueDays: !finished && days > ruleSet.action.updateCycleDays ? days : null,
    finished,
    status: known.status,
    progressPercent: known.lastProgress?.percent ?? null,
    selfRating: ownRating,
    // What is finished has no forecast any more, and a report that gives one is refused.
    forecastOn: finished ? null : known.forecastOn,
  };
}

/** The last report by the lead on each action, by reference, whatever its date. */
async function lastUpdateIds(db: ReadableDb): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('updates')
    .innerJoin('actions', 'actions.id', 'updates.action_id')
    .where('updates.agency_id', 'is', null)
    .select((eb) => ['actions.ref', eb.fn.max('updates.id').as('last')])
    .groupBy('actions.ref')
    .execute();
  return new Map(rows.map(({ ref, last }) => [ref, last]));
}
