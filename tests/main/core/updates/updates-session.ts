import { createRouterClient } from '@orpc/server';
import path from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { Session } from '#main/core/session.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { router } from '#main/hosts/router.ts';
import { testSession } from '../../hosts/test-session.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

/** The small workspace, open on 14 August 2019, with the operations as a screen calls them. */
export async function updatesSession(today = '2019-08-14') {
  const { session, folder } = testSession({ today });
  const file = path.join(folder, 'small.plumbline');
  await session.use(await smallWorkspace(file));
  return { session, client: anotherWindow(session), file };
}

/** A second window of the same program: one session serves all windows. */
export const anotherWindow = (session: Session): PlumblineClient =>
  createRouterClient(router, { context: { session } });

/** A second program with the same file open. */
export async function anotherProgram(file: string, today = '2019-08-14') {
  const { session } = testSession({ today });
  await session.use(await openWorkspace(file));
  return { session, client: anotherWindow(session) };
}

/** A report on an action in progress, as a form sends it. */
export const report = {
  ref: 'A-02',
  reportedOn: '2019-08-10',
  status: 'in_progress',
  progressPercent: 40,
  selfRating: 'green',
  forecastOn: null,
  narrative: 'Six of ten audits are done.',
} as const;

/** What an operation was refused with; fails the test where it was not. */
export async function refused(work: Promise<unknown>): Promise<RefusalDetails> {
  const { error } = await safe(work);
  if (!isDefinedError(error)) throw new Error('this should have been refused', { cause: error });
  const { data } = error as { data: RefusalDetails };
  return data;
}
