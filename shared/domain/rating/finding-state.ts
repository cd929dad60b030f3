import type { Colour, Rating } from './rating.ts';

/** An action that answers a finding: the colour that counts, and what the rule says of its completion. */
export interface FindingAction {
  readonly ref: string;
  readonly rating: Rating;
  readonly byRule: Rating;
}

/** An indicator that shows whether the finding is mended. */
export interface FindingIndicator {
  readonly code: string;
  readonly colour: Colour;
}

/**
 * Where a finding stands, from worst knowledge to best:
 * `not_linked` no action answers it · `withdrawn` every action was cancelled or superseded · `off_track` an open
 * action is red · `at_risk` one is amber or not rated · `not_started` none is due to start · `under_way` all on
 * track · `awaiting_evidence` all complete, evidence not accepted for all · `no_effect_yet` complete with accepted
 * evidence but a linked measure is red or amber · `not_measured` complete, but no linked measure has a colour ·
 * `delivered` complete and every rated measure green · `embedded` the same, and the impact of every action tested.
 */
export const findingStates = [
  'not_linked',
  'withdrawn',
  'off_track',
  'at_risk',
  'not_started',
  'under_way',
  'awaiting_evidence',
  'no_effect_yet',
  'not_measured',
  'delivered',
  'embedded',
] as const;
export type FindingState = (typeof findingStates)[number];

export interface FindingProgress {
  readonly state: FindingState;
  /** Plain words with the references it rests on. */
  readonly because: string;
}

const completeRules: ReadonlySet<string> = new Set([
  'impact_tested',
  'evidence_accepted',
  'awaiting_evidence',
  'evidence_overdue',
]);
const acceptedRules: ReadonlySet<string> = new Set(['impact_tested', 'evidence_accepted']);

/** The state of a finding. A measure never makes up for an action that is not done, nor an action for its measure. */
export function findingState(
  actions: readonly FindingAction[],
  indicators: readonly FindingIndicator[],
): FindingProgress {
  if (actions.length === 0) return { state: 'not_linked', because: 'No action answers this finding' };
  const live = actions.filter(({ byRule }) => byRule.rule !== 'cancelled' && byRule.rule !== 'superseded');
  if (live.length === 0) {
    // of one action the reason fits in: "superseded" alone may read as if somebody had given up
    const [one, ...others] = actions;
    const said = one === undefined || others.length > 0 ? refs(actions) : `${one.ref}. ${one.byRule.because}`;
    return { state: 'withdrawn', because: `Every action was cancelled or superseded: ${said}` };
  }
  const open = live.filter(({ byRule }) => !completeRules.has(byRule.rule));
  return open.length > 0 ? openState(open, live.length) : completeState(live, indicators);
}

function openState(open: readonly FindingAction[], live: number): FindingProgress {
  const red = open.filter(({ rating }) => rating.colour === 'red');
  if (red.length > 0) return { state: 'off_track', because: `Red: ${refs(red)}` };
  const waiting = open.filter(({ byRule, rating }) => byRule.rule === 'not_due_to_start' && rating.colour === 'grey');
  const doubtful = open.filter(
    (action) => action.rating.colour === 'amber' || (action.rating.colour === 'grey' && !waiting.includes(action)),
  );
  if (doubtful.length > 0) return { state: 'at_risk', because: `Amber or not rated: ${refs(doubtful)}` };
  if (waiting.length === live) return { state: 'not_started', because: `Not due to start: ${refs(waiting)}` };
  return {
    state: 'under_way',
    because: `${live - open.length} of ${live} actions complete, the rest on track: ${refs(open)}`,
  };
}

function completeState(live: readonly FindingAction[], indicators: readonly FindingIndicator[]): FindingProgress {
  const unproven = live.filter(({ byRule }) => !acceptedRules.has(byRule.rule));
  if (unproven.length > 0) {
    return { state: 'awaiting_evidence', because: `Complete, but evidence is not accepted: ${refs(unproven)}` };
  }
  const rated = indicators.filter(({ colour }) => colour !== 'grey');
  const behind = rated.filter(({ colour }) => colour === 'red' || colour === 'amber');
  if (behind.length > 0) {
    return {
      state: 'no_effect_yet',
      because: `Actions complete, but not green: ${behind.map((one) => one.code).join(', ')}`,
    };
  }
  if (rated.length === 0) {
    return {
      state: 'not_measured',
      because: 'Actions complete, but no linked measure has a colour to show the effect',
    };
  }
  const measures = `every rated measure green: ${rated.map((one) => one.code).join(', ')}`;
  return live.every(({ byRule }) => byRule.rule === 'impact_tested')
    ? { state: 'embedded', because: `Impact of every action tested and ${measures}` }
    : { state: 'delivered', because: `Every action complete with accepted evidence and ${measures}` };
}

const refs = (actions: readonly FindingAction[]): string => actions.map((action) => action.ref).join(', ');
