import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { burnUp } from '#shared/domain/rating/burn-up.ts';
import { ruleSet } from '../resources.ts';
import { aChange, anAction, anEvidence, anUpdate } from './action-builder.ts';

describe('work promised against work done', () => {
  const done = anAction({ ref: 'A', updates: [anUpdate('2019-04-02', { status: 'completed', progressPercent: 100 })] });
  const proven = {
    ...done,
    ref: 'B',
    evidence: [anEvidence('2019-04-03', { state: 'accepted', decidedOn: '2019-05-10' })],
  };
  const late = anAction({ ref: 'C', dueDateChanges: [aChange('2019-04-01', '2019-07-31')] });
  const cancelled = anAction({ ref: 'D', updates: [anUpdate('2019-02-01', { status: 'cancelled' })] });

  test('counts each month what was due first, what is due now, what is complete and what is proven', () => {
    const { months, total, because } = burnUp([done, proven, late, cancelled], '2019-05-31', ruleSet);
    expect(total).toBe(3);
    expect(months.find(({ period }) => period === '2019-04')).toEqual({
      period: '2019-04',
      baseline: 3,
      agreed: 2,
      complete: 2,
      proven: 0,
    });
    expect(months.find(({ period }) => period === '2019-05')).toMatchObject({ complete: 2, proven: 1 });
    expect(months.find(({ period }) => period === '2019-07')).toEqual({
      period: '2019-07',
      baseline: 3,
      agreed: 3,
      complete: null,
      proven: null,
    });
    expect(because).toBe(
      'By 31 May 2019 3 of 3 actions were due by their baseline and 2 by the dates agreed since; 2 are reported complete, 1 with accepted evidence',
    );
  });

  test('has a line for an empty plan', () => {
    expect(burnUp([], '2019-05-31', ruleSet)).toMatchObject({ total: 0, months: [{ period: '2019-05', baseline: 0 }] });
  });

  test('agreeing other dates never moves the baseline line, and no line of dates ever falls', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 400 }), { maxLength: 4 }), (moves) => {
        const changes = moves.map((days, i) => aChange(addDays('2019-02-01', i), addDays('2019-04-11', days)));
        const before = burnUp([anAction()], '2019-06-30', ruleSet).months;
        const after = burnUp([anAction({ dueDateChanges: changes })], '2019-06-30', ruleSet).months;
        const baselineOf = (months: typeof before) => new Map(months.map(({ period, baseline }) => [period, baseline]));
        const [was, is] = [baselineOf(before), baselineOf(after)];
        const moved = [...was].filter(([period, baseline]) => is.has(period) && is.get(period) !== baseline);
        expect(moved).toEqual([]);
        for (const line of ['baseline', 'agreed'] as const) {
          const counts = after.map((month) => month[line]);
          expect(counts).toEqual(counts.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
