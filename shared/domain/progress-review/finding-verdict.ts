import { capitalised, fewOf } from '../in-words.ts';
import type { Colour } from '../rating/rating.ts';
import type { IndicatorVerdict, VerdictProof } from './indicator-verdict.ts';

/** From best to worst; what is not known stands before what is known to be bad. */
export const findingVerdicts = ['mended', 'partly_mended', 'not_known', 'not_mended'] as const;
export type FindingVerdict = (typeof findingVerdicts)[number];

/**
 * Where an action that answers a finding stands: `late` open after its baseline date, `open` before it, `unproven`
 * reported complete without accepted evidence, `no_effect` complete and tested without an effect, `accepted` complete
 * with accepted evidence, `tested` its impact shown, `withdrawn` cancelled or superseded.
 */
export type PromiseState = 'late' | 'open' | 'unproven' | 'no_effect' | 'accepted' | 'tested' | 'withdrawn';

export interface ReviewedPromise {
  readonly ref: string;
  readonly state: PromiseState;
}

export interface ReviewedMeasure {
  readonly code: string;
  readonly verdict: IndicatorVerdict;
  readonly proof: VerdictProof;
  /** By the rule, whatever a board set: grey where it has no target or no figure. */
  readonly colour: Colour;
}

export interface ReviewedFinding {
  readonly promises: readonly ReviewedPromise[];
  /** Context measures left out: they show nothing. */
  readonly measures: readonly ReviewedMeasure[];
  /** Findings of later events about the same measures. */
  readonly raisedAgain: readonly string[];
}

export interface JudgedFinding {
  readonly verdict: FindingVerdict;
  /** Plain words with the references it rests on, ready to print. */
  readonly because: string;
}

/**
 * Whether a finding is mended: what changed for children decides, and what was done can only hold that back. Complete
 * actions alone mend nothing, nor does as much lost as won, nor an improvement that the control limits do not confirm, nor one that a later event
 * found wanting again.
 */
export function judgeFinding(finding: ReviewedFinding): JudgedFinding {
  const { promises, measures } = finding;
  const improved = measures.filter(({ verdict }) => verdict === 'improved');
  const worse = measures.filter(({ verdict }) => verdict === 'got_worse');
  if (improved.length > worse.length) return improvedFinding(finding, improved);
  if (worse.length > 0)
    return { verdict: 'not_mended', because: `${worseInWords(worse, improved)}${doneNote(promises)}` };
  const still = measures.filter(({ verdict, colour }) => verdict === 'no_real_change' && !onTarget(colour));
  if (still.length > 0) {
    return { verdict: 'not_mended', because: `No real change: ${codes(still)}.${doneNote(promises)}` };
  }
  return unmeasured(finding);
}

function improvedFinding(finding: ReviewedFinding, improved: readonly ReviewedMeasure[]): JudgedFinding {
  const against = [...openPoints(finding), ...measurePoints(finding.measures, improved)];
  const better = `Improved: ${codes(improved)}.`;
  if (against.length > 0) return { verdict: 'partly_mended', because: `${better} But ${against.join('; ')}.` };
  const beyond = 'beyond the control limits, and no measure short of its target';
  return {
    verdict: 'mended',
    because: `Improved ${beyond}: ${codes(improved)}. Every action complete with accepted evidence: ${refs(live(finding.promises))}.`,
  };
}

/** As much lost as won is not half mended: the reader is told both. */
const worseInWords = (worse: readonly ReviewedMeasure[], improved: readonly ReviewedMeasure[]): string =>
  improved.length === 0
    ? `Got worse: ${codes(worse)}.`
    : `Got worse: ${codes(worse)}. Improved, but not more than got worse: ${codes(improved)}.`;

