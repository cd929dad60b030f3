import { dateInWords, periodInWords, shortDate, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import type { Thing } from '#shared/domain/pack/position.ts';
import type { DecisionFacts, ReviewFacts, Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { ActionFacts, Moderation } from '#shared/domain/plan.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import { moderationPosition } from './action-position.ts';

/** The part of a snapshot that holds what a pack names beside actions, indicators and findings. */
export type NamingFacts = Pick<
  Snapshot,
  'period' | 'asAtOn' | 'actions' | 'indicators' | 'reviews' | 'decisions' | 'workstreams'
>;

/** Everything beside actions, indicators and findings that a pack names, so that the next one can say what has gone. */
export function thingsOf(facts: NamingFacts): Thing[] {
  const { period, asAtOn, actions, indicators, reviews, decisions, workstreams } = facts;
  return [
    ...reviews.flatMap(reviewThings),
    ...decisions.map(decisionThing),
    ...actions.flatMap((action) => evidenceThings(action, asAtOn)),
    ...workstreams.map(({ code, name }): Thing => ({ kind: 'workstream', ref: code, title: name })),
    ...agencyThings(actions),
    ...actions.flatMap((action) => moderationThings(action.ref, '', action, asAtOn)),
    ...indicators.flatMap((indicator) => indicatorModeration(indicator, period, asAtOn)),
  ];
}

const reviewThings = ({ code, summary, recommendations }: ReviewFacts): Thing[] => [
  { kind: 'review', ref: code, title: summary },
  ...recommendations.map(({ ref, text }): Thing => ({ kind: 'recommendation', ref, title: text })),
];

function decisionThing({ ref, text, outcome }: DecisionFacts): Thing {
  const ended = outcome === undefined ? null : outcomeInWords(outcome);
  return { kind: 'decision', ref, title: text, ...(ended === null ? {} : { ended }) };
}

function outcomeInWords({ state, on, action }: NonNullable<DecisionFacts['outcome']>): string {
  const day = dateInWords(on);
  switch (state) {
    case 'done':
      return `Done on ${day}`;
    case 'dropped':
      return `Dropped on ${day}`;
    case 'became_action':
      return `Became ${action ?? 'an action'} on ${day}`;
  }
}

/** Only what stands as accepted or tested is shown as proof; a second piece of the same title gets a number. */
function evidenceThings(action: ActionFacts, asAtOn: IsoDate): Thing[] {
  const proof = knownFacts(action, asAtOn).evidence.filter(
    ({ state }) => state === 'accepted' || state === 'impact_tested',
  );
  return proof.map(({ fact }, index): Thing => {
    const same = proof.slice(0, index).filter((earlier) => earlier.fact.title === fact.title).length;
    const number = same === 0 ? '' : ` (${same + 1})`;
    return { kind: 'evidence', ref: `${action.ref} ${fact.title}${number}`, title: action.title, about: action.ref };
  });
}

const agencyThings = (actions: readonly ActionFacts[]): Thing[] =>
  [...new Set(actions.map(({ agency }) => agency))]
    .filter((agency) => agency !== '')
    .map((agency): Thing => ({ kind: 'agency', ref: agency, title: 'Leads actions of the plan' }));

function moderationThings(
  about: string,
  month: string,
  { title, moderation }: { readonly title: string; readonly moderation: Moderation | null },
  asAtOn: IsoDate,
): Thing[] {
  const held = moderationPosition(moderation, asAtOn);
  if (held === null) return [];
  const set = `${colourWord(held.colour)} set by ${held.by} on ${dateInWords(held.on)}`;
  const ref = `${about}${month}, ${shortDate(held.on)}`;
  return [{ kind: 'moderation', ref, title: `${title}: ${set}`, about }];
}

/** A moderation of an indicator is for one month: in the next it has gone, and the pack says so. */
const indicatorModeration = (
  { code, definition, moderation }: IndicatorFacts,
  period: Period,
  asAtOn: IsoDate,
): Thing[] => moderationThings(code, ` for ${periodInWords(period)}`, { title: definition.name, moderation }, asAtOn);
