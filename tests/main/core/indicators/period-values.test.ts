import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ObservationFact } from '#shared/domain/indicator.ts';
import { toPeriodValue, type KnownObservation } from '#main/core/indicators/period-values.ts';

const observation = (id: number, revisesId: number | null, recordedAt = `2019-07-0${id}`): KnownObservation => ({
  id,
  revisesId,
  reason: '',
  note: '',
  fact: { period: '2019-06', value: id, recordedAt } as ObservationFact,
});
const ids = (facts: readonly ObservationFact[]): (number | null)[] => facts.map((fact) => fact.value);

describe('the value of a period', () => {
  test('is nothing where nothing is known', () => {
    expect(toPeriodValue('2019-06', [], null)).toBeNull();
  });

  test('is the last revision, with its history oldest first', () => {
    const value = toPeriodValue('2019-06', [observation(1, null), observation(2, 1), observation(3, 2)], null);
    expect(value).toMatchObject({ used: { value: 3 }, conflicting: [], choiceReason: '' });
    expect(ids(value?.earlier ?? [])).toEqual([1, 2]);
  });

  test('stands beside the values of other sources, the one recorded last being used until somebody chooses', () => {
    const value = toPeriodValue('2019-06', [observation(1, null), observation(2, null)], null);
    expect(value?.used.value).toBe(2);
    expect(ids(value?.conflicting ?? [])).toEqual([1]);
    expect(value?.choiceReason).toBe('');
  });

  test('is of the source chosen, with the reason, and follows that source when it is revised later', () => {
    const choice = { observationId: 1, reason: 'The letter is the first to say it' };
    const both = [observation(1, null), observation(2, null)];
    expect(toPeriodValue('2019-06', both, choice)).toMatchObject({ used: { value: 1 }, choiceReason: choice.reason });
    const value = toPeriodValue('2019-06', [...both, observation(3, 1)], choice);
    expect(value?.used.value).toBe(3);
    expect(ids(value?.earlier ?? [])).toEqual([1]);
    expect(ids(value?.conflicting ?? [])).toEqual([2]);
  });

  test('of two recorded at the same instant is the one entered later', () => {
    const both = [observation(5, null, '2019-07-01'), observation(4, null, '2019-07-01')];
    expect(toPeriodValue('2019-06', both, null)?.used.value).toBe(5);
  });

  test('a choice of something that is not known yet decides nothing', () => {
    const value = toPeriodValue('2019-06', [observation(1, null)], { observationId: 9, reason: 'later' });
    expect(value).toMatchObject({ used: { value: 1 }, choiceReason: '' });
  });

  test('never drops an observation: each is used, earlier, or at the head of a chain beside it', () => {
    const chains = fc.array(fc.nat(3), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(chains, (revisions) => {
        let last = 0;
        const all = revisions.flatMap((count) =>
          Array.from({ length: count + 1 }, (_, i) =>
            observation((last += 1), i === 0 ? null : last - 1, '2019-07-01'),
          ),
        );
        const value = toPeriodValue('2019-06', all, null);
        expect(value?.conflicting).toHaveLength(revisions.length - 1);
        expect(value?.earlier).toHaveLength(revisions.at(-1) ?? 0);
        expect(value?.used.value).toBe(last);
      }),
    );
  });
});
