import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, periodOf } from '#shared/domain/dates.ts';
import type { PeriodValue } from '#shared/domain/indicator.ts';
import { knownNow, type AsAt } from '#main/core/as-at.ts';
import { loadPeriodValues } from '#main/core/indicators/load-period-values.ts';
import { loadUsedValues } from '#main/core/indicators/load-used-values.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { author, temporaryFolder } from '../../store/temporary-workspace.ts';
import { firstDay, history, lastDay, prepare, record } from '../random-history.ts';

const noCitation = () => null;

/** What a list shows of a value: everything but the words beside it and where it came from. */
const shown = ({ period, used }: PeriodValue) => {
  const { value, numerator, denominator, marker, originalText, definitionVersion, provisional } = used;
  return { period, value, numerator, denominator, marker, originalText, definitionVersion, provisional };
};

async function both(db: ReadableDb, asAt: AsAt) {
  const period = periodOf(asAt.asAtOn);
  return {
    all: await loadPeriodValues(db, asAt, period, noCitation),
    used: await loadUsedValues(db, asAt, period, noCitation),
  };
}

describe('the values used', () => {
  test('are those of the whole history, with all that stands beside the last one, at any date and knowledge', async () => {
    const folder = temporaryFolder();
    let [run, beside] = [0, 0];
    const details = { uid: 'u', authority: 'Exampleshire', board: 'Board', kind: 'real' } as const;
    const dates = fc.record({ asAt: fc.nat(lastDay), later: fc.nat(lastDay) });
    await fc.assert(
      fc.asyncProperty(history, dates, async (happenings, { asAt, later }) => {
        const workspace = await createWorkspace(`${folder}/${(run += 1)}.plumbline`, details, author);
        try {
          await prepare(workspace);
          await record(workspace, happenings);
          const asAtOn = addDays(firstDay, asAt);
          const { all, used } = await both(workspace.db, knownNow(asAtOn, addDays(asAtOn, later)));
          expect([...used.keys()]).toEqual([...all.keys()]);
          for (const [indicator, values] of all) {
            const found = used.get(indicator) ?? [];
            expect(found.map(shown)).toEqual(values.map(shown));
            expect(found.at(-1)).toEqual(values.at(-1));
            if (values.some((value) => value.conflicting.length + value.earlier.length > 0)) beside += 1;
          }
        } finally {
          await workspace.close();
        }
      }),
      { numRuns: 40 },
    );
    expect(beside).toBeGreaterThan(0);
  });
});
