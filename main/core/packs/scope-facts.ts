import type { PackScope } from '#shared/domain/pack/profile.ts';
import type { DecisionFacts, ReviewFacts, ScrutinyEventFacts, Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';

/** The part of what is known that a pack about one workstream or agency holds less of. */
export type ScopedFacts = Pick<
  Snapshot,
  'workstreams' | 'actions' | 'indicators' | 'reviews' | 'scrutinyEvents' | 'decisions'
>;

/** What belongs to a scope, by reference. */
export interface InScope {
  readonly actions: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
  readonly recommendations: ReadonlySet<string>;
}

/** True for an action of the scope, among the workstreams as they were called then. */
function actionTest(scope: PackScope, workstreams: ScopedFacts['workstreams']): (action: ActionFacts) => boolean {
  switch (scope.kind) {
    case 'whole':
      return () => true;
    case 'agency':
      return ({ agency }) => agency === scope.name;
    case 'workstream': {
      const name = workstreams.find(({ code }) => code === scope.code)?.name;
      return ({ workstream }) => name !== undefined && workstream === name;
    }
  }
}

/**
 * The references that belong to a scope: its actions, the findings and recommendations that they answer, and the
 * indicators that they name. Where they name none, those of the findings speak for them; else they do not, as most
 * findings are answered by several workstreams and would bring every indicator there is.
 */
export function referencesIn(
  facts: Pick<ScopedFacts, 'workstreams' | 'actions' | 'scrutinyEvents'>,
  scope: PackScope,
): InScope {
  const actions = facts.actions.filter(actionTest(scope, facts.workstreams));
  const findings = new Set(actions.flatMap((action) => action.findings));
  const answered = facts.scrutinyEvents.flatMap((event) => event.findings).filter(({ ref }) => findings.has(ref));
  const named = actions.flatMap((action) => action.indicators);
  return {
    actions: new Set(actions.map(({ ref }) => ref)),
    findings,
    recommendations: new Set(actions.flatMap((action) => action.recommendations)),
    indicators: new Set(named.length > 0 ? named : answered.flatMap(({ indicators }) => indicators)),
  };
}

/**
 * What a pack about one workstream or agency rests on, and nothing else: a pack that is handed to one partner must not
 * carry the others' facts in the data attached to it. Pure; a pack of the whole plan is given back as it is.
 */
export function scopeFacts<T extends ScopedFacts>(facts: T, scope: PackScope): T {
  if (scope.kind === 'whole') return facts;
  const held = referencesIn(facts, scope);
  const actions = facts.actions.filter(({ ref }) => held.actions.has(ref));
  const streams = new Set(actions.map(({ workstream }) => workstream));
  return {
    ...facts,
    actions,
    workstreams: facts.workstreams.filter(({ name }) => streams.has(name)),
    indicators: facts.indicators.filter(({ code }) => held.indicators.has(code)),
    reviews: facts.reviews.flatMap((review) => scopedReview(review, held, scope)),
    scrutinyEvents: facts.scrutinyEvents.flatMap((event) => scopedEvent(event, held)),
    decisions: facts.decisions.filter((decision) => isAbout(decision, held)),
  };
}

function scopedEvent(event: ScrutinyEventFacts, held: InScope): ScrutinyEventFacts[] {
  const findings = event.findings.filter(({ ref }) => held.findings.has(ref));
  return findings.length === 0 ? [] : [{ ...event, findings }];
}

/** Of a review that is signed off by several agencies, one agency's pack says how that agency stands. */
function scopedReview(review: ReviewFacts, held: InScope, scope: PackScope): ReviewFacts[] {
  const recommendations = review.recommendations.filter(({ ref }) => held.recommendations.has(ref));
  if (recommendations.length === 0) return [];
  const { signOff, ...rest } = review;
  if (signOff === undefined || scope.kind !== 'agency') return [{ ...review, recommendations }];
  const needed = signOff.needed.filter((agency) => agency === scope.name);
  const given = signOff.given.filter(({ agency }) => agency === scope.name);
  const own = needed.length + given.length === 0 ? {} : { signOff: { needed, given } };
  return [{ ...rest, recommendations, ...own }];
}

function isAbout({ about, outcome }: DecisionFacts, held: InScope): boolean {
  const became = outcome?.action ?? null;
  if (became !== null && held.actions.has(became)) return true;
  switch (about?.kind) {
    case undefined:
      return false;
    case 'action':
      return held.actions.has(about.ref);
    case 'indicator':
      return held.indicators.has(about.ref);
    case 'finding':
      return held.findings.has(about.ref);
  }
}
