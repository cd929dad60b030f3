import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownBy } from '../as-at.ts';
import { loadCalendarFacts } from '../calendar/calendar-facts.ts';
import { loadCountRelations } from '../disclosure/load-count-relations.ts';
import { protectSnapshot } from '../disclosure/protect-snapshot.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { loadRetired } from '../indicators/load-retired.ts';
import { loadDecisions } from '../meetings/load-decisions.ts';
import { loadSectionTexts } from '../pack-profiles/load-section-texts.ts';
import { loadActions } from '../plan/load-actions.ts';
import { loadWorkstreams } from '../plan/load-workstreams.ts';
import { loadReturns } from '../returns/views/load-returns.ts';
import { loadReviews } from '../reviews/load-reviews.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import { loadScrutiny } from '../scrutiny/load-scrutiny.ts';
import { sha256Of } from '../sha256.ts';
import { loadReview } from './load-review.ts';
import type { PackRequest } from './pack-request.ts';
import { previousPosition } from './previous-position.ts';
import { scopeSnapshot } from './scope-snapshot.ts';

/**
 * Gathers everything a pack says of its as-at date, with what is recorded now or, when asked, by then. Nothing of it is
 * rated here, the earlier position it is compared with apart, and nothing comes from the clock: the same workspace and
 * request give the same snapshot.
 * @throws Refusal `PackEmpty` when nothing at all was known at that date, or nothing of what the pack is about.
 */
export async function takeSnapshot(db: ReadableDb, request: PackRequest, producer: string): Promise<Snapshot> {
  const { profile, period, asAtOn, knownOn, boardOn, span } = request;
  const asAt = knownBy(asAtOn, knownOn);
  const authority = await db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow();
  const retired = await loadRetired(db, asAt, period);
  const sectionTexts = await loadSectionTexts(db, asAt, profile.key, period);
  const scrutinyEvents = await loadScrutiny(db, asAt);
  const review = span === null ? null : await loadReview(db, asAt, span, period, scrutinyEvents);
  const snapshot: Snapshot = {
    format: 'plumbline-snapshot/1',
    producer,
    workspace: {
      uid: authority.workspace_uid,
      authority: authority.name,
      board: authority.board_name,
      marking: authority.marking,
      notice: authority.notice,
    },
    edition: profile.edition,
    period,
    asAtOn,
    knownOn,
    boardOn,
    profile,
    ...(sectionTexts.length === 0 ? {} : { sectionTexts }),
    ...(review === null ? {} : review),
    ruleSet: await loadRuleSet(db, asAt),
    workstreams: await loadWorkstreams(db, asAt),
    actions: await loadActions(db, asAt),
    indicators: await loadIndicators(db, asAt, period),
    ...(retired.length === 0 ? {} : { retired }),
    reviews: await loadReviews(db, asAt),
    scrutinyEvents,
    decisions: await loadDecisions(db, asAt),
    returns: await loadReturns(db, asAt, period),
    returnCalendar: await loadCalendarFacts(db, asAt, period),
    previous: await previousPosition(db, request),
  };
  refuseEmpty(snapshot);
  // protected whole and before anything else sees it: no hidden figure is scoped, stored, drawn or attached
  const shown = profile.edition === 'public' ? protectSnapshot(snapshot, loadCountRelations()) : snapshot;
  return suppressionInScope(scopeSnapshot(shown, profile.scope));
}

/** The report on the indicators that the pack holds. */
function suppressionInScope(snapshot: Snapshot): Snapshot {
  const { suppression, indicators } = snapshot;
  if (suppression === undefined) return snapshot;
  const held = new Set(indicators.map(({ code }) => code));
  return {
    ...snapshot,
    suppression: { ...suppression, figures: suppression.figures.filter(({ code }) => held.has(code)) },
  };
}

function refuseEmpty(snapshot: Snapshot): void {
  const known =
    snapshot.actions.length +
    snapshot.reviews.length +
    snapshot.scrutinyEvents.length +
    snapshot.indicators.filter((indicator) => indicator.values.length > 0).length;
  if (known > 0) return;
  throw new Refusal({
    code: 'PackEmpty',
    message: `Nothing was known on ${snapshot.asAtOn}: no actions, no figures, no reviews and no scrutiny events.`,
    where: `pack for ${snapshot.period}`,
    next: 'Choose a later period or as-at date, or import a return first.',
  });
}

/** SHA-256 of the snapshot's canonical JSON: the identity of a pack. */
export const snapshotSha256 = (snapshot: Snapshot): string => sha256Of(canonicalJson(snapshot));
