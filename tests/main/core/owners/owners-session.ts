import { createRouterClient } from '@orpc/server';
import type ExcelJS from 'exceljs';
import type { OwnerFileInfo, OwnerReturnPreview } from '#shared/contract/owners.ts';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import { addAction } from '#main/core/plan/change/action-commands.ts';
import type { Session } from '#main/core/session.ts';
import { router } from '#main/hosts/router.ts';
import { testSession } from '../../hosts/test-session.ts';
import { bytesOf, openWorkbook } from '../../formats/template/fill-template.ts';
import { actionsSheet, fillIn, type Filled } from '../../formats/owner-workbook/fill-owner-workbook.ts';
import { action, planSession, report } from '../plan/plan-workspace.ts';

const madeOn = '2019-07-15';
export const owner = 'Head of front door, Exampleshire Council';

export const clientOf = (session: Session): PlumblineClient => createRouterClient(router, { context: { session } });

/**
 * On 15 July 2019: the head of front door leads FD-01 (overdue, 40%), FD-02 (no report), FD-03 (completed) and CP-01
 * (supported by the police); the police lead CP-02.
 */
export async function ownersSession(today = madeOn): Promise<Session> {
  const session = await planSession('2019-05-01', 'FD-01', 'FD-02', 'FD-03');
  const police = { role: 'Detective superintendent', agency: 'Exampleshire Police' };
  await addAction(session, { ...action, ref: 'CP-01', workstream: 'CP', agencies: [police.agency] });
  await addAction(session, { ...action, ref: 'CP-02', workstream: 'CP', lead: police, baselineDueOn: '2019-12-31' });
  await report(session, 'FD-01', '2019-05-01', { forecastOn: '2019-09-30' });
  await report(session, 'FD-03', '2019-05-01', { status: 'completed', progressPercent: 100 });
  return onDay(session, today);
}

/** The same workspace, on another day. */
export async function onDay(session: Session, today: string): Promise<Session> {
  const later = testSession({ today }).session;
  await later.use(session.workspace);
  return later;
}

export interface MadeFile extends OwnerFileInfo {
  readonly content: Uint8Array;
}

/** Workbooks for those whose names begin so; for everybody where none is given. */
export async function make(session: Session, name = ''): Promise<readonly MadeFile[]> {
  const client = clientOf(session);
  const { people, agencies } = await client.owners.list();
  const recipients = [...people, ...agencies].filter((row) => row.name.startsWith(name));
  const made: MadeFile[] = [];
  for await (const event of await client.owners.make({
    recipients: recipients.map(({ kind, id }) => ({ kind, id })),
  })) {
    if (event.kind === 'progress') continue;
    for (const file of event.files) {
      const { content } = await client.owners.file({ sha256: file.sha256 });
      made.push({ ...file, content: new Uint8Array(await content.arrayBuffer()) });
    }
  }
  return made;
}

/** The workbook for one, which has to be the only one of that name. */
export async function makeOne(session: Session, name = 'Head of front door'): Promise<MadeFile> {
  const [only, second] = await make(session, name);
  if (only === undefined || second !== undefined) throw new Error(`not exactly one is called ${name}`);
  return only;
}

/** What an owner sends back: filled in, and treated as people treat workbooks. */
export async function filledIn(
  { content }: MadeFile,
  filled: Filled,
  treat: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = await openWorkbook(content);
  fillIn(actionsSheet(workbook), filled);
  treat(workbook);
  return bytesOf(workbook);
}

type Decisions = NonNullable<Parameters<PlumblineClient['owners']['preview']>[0]['decisions']>;

const sent = (bytes: Uint8Array, fileName: string) => ({ fileName, content: new Blob([new Uint8Array(bytes)]) });

export const preview = (
  session: Session,
  bytes: Uint8Array,
  decisions: Decisions = {},
  fileName = 'back.xlsx',
): Promise<OwnerReturnPreview> => clientOf(session).owners.preview({ ...sent(bytes, fileName), decisions });

export const accept = (
  session: Session,
  bytes: Uint8Array,
  decisions: Decisions = {},
  reportedOn = session.today(),
): Promise<OwnerReturnPreview> =>
  clientOf(session).owners.accept({ ...sent(bytes, 'back.xlsx'), decisions, reportedOn });

/** The refusal of an operation, as every host gets it. */
export async function refusedWith(work: Promise<unknown>): Promise<RefusalDetails> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'data' in error) return error.data as RefusalDetails;
    throw error;
  }
  throw new Error('this should have been refused');
}

/** Every report on an action, oldest first, as rows. */
export const updatesOf = (session: Session, ref: string) =>
  session.workspace.db
    .selectFrom('updates')
    .innerJoin('actions', 'actions.id', 'updates.action_id')
    .selectAll('updates')
    .where('actions.ref', '=', ref)
    .orderBy('updates.id')
    .execute();
