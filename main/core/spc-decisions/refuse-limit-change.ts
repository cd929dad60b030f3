import type { LimitChange } from '#shared/contract/spc-decisions.ts';
import { dateInWords, periodInWords, type IsoDate } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import { baselineInForce } from '#shared/domain/pack/spc-reading.ts';
import { usableValue } from '#shared/domain/rating/indicator-movement.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/**
 * Refuses a decision that would change nothing or that no chart could show.
 * @throws Refusal `RebaseNotPossible`, `RebaseExists`, `RebaseNotFound`, `BaselineUnchanged`
 */
export function refuseLimitChange(facts: IndicatorFacts, change: LimitChange): void {
  switch (change.kind) {
    case 'rebase':
      return refuseRebase(facts, change.period);
    case 'withdrawal':
      return refuseWithdrawal(facts, change.period);
    case 'baseline':
      return refuseBaseline(facts, change.points);
  }
}

function refuseRebase(facts: IndicatorFacts, period: string): void {
  const where = `${facts.code}, ${periodInWords(period)}`;
  const withValue = facts.values.filter((held) => usableValue(held.used) !== null).map((held) => held.period);
  if (!withValue.includes(period)) {
    throw new Refusal({
      code: 'RebaseNotPossible',
      message: `There is no figure for ${periodInWords(period)}, so no limits can begin there.`,
      where,
      next: 'Choose a month that has a figure: the first one after the change.',
    });
  }
  if (withValue[0] === period) {
    throw new Refusal({
      code: 'RebaseNotPossible',
      message: `${periodInWords(period)} is the first month with a figure: there are no earlier limits to leave behind.`,
      where,
      next: 'Choose a later month.',
    });
  }
  if (facts.rebases.some((rebase) => rebase.period === period)) {
    throw new Refusal({
      code: 'RebaseExists',
      message: `Limits are calculated anew from ${periodInWords(period)} already.`,
      where,
      next: 'To give another reason, withdraw that decision first: both stay on record.',
    });
  }
}

function refuseWithdrawal(facts: IndicatorFacts, period: string): void {
  if (facts.rebases.some((rebase) => rebase.period === period)) return;
  throw new Refusal({
    code: 'RebaseNotFound',
    message: `No decision stands to calculate limits anew from ${periodInWords(period)}.`,
    where: `${facts.code}, ${periodInWords(period)}`,
    next: 'Look at the decisions listed under the chart: it may have been withdrawn already.',
  });
}

function refuseBaseline(facts: IndicatorFacts, points: number | null): void {
  const held = baselineInForce(facts)?.points ?? null;
  if (held !== points) return;
  throw new Refusal({
    code: 'BaselineUnchanged',
    message:
      points === null
        ? 'The limits are not fixed, so there is nothing to free.'
        : `The limits are fixed on the first ${points} points already.`,
    where: facts.code,
    next: 'Nothing needs to be done.',
  });
}

/**
 * A decision is recorded once it has been made.
 * @throws Refusal `DecisionInFuture`
 */
export function refuseFuture(decidedOn: IsoDate, today: IsoDate): void {
  if (decidedOn <= today) return;
  throw new Refusal({
    code: 'DecisionInFuture',
    message: `${dateInWords(decidedOn)} is still to come, so nothing can have been decided then.`,
    where: 'the day of the decision',
    next: `Enter ${dateInWords(today)} or an earlier day.`,
  });
}
