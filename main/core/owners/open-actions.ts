import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReportsAs, StandingReport } from '#shared/domain/owners/owner-answers.ts';
import { isFinished, type ActionFacts, type UpdateFact } from '#shared/domain/plan.ts';
import { knownFacts, updatesUpTo } from '#shared/domain/rating/known-facts.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadAgencyNames } from '../people/agency-names.ts';
import { loadActionLinks } from '../plan/load-action-links.ts';
import { loadActions } from '../plan/load-actions.ts';

/** An action with those who report on it. */
export interface OwnedAction {
  readonly id: number;
  readonly facts: ActionFacts;
  readonly leadId: number;
  readonly leadAgencyId: number;
  /** Agencies that support it and may report on their own part. */
  readonly supportedBy: readonly number[];
  /** Their reports, by agency. */
  readonly agencyUpdates: ReadonlyMap<number, readonly UpdateFact[]>;
}

/** Every action known at the as-at date, by reference and in the order of the plan. */
export async function loadOwnedActions(db: ReadableDb, asAt: AsAt): Promise<Map<string, OwnedAction>> {
  const amendments = await loadAmendments(db, 'actions', asAt);
  const rows = await db.selectFrom('actions').select(['id', 'ref', 'lead_id']).execute();
  const idsByRef = new Map(rows.map((row) => [row.ref, amended(row, amendments)]));
  const people = await db.selectFrom('people').select(['id', 'agency_id']).execute();
  const agencyOf = new Map(people.map((person) => [person.id, person.agency_id]));
  const agencyIds = new Map([...(await loadAgencyNames(db, asAt))].map(([id, name]) => [name, id]));
  const links = await loadActionLinks(db, asAt);
  const reports = await loadAgencyUpdates(db, asAt);
  const owned = new Map<string, OwnedAction>();
  for (const facts of await loadActions(db, asAt)) {
    const row = idsByRef.get(facts.ref);
    if (row === undefined) continue;
    owned.set(facts.ref, {
      id: row.id,
      facts,
      leadId: row.lead_id,
      leadAgencyId: agencyOf.get(row.lead_id) ?? 0,
      supportedBy: (links.agencies.get(row.id) ?? []).flatMap((name) => agencyIds.get(name) ?? []),
      agencyUpdates: reports.get(row.id) ?? new Map<number, UpdateFact[]>(),
    });
  }
  return owned;
}

/** Agencies' own reports on shared actions that stood then, by action and agency, oldest first. */
async function loadAgencyUpdates(db: ReadableDb, asAt: AsAt): Promise<Map<number, Map<number, UpdateFact[]>>> {
  const rows = await db
    .selectFrom('updates')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('reported_on', '<=', asAt.asAtOn)
    .where('agency_id', 'is not', null)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  const corrected = new Set(rows.map((row) => row.corrects_id));
  const standing = rows.filter((row) => !corrected.has(row.id));
  const byAction = new Map<number, Map<number, UpdateFact[]>>();
  for (const [action, group] of Map.groupBy(standing, (row) => row.action_id)) {
    byAction.set(
      action,
      factsBy(
        group,
        (row) => row.agency_id ?? 0,
        (row): UpdateFact => ({
          reportedOn: row.reported_on,
          status: row.status,
          progressPercent: row.progress_percent,
          selfRating: row.self_rating,
          forecastOn: row.forecast_on,
          narrative: row.narrative,
          citation: null,
        }),
      ),
    );
  }
  return byAction;
}

/** The facts that a report continues: the lead's own, or those of one agency on an action that another leads. */
export const factsFor = (action: OwnedAction, reportsAs: ReportsAs, agencyId: number): ActionFacts =>
  reportsAs === 'lead'
    ? action.facts
    : { ...action.facts, updates: action.agencyUpdates.get(agencyId) ?? [], evidence: [], moderation: null };

/** What stands reported: the last figure, rating and forecast given, as no later report without one takes it back. */
export function standingReport(facts: ActionFacts, today: IsoDate): StandingReport {
  const known = knownFacts(facts, today);
  const own = updatesUpTo(facts, today).findLast(({ selfRating }) => selfRating !== null)?.selfRating ?? null;
  return {
    status: known.status,
    progressPercent: known.lastProgress?.percent ?? null,
    selfRating: own === 'grey' ? null : own,
    forecastOn: isFinished(known.status) ? null : known.forecastOn,
  };
}

/** Whether there is something left to report. */
export const isOpen = (facts: ActionFacts, today: IsoDate): boolean => !isFinished(knownFacts(facts, today).status);
