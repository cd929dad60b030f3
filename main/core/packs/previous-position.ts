import { addMonths, lastDayOf } from '#shared/domain/dates.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import { includedSections, type PackProfile } from '#shared/domain/pack/profile.ts';
import type { PreviousPosition, Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, knownBy, knownThen, type AsAt } from '../as-at.ts';
import { loadDecisions } from '../meetings/load-decisions.ts';
import { loadWorkstreams } from '../plan/load-workstreams.ts';
import { thingsOf, type NamingFacts } from '../positions/things.ts';
import { loadReviews } from '../reviews/load-reviews.ts';
import { earlierPosition, ratedPosition, toComparable, type KnownPosition } from '../positions/known-position.ts';
import { scopeFacts, type ScopedFacts } from './scope-facts.ts';
import { storedSnapshot } from './stored-snapshot.ts';
import type { PackRequest } from './pack-request.ts';

/**
 * What the board was shown last: the newest published pack before this one, read from its stored snapshot; where none
 * was published, the position of the month before as it was known then. Null when nothing was known then.
 * @throws Refusal `SnapshotDamaged`
 */
export async function previousPosition(db: ReadableDb, request: PackRequest): Promise<PreviousPosition | null> {
  return (await publishedPosition(db, request)) ?? monthBefore(db, request);
}

/** What the newest published pack said; null where there is none, or one that was about something else. */
async function publishedPosition(db: ReadableDb, request: PackRequest): Promise<PreviousPosition | null> {
  const published = await db
    .selectFrom('pack_publications as publication')
    .innerJoin('packs as pack', 'pack.id', 'publication.pack_id')
    .select(['pack.id', 'pack.snapshot_json', 'pack.snapshot_sha256', 'pack.recorded_at'])
    .where('pack.edition', '=', request.profile.edition)
    .where('pack.profile', '=', request.profile.key)
    .where('pack.as_at_on', '<', request.asAtOn)
    // a correction is held against the month before, not against the version that it replaces
    .where('pack.period', '<', request.period)
    .where('publication.recorded_at', '<', endOfKnowledge(knownBy(request.asAtOn, request.knownOn)))
    .orderBy('pack.period', 'desc')
    .orderBy('publication.id', 'desc')
    .executeTakeFirst();
  if (published === undefined) return null;
  const snapshot = storedSnapshot(published);
  if (!isSameScope(snapshot.profile, request.profile)) return null;
  return {
    basis: 'pack',
    newsFrom: newsAfter(snapshot, published.recorded_at),
    ruleSet: rulesOf(snapshot.ruleSet),
    ...toComparable(ratedPosition(snapshot)),
    things: thingsOf(snapshot),
    ...(snapshot.profile === undefined ? {} : { sections: includedSections(snapshot.profile) }),
  };
}

/** The position of the month before, as it was known then; null where nothing was. */
async function monthBefore(db: ReadableDb, request: PackRequest): Promise<PreviousPosition | null> {
  const period = addMonths(request.period, -1);
  const asAt = knownBy(lastDayOf(request.period), request.knownOn);
  if (asAt.asAtOn >= request.asAtOn) return null;
  const earlier = await earlierPosition(db, period, asAt);
  if (earlier === null) return null;
  const facts = scopeFacts(await earlierFacts(db, earlier, asAt), request.profile.scope);
  if (request.profile.scope.kind !== 'whole' && facts.actions.length === 0) return null;
  return {
    basis: earlier.hindsight ? 'hindsight' : 'recalculated',
    ruleSet: rulesOf(earlier.position.ruleSet),
    ...toComparable(narrowed(earlier.position, facts)),
    things: thingsOf(facts),
  };
}

const isSameScope = (then: PackProfile | undefined, now: PackProfile): boolean =>
  canonicalJson(then?.scope ?? { kind: 'whole' }) === canonicalJson(now.scope);

/** A rated position with the facts of a scope only. */
function narrowed(
  position: KnownPosition,
  { actions, indicators, scrutinyEvents }: NamingFacts & ScopedFacts,
): KnownPosition {
  const [refs, codes] = [new Set(actions.map(({ ref }) => ref)), new Set(indicators.map(({ code }) => code))];
  return {
    ...position,
    actions: position.actions.filter(({ facts }) => refs.has(facts.ref)),
    indicators: position.indicators.filter(({ facts }) => codes.has(facts.code)),
    events: scrutinyEvents,
  };
}

/** What was known then, with what is named beside actions, indicators and findings, from the knowledge of the position. */
async function earlierFacts(
  db: ReadableDb,
  { position, hindsight }: NonNullable<Awaited<ReturnType<typeof earlierPosition>>>,
  asAt: AsAt,
): Promise<NamingFacts & ScopedFacts> {
  const known = hindsight ? asAt : knownThen(asAt.asAtOn);
  return {
    period: position.period,
    asAtOn: position.asAtOn,
    actions: position.actions.map(({ facts }) => facts),
    indicators: position.indicators.map(({ facts }) => facts),
    reviews: await loadReviews(db, known),
    decisions: await loadDecisions(db, known),
    workstreams: await loadWorkstreams(db, known),
    scrutinyEvents: position.events,
  };
}

/** The part of a rule set that two packs are compared by. */
const rulesOf = ({ id, spc, spcDecision }: RuleSet): Pick<RuleSet, 'id' | 'spc' | 'spcDecision'> => ({
  id,
  spc,
  ...(spcDecision === undefined ? {} : { spcDecision }),
});

/** A pack holds what was recorded until it was made, or until the day that was asked for. */
function newsAfter({ asAtOn, knownOn }: Snapshot, madeAt: string): string {
  const asked = knownOn === null ? madeAt : endOfKnowledge({ asAtOn, knownOn });
  return asked < madeAt ? asked : madeAt;
}
