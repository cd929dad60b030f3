import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRow, reportsOf } from '#shared/domain/owners/compare-answers.ts';
import { lockedChanges, matchRows } from '#shared/domain/owners/match-rows.ts';
import type { StandingReport } from '#shared/domain/owners/owner-answers.ts';
import { readOwnerFile } from '#shared/domain/owners/read-owner-file.ts';
import { loadOwnedActions, standingReport } from '#main/core/owners/open-actions.ts';
import { knownNow } from '#main/core/as-at.ts';
import type { Session } from '#main/core/session.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { writeOwnerWorkbook } from '#main/formats/owner-workbook/write-owner-workbook.ts';
import { ownerOrder } from '../../formats/owner-workbook/owner-order.ts';
import { report } from '../plan/plan-workspace.ts';
import { accept, makeOne, ownersSession, updatesOf } from './owners-session.ts';
import { workbookPatcher } from './patched-workbook.ts';
import { randomFill, saysSomething, standingAfter, type Fill } from './random-fill.ts';

/** Reads the bytes of a workbook back and says what would stand after it, without a workspace. */
async function standingRead(bytes: Uint8Array) {
  const file = readOwnerFile(await readSheets('back.xlsx', bytes));
  if (file === null) throw new Error('not ours');
  const { matched, unplaced, missing } = matchRows(file.rows, { uid: ownerOrder.workbookUid, rows: ownerOrder.rows });
  expect([unplaced, missing, matched.flatMap((row) => lockedChanges(row))]).toStrictEqual([[], [], []]);
  return matched.map(({ sent, row }) => {
    const compared = compareRow(sent, { standing: sent.standing, narrativesTaken: [] }, row.cells);
    const reports = reportsOf(compared, () => 'theirs');
    return reports === null ? null : reports.theirs;
  });
}

test('1,000 random fills come back as exactly what was filled in', { timeout: 240_000 }, async () => {
  const patched = workbookPatcher(await writeOwnerWorkbook(ownerOrder));
  let reported = 0;
  await fc.assert(
    fc.asyncProperty(randomFill(ownerOrder.rows.length), async (fill) => {
      const read = await standingRead(patched(fill));
      for (const [index, row] of ownerOrder.rows.entries()) {
        const filled = fill.rows[index] ?? {};
        const says = saysSomething(row.standing, filled);
        const expected = { ...standingAfter(row.standing, filled), narrative: filled.narrative?.[0] ?? '' };
        expect(read[index]).toStrictEqual(says ? expected : null);
        if (says) reported += 1;
      }
    }),
    { numRuns: 1_000 },
  );
  // the fills are no empty ones
  expect(reported).toBeGreaterThan(1_500);
});

const refs = ['FD-01', 'FD-02', 'FD-03', 'CP-01', 'CP-02'] as const;

async function standingOf(session: Session): Promise<Map<string, StandingReport>> {
  const today = session.today();
  const actions = await loadOwnedActions(session.workspace.db, knownNow(today, today));
  return new Map([...actions].map(([ref, { facts }]) => [ref, standingReport(facts, today)]));
}

/** Opens again what the last fill completed, so that there is always something to send. */
async function reopen(session: Session): Promise<void> {
  for (const [ref, { status }] of await standingOf(session)) {
    if (status === 'completed' && ref !== 'FD-03') await report(session, ref, session.today());
  }
}

test(
  'workbooks made, filled in and accepted change exactly the actions that were filled in',
  { timeout: 240_000 },
  async () => {
    const session = await ownersSession();
    await fc.assert(
      fc.asyncProperty(randomFill(3), async (fill: Fill) => {
        await reopen(session);
        const file = await makeOne(session);
        const before = await standingOf(session);
        const counts = await Promise.all(refs.map(async (ref) => (await updatesOf(session, ref)).length));
        await accept(session, workbookPatcher(file.content)(fill));
        const after = await standingOf(session);
        for (const [at, ref] of refs.entries()) {
          const filled = fill.rows[['FD-01', 'FD-02', 'CP-01'].indexOf(ref)] ?? {};
          const was = before.get(ref);
          if (was === undefined) throw new Error(`${ref} is not there`);
          expect([ref, after.get(ref)]).toStrictEqual([ref, standingAfter(was, filled)]);
          const added = (await updatesOf(session, ref)).length - (counts[at] ?? 0);
          expect([ref, added]).toStrictEqual([ref, saysSomething(was, filled) ? 1 : 0]);
        }
      }),
      { numRuns: 40 },
    );
  },
);
