import type { Period } from '#shared/domain/dates.ts';
import type { ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';

/** An observation with the two ids that order it: its own, and the one it revises. */
export interface KnownObservation {
  readonly id: number;
  readonly revisesId: number | null;
  /** Why it revises the one before it; empty for a first value. */
  readonly reason: string;
  /** What the source says beside the figure. */
  readonly note: string;
  readonly fact: ObservationFact;
}

/** Somebody's decision which of several values is used for a period. */
export interface Choice {
  readonly observationId: number;
  readonly reason: string;
}

/**
 * What is known of one period of one indicator. Revisions form chains; the last link of each chain is a head. The head
 * used is the one chosen (a choice is of a source, so it follows later revisions of it), else the one recorded last;
 * the heads of the other chains stand beside it. `choiceReason` is empty while nobody has chosen. Null when nothing is
 * known.
 */
export function toPeriodValue(
  period: Period,
  observations: readonly KnownObservation[],
  choice: Choice | null,
): PeriodValue | null {
  const chains = chainsOf(observations);
  const chain = usedChain(chains, choice?.observationId ?? null);
  const [used, ...earlier] = (chain ?? []).toReversed();
  if (used === undefined) return null;
  const chosen = choice !== null && chain?.some(({ id }) => id === choice.observationId) === true;
  const others = chains.map((one) => one.at(-1)).filter((head) => head !== undefined && head.id !== used.id);
  return {
    period,
    used: used.fact,
    earlier: earlier.toReversed().map(({ fact }) => fact),
    conflicting: others.flatMap((head) => head?.fact ?? []),
    choiceReason: chosen ? choice.reason : '',
  };
}

/** The chain that is used: the one with the observation chosen, else the one whose head was recorded last. */
export const usedChain = (
  chains: readonly (readonly KnownObservation[])[],
  chosenId: number | null,
): readonly KnownObservation[] | undefined =>
  chains.find((chain) => chain.some(({ id }) => id === chosenId)) ?? chains.at(-1);

/** Chains of revisions, each oldest first; the chain whose head was recorded last comes last. */
export function chainsOf(observations: readonly KnownObservation[]): KnownObservation[][] {
  const byId = new Map(observations.map((observation) => [observation.id, observation]));
  const revised = new Set(observations.map((observation) => observation.revisesId));
  const heads = observations.filter(({ id }) => !revised.has(id)).toSorted(byRecording);
  return heads.map((head) => {
    const chain = [head];
    for (let link = before(head, byId); link !== undefined; link = before(link, byId)) chain.unshift(link);
    return chain;
  });
}

const before = (observation: KnownObservation, byId: ReadonlyMap<number, KnownObservation>) =>
  observation.revisesId === null ? undefined : byId.get(observation.revisesId);

const byRecording = (a: KnownObservation, b: KnownObservation): number =>
  a.fact.recordedAt < b.fact.recordedAt ? -1 : a.fact.recordedAt > b.fact.recordedAt ? 1 : a.id - b.id;
