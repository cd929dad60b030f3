import type { OwnerDecisions, OwnerReturnPreview } from '#shared/contract/owners.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { rowKey } from '#shared/domain/owners/match-rows.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, WritableDb, Workspace } from '#main/store/workspace.ts';
import { keepPerson } from '../people/keep-person.ts';
import { workstreamByCode } from '../plan/change/action-commands.ts';
import { createAction } from '../plan/create-action.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { previewOf, stillOpen, type PreviewContext } from './preview-return.ts';
import { workbookOf, type ReadOwnerReturn, type ReturnedFile } from './read-returned.ts';
import { loadAccepted } from './accepted-before.ts';
import { stageOwnerReturn, type StagedFile } from './stage-owner-return.ts';
import { writeReports } from './write-reports.ts';

export interface AcceptRequest extends PreviewContext {
  readonly author: Author;
  readonly decisions: OwnerDecisions;
  /** The day of the reports, as a person chose it. */
  readonly reportedOn: IsoDate;
}

/**
 * Keeps a workbook that came back as one audited transaction: the file byte for byte, a report for each action that
 * the owner changed something of, the actions that were proposed and completed, and what was decided. It is staged
 * inside the transaction, so that what is decided on is what is held. A file that was accepted before, and one that
 * says nothing new, leave everything as it is.
 * @throws Refusal `OwnerReturnUndecided`, those of `workbookOf`, `stageOwnerReturn`, `writeUpdate` and `createAction`
 */
export async function acceptOwnerReturn(
  workspace: Workspace,
  file: ReturnedFile,
  read: ReadOwnerReturn,
  request: AcceptRequest,
): Promise<OwnerReturnPreview> {
  return writeOrLeave<OwnerReturnPreview>(workspace, request.author, async (db) => {
    const before = await loadAccepted(db, read.fileName, read.sha256, request.today);
    if (before !== null) return { left: before };
    const workbook = await workbookOf(db, read);
    const staged = await stageOwnerReturn(db, read, workbook, request.decisions, request.today);
    const preview = await previewOf(db, staged, request);
    if (preview.outcome === 'nothing_new') return { left: preview };
    refuseUndecided(read.fileName, stillOpen(staged));
    return { result: { ...preview, outcome: 'accepted' }, changes: await keep(db, file, staged, preview, request) };
  });
}

function refuseUndecided(fileName: string, open: readonly string[]): void {
  const [first] = open;
  if (first === undefined) return;
  const more = open.length === 1 ? '' : `, and ${open.length - 1} more`;
  throw new Refusal({
    code: 'OwnerReturnUndecided',
    message: `${open.length === 1 ? 'One thing is' : `${open.length} things are`} still to be decided: ${first.replace(/\.$/, '')}${more}.`,
    where: fileName,
    next: 'Look at the preview, decide each, and accept it then.',
  });
}

async function keep(
  db: WritableDb,
  { bytes }: ReturnedFile,
  staged: StagedFile,
  preview: OwnerReturnPreview,
  { author, reportedOn }: AcceptRequest,
): Promise<[Change, ...Change[]]> {
  const { read, workbook } = staged;
  const { sha256, fileName } = read;
  await db
    .insertInto('files')
    .values({ sha256, size: bytes.length, content: bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const decided = decidedOf(staged, preview, reportedOn);
  await db
    .insertInto('owner_returns')
    .values({
      sha256,
      file_name: fileName,
      workbook_id: workbook.id,
      received_on: preview.receivedOn,
      decided_json: JSON.stringify(decided),
      recorded_by: author.actor,
      recorded_at: author.at,
    })
    .execute();
  const reports = await writeReports(db, author, staged, reportedOn);
  const actions = await addProposed(db, author, staged);
  const after = { workbook: workbook.uid, recipient: preview.recipient, fileName, ...decided };
  return [{ entity: 'owner_returns', ref: sha256, before: null, after }, ...reports, ...actions];
}

/** What was decided about the file, and what of it was not taken: both sides of a conflict stay on record. */
const decidedOf = (staged: StagedFile, preview: OwnerReturnPreview, reportedOn: IsoDate) => ({
  reportedOn,
  reports: staged.rows.flatMap(({ reports, facts }) => (reports === null ? [] : [facts.ref])),
  conflicts: preview.actions.flatMap(({ ref, cells }) =>
    cells
      .filter(({ kind }) => kind === 'conflict')
      .map(({ column, sent, held, returned }) => ({
        ref,
        column,
        sent,
        held,
        returned,
        take: staged.sideOf(ref, column),
      })),
  ),
  rows: preview.rowsToDecide.map(({ key, decided, shows, answers }) => ({
    row: key,
    ref: decided === '' ? null : decided,
    shows: [shows, answers].filter((text) => text !== '').join(' · '),
  })),
  proposals: preview.proposals.map(({ key, title }) => ({
    row: key,
    title,
    ref: staged.decisions.proposals.find((one) => one.key === key)?.action?.ref ?? null,
  })),
  notTaken: preview.actions.flatMap(({ ref, cells }) =>
    cells
      .filter(({ kind }) => kind === 'invalid' || kind === 'emptied')
      .map(({ column, sheet, cell, returned, why }) => ({ ref, column, sheet, cell, returned, why })),
  ),
});

/** The proposed actions that the secretariat completed. */
async function addProposed(db: WritableDb, author: Author, { read, decisions }: StagedFile): Promise<Change[]> {
  const keys = new Set(read.content.proposals.map(rowKey));
  const changes: Change[] = [];
  for (const { key, action } of decisions.proposals) {
    if (action === null || !keys.has(key)) continue;
    const workstream = await workstreamByCode(db, action.workstream);
    const lead = await keepPerson(db, author, action.lead);
    const { change } = await createAction(db, author, {
      ref: action.ref,
      workstreamId: workstream.id,
      title: action.title,
      description: '',
      successMeasure: action.successMeasure,
      leadId: lead.id,
      highPriority: false,
      startsOn: action.startsOn,
      baselineDueOn: action.baselineDueOn,
      sourceId: null,
    });
    changes.push(...lead.changes, change);
  }
  return changes;
}