/** What is wanting in what was promised. */
function openPoints({ promises, raisedAgain }: ReviewedFinding): string[] {
  const standing = live(promises);
  const said = (state: PromiseState, words: string): string[] => {
    const found = standing.filter((one) => one.state === state);
    return found.length === 0 ? [] : [`${words}: ${refs(found)}`];
  };
  return [
    ...(raisedAgain.length === 0 ? [] : [`raised again: ${raisedAgain.join(', ')}`]),
    ...(standing.length === 0 ? ['no action on record'] : []),
    ...said('late', 'not done by its first date'),
    ...said('open', 'not done yet'),
    ...said('unproven', 'no evidence accepted'),
    ...said('no_effect', 'tested without an effect'),
  ];
}

/** What is wanting in what is measured. */
function measurePoints(measures: readonly ReviewedMeasure[], improved: readonly ReviewedMeasure[]): string[] {
  const said = (found: readonly ReviewedMeasure[], words: string): string[] =>
    found.length === 0 ? [] : [`${words}: ${codes(found)}`];
  const others = measures.filter(({ colour }) => !onTarget(colour));
  const confirmed = improved.some(({ proof }) => proof === 'limits');
  return [
    ...said(
      measures.filter(({ verdict }) => verdict === 'got_worse'),
      'worse',
    ),
    ...said(
      others.filter(({ verdict }) => verdict === 'no_real_change'),
      'no real change',
    ),
    ...said(
      others.filter(({ verdict }) => verdict === 'cannot_be_said'),
      'not known',
    ),
    ...said(
      improved.filter(({ colour }) => colour === 'red' || colour === 'amber'),
      'still short of target',
    ),
    ...(confirmed ? [] : ['not confirmed by control limits']),
  ];
}

/** No measure speaks: what was promised and not done is known, what it would have changed is not. */
function unmeasured({ promises, measures }: ReviewedFinding): JudgedFinding {
  const standing = live(promises);
  const late = standing.filter(({ state }) => state === 'late');
  const vain = standing.filter(({ state }) => state === 'no_effect');
  if (late.length > 0) return { verdict: 'not_mended', because: `Not done by the first date: ${refs(late)}.` };
  if (vain.length > 0) return { verdict: 'not_mended', because: `Tested without an effect: ${refs(vain)}.` };
  if (standing.length > 0 && standing.every(({ state }) => state === 'tested')) {
    const because = `Impact tested and shown: ${refs(standing)}. But ${silence(measures)}.`;
    return { verdict: 'partly_mended', because };
  }
  if (standing.length === 0) {
    return { verdict: 'not_known', because: `No action that answers it is on record, and ${silence(measures)}.` };
  }
  return { verdict: 'not_known', because: `${capitalised(silence(measures))}.${doneNote(promises)}` };
}

function silence(measures: readonly ReviewedMeasure[]): string {
  if (measures.length === 0) return 'no measure is linked to it';
  const unknown = measures.filter(({ verdict }) => verdict === 'cannot_be_said');
  if (unknown.length === 0) return `its measures were on target all along and cannot show it: ${codes(measures)}`;
  return unknown.length > 6
    ? `nothing can be said from any of its ${unknown.length} measures`
    : `nothing can be said from its measures: ${codes(unknown)}`;
}

/** What was done, where the measures have said what it changed: complete is not mended. */
function doneNote(promises: readonly ReviewedPromise[]): string {
  const standing = live(promises);
  if (standing.length === 0) return ' No action that answers it is on record.';
  const done = standing.filter(({ state }) => state === 'accepted' || state === 'tested');
  return ` Actions complete with accepted evidence: ${done.length} of ${standing.length}.`;
}

const onTarget = (colour: Colour): boolean => colour === 'green' || colour === 'blue';
const live = (promises: readonly ReviewedPromise[]): ReviewedPromise[] =>
  promises.filter(({ state }) => state !== 'withdrawn');

/** At most five references, then a count: the tables have them all. */
const some = (names: readonly string[]): string => fewOf(names, 5);
const codes = (measures: readonly ReviewedMeasure[]): string => some(measures.map(({ code }) => code));
const refs = (promises: readonly ReviewedPromise[]): string => some(promises.map(({ ref }) => ref));
