import { addMonths, lastDayOf } from '#shared/domain/dates.ts';
import type { PreviousPosition, Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { earlierPosition, ratedPosition, toComparable } from '../positions/known-position.ts';
import { endOfTime, type PackRequest } from './pack-request.ts';

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
    return { basis: 'pack', ...toComparable(ratedPosition(snapshot)) };
  }
  const period = addMonths(request.period, -1);
  const asAtOn = lastDayOf(request.period);
  if (asAtOn >= request.asAtOn) return null;
  const earlier = await earlierPosition(db, period, { asAtOn, knownOn: request.knownOn ?? endOfTime }, ruleSet);
  if (earlier === null) return null;
  return { basis: earlier.hindsight ? 'hindsight' : 'recalculated', ...toComparable(earlier.position) };
}
