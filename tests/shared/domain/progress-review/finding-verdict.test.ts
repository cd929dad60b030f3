import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findingVerdicts,
  judgeFinding,
  type PromiseState,
  type ReviewedFinding,
  type ReviewedMeasure,
  type ReviewedPromise,
} from '#shared/domain/progress-review/finding-verdict.ts';
import { indicatorVerdicts } from '#shared/domain/progress-review/indicator-verdict.ts';
import { colours } from '#shared/domain/rating/rating.ts';

const measure = (verdict: ReviewedMeasure['verdict'], given: Partial<ReviewedMeasure> = {}): ReviewedMeasure => ({
  code: 'FD10',
  verdict,
  proof: verdict === 'cannot_be_said' ? 'none' : 'limits',
  colour: 'grey',
  ...given,
});
const promise = (state: PromiseState): ReviewedPromise => ({ ref: `A-${state}`, state });
const finding = (
  measures: readonly ReviewedMeasure[],
  promises: readonly PromiseState[],
  raisedAgain: readonly string[] = [],
): ReviewedFinding => ({ measures, promises: promises.map(promise), raisedAgain });

const better = measure('improved');
const worse = measure('got_worse', { code: 'WF03' });
const still = measure('no_real_change', { code: 'WF01' });
const silent = measure('cannot_be_said', { code: 'AS05' });

describe('the verdict of a finding', () => {
  test.each<[string, ReviewedFinding, string, RegExp]>([
    ['better beyond limits, everything done and accepted', finding([better], ['accepted', 'tested']), 'mended', /FD10/],
    ['withdrawn actions neither help nor hinder', finding([better], ['accepted', 'withdrawn']), 'mended', /A-accepted/],
    ['a still measure on its target', finding([better, { ...still, colour: 'green' }], ['accepted']), 'mended', /FD10/],
    [
      'an unknown measure on its target',
      finding([better, { ...silent, colour: 'green' }], ['accepted']),
      'mended',
      /./,
    ],
    [
      'better by the figures alone',
      finding([{ ...better, proof: 'figures' }], ['accepted']),
      'partly_mended',
      /limits/,
    ],
    ['trial limits', finding([{ ...better, proof: 'trial_limits' }], ['accepted']), 'partly_mended', /limits/],
    [
      'better, still red',
      finding([{ ...better, colour: 'red' }], ['accepted']),
      'partly_mended',
      /short of target: FD10/,
    ],
    [
      'better, still amber',
      finding([{ ...better, colour: 'amber' }], ['accepted']),
      'partly_mended',
      /short of target/,
    ],
    ['better, no action on record', finding([better], []), 'partly_mended', /no action on record/],
    ['better, only withdrawn actions', finding([better], ['withdrawn']), 'partly_mended', /no action on record/],
    ['better, an action late', finding([better], ['accepted', 'late']), 'partly_mended', /first date: A-late/],
    ['better, an action open', finding([better], ['open']), 'partly_mended', /not done yet: A-open/],
    ['better, evidence only claimed', finding([better], ['unproven']), 'partly_mended', /no evidence accepted/],
    ['better, a test without effect', finding([better], ['no_effect']), 'partly_mended', /without an effect/],
    ['better, raised again', finding([better], ['accepted'], ['R03']), 'partly_mended', /raised again: R03/],
    ['better, another not known', finding([better, silent], ['accepted']), 'partly_mended', /not known: AS05/],
    ['better, another still', finding([better, still], ['accepted']), 'partly_mended', /no real change: WF01/],
    ['as much lost as won', finding([better, worse], ['accepted']), 'not_mended', /worse: WF03\. Improved.*FD10/],
    ['more won than lost', finding([better, better, worse], ['accepted']), 'partly_mended', /worse: WF03/],
    ['only worse', finding([worse], ['tested']), 'not_mended', /Got worse: WF03.*1 of 1/],
    ['only still', finding([still], ['accepted']), 'not_mended', /No real change: WF01/],
    ['still on target all along', finding([{ ...still, colour: 'green' }], ['accepted']), 'not_known', /on target all/],
    ['nothing to read, late', finding([silent], ['late']), 'not_mended', /first date: A-late/],
    ['nothing to read, tested in vain', finding([silent], ['no_effect']), 'not_mended', /without an effect/],
    ['nothing to read, tested and shown', finding([silent], ['tested']), 'partly_mended', /Impact tested/],
    ['nothing to read, one of two tested', finding([silent], ['tested', 'accepted']), 'not_known', /2 of 2/],
    ['complete actions alone', finding([], ['accepted', 'accepted']), 'not_known', /no measure is linked/i],
    ['not due yet', finding([silent], ['open']), 'not_known', /0 of 1/],
    ['nothing at all', finding([], []), 'not_known', /No action that answers it is on record/],
  ])('%s', (_case, given, verdict, because) => {
    const judged = judgeFinding(given);
    expect(judged.verdict).toBe(verdict);
    expect(judged.because).toMatch(because);
  });
});

