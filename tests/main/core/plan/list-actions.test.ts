import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionRow } from '#main/core/plan/action-row.ts';
import { listActions } from '#main/core/plan/list-actions.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { periodInView } from '#main/core/period-in-view.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import { testSession } from '../../hosts/test-session.ts';
import { author, temporaryFolder } from '../../store/temporary-workspace.ts';
import { history, prepare, record } from '../random-history.ts';

test('a list that was kept and brought up to date is the list made anew, whatever was recorded in between', async () => {
  const folder = temporaryFolder();
  let run = 0;
  const details = { uid: 'u', authority: 'Exampleshire', board: 'Board', kind: 'real' } as const;
  await fc.assert(
    fc.asyncProperty(history, async (happenings) => {
      const workspace = await createWorkspace(`${folder}/${(run += 1)}.plumbline`, details, author);
      const { session } = testSession();
      await session.use(workspace);
      await prepare(workspace);
      const parts = [happenings.slice(0, 10), ...happenings.slice(10).map((one) => [one])];
      for (const part of parts) {
        if (part.length > 0) await record(workspace, part);
        const view = await periodInView(session, '2019-02');
        const anew = await loadActions(view.db, view.asAt);
        expect(await listActions(view)).toEqual(anew.map((facts) => actionRow(facts, view.asAtOn, view.ruleSet)));
      }
      await session.close();
    }),
    { numRuns: 6 },
  );
});
