import { dateInWords } from '#shared/domain/dates.ts';
import type { PackScope } from '#shared/domain/pack/profile.ts';
import type {
  CalendarFacts,
  ReturnFacts,
  ReviewBackground,
  ScopedFrom,
  Snapshot,
} from '#shared/domain/pack/snapshot.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { referencesIn, scopeFacts, type InScope } from './scope-facts.ts';

/**
 * The snapshot of a pack about one workstream or agency: what belongs to it, how much there is beside it, and nothing
 * of the rest. Its earlier position has to be of the same scope already. Pure.
 * @throws Refusal `PackEmpty` where nothing of it was known
 */
export function scopeSnapshot(snapshot: Snapshot, scope: PackScope): Snapshot {
  if (scope.kind === 'whole') return snapshot;
  const held = referencesIn(snapshot, scope);
  const { retired = [], review, ...rest } = scopeFacts(snapshot, scope);
  if (rest.actions.length === 0) throw nothingOf(scope, snapshot);
  const stillRetired = retired.filter(({ code }) => held.indicators.has(code));
  return {
    ...rest,
    scoped: scopedFrom(snapshot, scope, held),
    ...(stillRetired.length === 0 ? {} : { retired: stillRetired }),
    ...(review === undefined ? {} : { review: scopedBackground(review, rest.scrutinyEvents, held) }),
    returns: scopedReturns(snapshot.returns, rest.indicators),
    returnCalendar: snapshot.returnCalendar.flatMap((one) => scopedCalendar(one, held, scope)),
  };
}

function scopedFrom(whole: Snapshot, scope: PackScope, held: InScope): ScopedFrom {
  const others = whole.actions.filter(({ ref }) => !held.actions.has(ref));
  const elsewhere = new Set(others.flatMap(({ findings, recommendations }) => [...findings, ...recommendations]));
  return {
    about: scopeName(scope, whole.workstreams),
    of: {
      actions: whole.actions.length,
      indicators: whole.indicators.length,
      findings: whole.scrutinyEvents.flatMap((event) => event.findings).length,
      recommendations: whole.reviews.flatMap((review) => review.recommendations).length,
      decisions: whole.decisions.length,
    },
    shared: [...held.findings, ...held.recommendations].filter((ref) => elsewhere.has(ref)).toSorted(),
  };
}

function scopeName(scope: PackScope, workstreams: Snapshot['workstreams']): string {
  if (scope.kind === 'whole') return 'the whole plan';
  if (scope.kind === 'agency') return `one agency: ${scope.name}`;
  const name = workstreams.find(({ code }) => code === scope.code)?.name ?? '';
  return `one workstream: ${scope.code} ${name}`.trim();
}

/** Files that a figure of the pack was read from. */
function scopedReturns(returns: readonly ReturnFacts[], indicators: Snapshot['indicators']): ReturnFacts[] {
  const read = new Set(
    indicators.flatMap(({ values }) =>
      values.flatMap(({ used, earlier, conflicting }) =>
        [used, ...earlier, ...conflicting].flatMap(({ cell }) => (cell === null ? [] : [cell.sha256])),
      ),
    ),
  );
  return returns.filter(({ sha256 }) => read.has(sha256));
}

/** What the agency itself owes, and what others owe of the indicators of the pack. */
function scopedCalendar(one: CalendarFacts, held: InScope, scope: PackScope): CalendarFacts[] {
  if (scope.kind === 'agency' && one.sender === scope.name) return [one];
  const missing = one.state.missing.filter((code) => held.indicators.has(code));
  return missing.length === 0 ? [] : [{ ...one, state: { ...one.state, missing } }];
}

function scopedBackground(
  review: ReviewBackground,
  events: Snapshot['scrutinyEvents'],
  held: InScope,
): ReviewBackground {
  const kept = new Set(events.map(({ ref }) => ref));
  return {
    ...review,
    judged: review.judged.filter(({ event }) => kept.has(event)),
    moderations: review.moderations.filter(({ subject }) =>
      subject.kind === 'action' ? held.actions.has(subject.ref) : held.indicators.has(subject.code),
    ),
  };
}

const nothingOf = (scope: PackScope, { workstreams, asAtOn, period }: Snapshot): Refusal =>
  new Refusal({
    code: 'PackEmpty',
    message: `The pack is about ${scopeName(scope, workstreams)}, and no action of it was known on ${dateInWords(asAtOn)}.`,
    where: `pack for ${period}`,
    next: 'Choose a later period or as-at date, or another workstream or agency under Kinds of pack.',
  });