const someMeasure = fc.record<ReviewedMeasure>({
  code: fc.constantFrom('FD10', 'FD11', 'WF01', 'WF03', 'AS05'),
  verdict: fc.constantFrom(...indicatorVerdicts),
  proof: fc.constantFrom('limits', 'trial_limits', 'figures', 'none'),
  colour: fc.constantFrom(...colours),
});
const someState = fc.constantFrom<PromiseState>(
  'late',
  'open',
  'unproven',
  'no_effect',
  'accepted',
  'tested',
  'withdrawn',
);
const someFinding = fc.record<ReviewedFinding>({
  measures: fc.array(someMeasure, { maxLength: 5 }),
  promises: fc.array(someState.map(promise), { maxLength: 4 }),
  raisedAgain: fc.subarray(['R03', 'R07']),
});
const rank = ({ verdict }: ReturnType<typeof judgeFinding>): number => findingVerdicts.indexOf(verdict);

describe('whatever is known', () => {
  test('a finding without accepted evidence is never mended', () => {
    fc.assert(
      fc.property(someFinding, (given) => {
        const promises = given.promises.filter(({ state }) => state !== 'accepted' && state !== 'tested');
        expect(judgeFinding({ ...given, promises }).verdict).not.toBe('mended');
      }),
    );
  });

  test('a finding without a measure that improved beyond limits is never mended', () => {
    fc.assert(
      fc.property(someFinding, (given) => {
        const measures = given.measures.filter(({ verdict, proof }) => verdict !== 'improved' || proof !== 'limits');
        expect(judgeFinding({ ...given, measures }).verdict).not.toBe('mended');
      }),
    );
  });

  test('one more action past its first date never reads better', () => {
    fc.assert(
      fc.property(someFinding, (given) => {
        const late = { ...given, promises: [...given.promises, promise('late')] };
        expect(rank(judgeFinding(late))).toBeGreaterThanOrEqual(rank(judgeFinding(given)));
      }),
    );
  });

  test('an open action that becomes late never reads better', () => {
    fc.assert(
      fc.property(someFinding, (given) => {
        const one = (state: PromiseState) => ({ ...given, promises: [promise(state), ...given.promises] });
        expect(rank(judgeFinding(one('late')))).toBeGreaterThanOrEqual(rank(judgeFinding(one('open'))));
      }),
    );
  });

  test('one more measure that got worse never reads better', () => {
    fc.assert(
      fc.property(someFinding, (given) => {
        const more = { ...given, measures: [...given.measures, worse] };
        expect(rank(judgeFinding(more))).toBeGreaterThanOrEqual(rank(judgeFinding(given)));
      }),
    );
  });

  test('a verdict always says why, in one line that ends', () => {
    fc.assert(
      fc.property(someFinding, (given) => {
        expect(judgeFinding(given).because).toMatch(/^[A-Z][^\n]*\.$/u);
      }),
    );
  });
});
