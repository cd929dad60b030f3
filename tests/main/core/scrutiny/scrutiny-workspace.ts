import { knownNow } from '#main/core/as-at.ts';
import { loadScrutiny } from '#main/core/scrutiny/load-scrutiny.ts';
import type { Session } from '#main/core/session.ts';
import type { NewEvent } from '#shared/contract/scrutiny-inputs.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { testSession } from '../../hosts/test-session.ts';

/** The small workspace (an inspection with two findings, three actions, three indicators), opened on a day. */
export async function scrutinySession(today = '2019-08-14'): Promise<Session> {
  const { session } = testSession({ today });
  await session.use(await smallWorkspace());
  return session;
}

export const source = {
  title: 'Letter of the focused visit',
  publisher: 'Ofsted',
  publishedOn: '2019-07-29',
  url: 'https://example.org/letter',
  note: '',
};

export const visit: NewEvent = {
  ref: 'FV-2019',
  kind: 'focused_visit',
  title: 'Focused visit: children in need',
  body: 'Ofsted',
  startsOn: '2019-07-09',
  endsOn: '2019-07-10',
  datePrecision: 'day',
  publishedOn: '2019-07-29',
  summary: '',
  source,
};

/** The facts of an event as at a day, with all that is known today; undefined where it had not begun. */
export const eventOn = async (session: Session, ref: string, asAtOn: string, knownOn = session.today()) =>
  (await loadScrutiny(session.workspace.db, { ...knownNow(asAtOn, knownOn) })).find((event) => event.ref === ref);

export const auditLength = async (session: Session): Promise<number> =>
  (await session.workspace.db.selectFrom('audit_entries').select('id').execute()).length;
