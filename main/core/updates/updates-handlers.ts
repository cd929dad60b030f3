import type { Report } from '#shared/contract/updates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { operations } from '../operations.ts';
import { actionByRef } from '../plan/plan-commands.ts';
import { updateNotFound } from '../plan/update-refusals.ts';
import { actionBetween } from './action-between.ts';
import { correctUpdate } from './correct-update.ts';
import { actionHistory } from './history/action-history.ts';
import { lastUpdateId, loadReports } from './load-reports.ts';
import { saveGrid } from './save-grid.ts';
import { updateGrid } from './update-grid.ts';

async function reportById(db: ReadableDb, ref: string, updateId: number): Promise<Report> {
  const { id } = await actionByRef(db, ref);
  const report = (await loadReports(db, id, everKnown)).find((one) => one.id === updateId);
  if (report === undefined) throw updateNotFound(ref);
  return report;
}

export const updatesHandlers = {
  since: operations.updates.since.handler(async ({ input, context }) => {
    const { db } = context.session.workspace;
    const { id } = await actionByRef(db, input.ref);
    const reports = await loadReports(db, id, everKnown);
    const { seenUpdateId: seen } = input;
    const unseen = (report: Report): boolean =>
      seen !== undefined && report.id > seen && report.agency === '' && report.correctedBy === null;
    return { lastUpdateId: lastUpdateId(reports), reports: reports.filter(unseen) };
  }),
  get: operations.updates.get.handler(async ({ input, context }) => {
    const { db } = context.session.workspace;
    const { title } = await actionByRef(db, input.ref);
    return { ref: input.ref, title, report: await reportById(db, input.ref, input.updateId) };
  }),
  correct: operations.updates.correct.handler(async ({ input, context }) => {
    await correctUpdate(context.session, input);
    const corrected = await reportById(context.session.workspace.db, input.ref, input.updateId);
    return {
      report: await reportById(context.session.workspace.db, input.ref, corrected.correctedBy?.id ?? input.updateId),
    };
  }),
  history: operations.updates.history.handler(({ input, context }) =>
    actionHistory(context.session.workspace.db, input.ref, context.session.today()),
  ),
  between: operations.updates.between.handler(({ input, context }) =>
    actionBetween(context.session.workspace.db, input, context.session.today()),
  ),
  grid: operations.updates.grid.handler(({ context }) =>
    updateGrid(context.session.workspace.db, context.session.today()),
  ),
  saveGrid: operations.updates.saveGrid.handler(({ input, context }) => saveGrid(context.session, input)),
};
