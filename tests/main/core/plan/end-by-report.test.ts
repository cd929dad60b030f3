import { expect, test } from 'vitest';
import { addUpdate } from '#main/core/plan/plan-commands.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { testSession } from '../../hosts/test-session.ts';

test.each(['cancelled', 'superseded'] as const)(
  'a report cannot say that an action is %s: nothing is kept',
  async (status) => {
    const { session } = testSession();
    await session.use(await smallWorkspace());
    const { db } = session.workspace;
    const before = await db.selectFrom('updates').selectAll().execute();
    const report = {
      ref: 'A-01',
      reportedOn: session.today(),
      progressPercent: null,
      selfRating: null,
      forecastOn: null,
    };
    await expect(addUpdate(session, { ...report, status, narrative: 'Not needed any more' })).rejects.toMatchObject({
      code: 'EndNeedsDecision',
    });
    expect(await db.selectFrom('updates').selectAll().execute()).toEqual(before);
    await session.close();
  },
);
