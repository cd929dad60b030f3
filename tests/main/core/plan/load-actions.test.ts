import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { knownNow, knownThen } from '#main/core/as-at.ts';
import { actionRow } from '#main/core/plan/action-row.ts';
import { loadAction, loadActions, loadActionsForList } from '#main/core/plan/load-actions.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import { author, temporaryFolder } from '../../store/temporary-workspace.ts';
import { firstDay, history, lastDay, prepare, record } from '../random-history.ts';

test('the few updates that a list rests on rate every action as all of them do, and one action is as among all', async () => {
  const folder = temporaryFolder();
  let [run, left] = [0, 0];
  const details = { uid: 'u', authority: 'Exampleshire', board: 'Board', kind: 'real' } as const;
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 0, max: lastDay + 20 }), async (happenings, day) => {
      const workspace = await createWorkspace(`${folder}/${(run += 1)}.plumbline`, details, author);
      try {
        await prepare(workspace);
        // most of what happens is a report, or few actions would have more than one
        const reports = happenings.map((one, i) => (i % 3 === 0 ? one : { ...one, kind: 'update' as const }));
        await record(workspace, reports);
        const asAtOn = addDays(firstDay, day);
        for (const asAt of [knownThen(asAtOn), knownNow(asAtOn, addDays(firstDay, lastDay + 30))]) {
          const ruleSet = await loadRuleSet(workspace.db, asAt);
          const all = await loadActions(workspace.db, asAt);
          const forList = await loadActionsForList(workspace.db, asAt);
          expect(forList.map((facts) => actionRow(facts, asAtOn, ruleSet))).toEqual(
            all.map((facts) => actionRow(facts, asAtOn, ruleSet)),
          );
          for (const facts of all) expect(await loadAction(workspace.db, asAt, facts.ref)).toEqual(facts);
          const kept = forList.reduce((sum, { updates }) => sum + updates.length, 0);
          if (kept < all.reduce((sum, { updates }) => sum + updates.length, 0)) left += 1;
        }
      } finally {
        await workspace.close();
      }
    }),
    { numRuns: 60 },
  );
  // some histories do hold updates that the list leaves out
  expect(left).toBeGreaterThan(20);
});
