import { addMonths, lastDayOf } from '#shared/domain/dates.ts';
import type { PreviousPosition, Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { indicatorDetail } from '../indicators/indicator-detail.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadActions } from '../plan/load-actions.ts';
import { loadScrutiny } from '../scrutiny/load-scrutiny.ts';
import { positionOf } from './document/assessment.ts';
import type { PackRequest } from './take-snapshot.ts';

/**
 * What the board was shown last: the newest published pack before this one, read from its stored snapshot; where none
 * was published, the position of the month before as it was known then. Null when nothing was known then.
 */
export async function previousPosition(
  db: ReadableDb,
  request: PackRequest,
  ruleSet: RuleSet,
): Promise<PreviousPosition | null> {
  const published = await db
    .selectFrom('packs')
    .select('snapshot_json')
    .where('state', '=', 'published')
    .where('edition', '=', request.edition)
    .where('as_at_on', '<', request.asAtOn)
    .orderBy('as_at_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (published !== undefined) {
    const snapshot = JSON.parse(published.snapshot_json) as Snapshot;
    return { basis: 'pack', ...position(snapshot, snapshot.ruleSet) };
  }
  const period = addMonths(request.period, -1);
  const asAtOn = lastDayOf(request.period);
  if (asAtOn >= request.asAtOn) return null;
  const known = {
    period,
    asAtOn,
    actions: await loadActions(db, asAtOn),
    indicators: await loadIndicators(db, asAtOn, period),
    scrutinyEvents: await loadScrutiny(db, asAtOn),
  };
  const nothing = known.actions.length === 0 && known.indicators.every((indicator) => indicator.values.length === 0);
  return nothing && known.scrutinyEvents.length === 0 ? null : { basis: 'recalculated', ...position(known, ruleSet) };
}

/** Rates what was known then by the rules in force then. */
function position(
  known: Pick<Snapshot, 'period' | 'asAtOn' | 'actions' | 'indicators' | 'scrutinyEvents'>,
  ruleSet: RuleSet,
): ReturnType<typeof positionOf> {
  const { asAtOn, period } = known;
  return positionOf(
    known,
    known.actions.map((facts) => ({ facts, row: actionRow(facts, asAtOn, ruleSet) })),
    known.indicators.map((facts) => indicatorDetail(facts, asAtOn, period, ruleSet)),
    known.scrutinyEvents.flatMap((event) => event.findings.map((finding) => finding.ref)),
  );
}
