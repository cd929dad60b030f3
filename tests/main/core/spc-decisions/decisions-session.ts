import path from 'node:path';
import type { Session } from '#main/core/session.ts';
import { testSession } from '../../hosts/test-session.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

/** The small workspace, open on 14 August 2019: 14 months of CP03, 91 to 94% and then 78.5% in June 2019. */
export async function decisionsSession(): Promise<Session> {
  const { session, folder } = testSession();
  await session.use(await smallWorkspace(path.join(folder, 'small.plumbline')));
  return session;
}

export const decided = {
  reason: 'Visits are recorded in the new system',
  decidedBy: 'Improvement board',
  decidedOn: '2019-08-01',
} as const;

/** The table behind the promise that nothing is overwritten. */
export const auditOf = (session: Session) =>
  session.workspace.db.selectFrom('audit_entries').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
