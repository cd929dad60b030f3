import type { EvidenceFile, EvidenceRow, EvidenceStep } from '#shared/contract/evidence.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { standingOfEvidence, warningsOf } from '#shared/domain/evidence/evidence-standing.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { standingPeople } from '../people/standing-people.ts';
import { loadEvidenceSteps, type StepsOf } from './load-evidence-steps.ts';

/** Every piece of evidence as it stood at the as-at date, in the order in which it was claimed. */
export const loadEvidenceRows = async (db: ReadableDb, asAt: AsAt): Promise<EvidenceRow[]> =>
  described(db, asAt, await claimedRows(db, asAt));

/** The evidence of one action, the newest claim first. */
export async function evidenceOfAction(db: ReadableDb, asAt: AsAt, ref: string): Promise<EvidenceRow[]> {
  const action = await db.selectFrom('actions').select('id').where('ref', '=', ref).executeTakeFirst();
  if (action === undefined) return [];
  const rows = await described(db, asAt, await claimedRows(db, asAt, action.id), true);
  return rows.filter(({ actionRef }) => actionRef === ref).toReversed();
}

/** With few rows, only what belongs to them is read. */
async function described(db: ReadableDb, asAt: AsAt, rows: readonly Claimed[], few = false): Promise<EvidenceRow[]> {
  const actionOf = await loadActionHeads(db, asAt, few ? rows.map((row) => row.action_id) : null);
  const stepsOf = await loadEvidenceSteps(db, asAt, few ? rows.map(({ id }) => id) : null);
  const byFile = Map.groupBy(rows, (row) => row.file_sha256 ?? '');
  return rows.map((row) => ({
    ...standing(row, stepsOf, asAt.asAtOn),
    ...actionOf(row.action_id),
    sameFile: (row.file_sha256 === null ? [] : (byFile.get(row.file_sha256) ?? []))
      .filter(({ id }) => id !== row.id)
      .map((other) => ({ id: other.id, actionRef: actionOf(other.action_id).actionRef })),
  }));
}

type Claimed = Awaited<ReturnType<typeof claimedRows>>[number];

/** Of one action with everything that is the same file elsewhere, or of all. */
const claimedRows = (db: ReadableDb, asAt: AsAt, actionId: number | null = null) =>
  db
    .selectFrom('evidence')
    .leftJoin('files', 'files.sha256', 'evidence.file_sha256')
    .select(['evidence.id', 'action_id', 'title', 'reference', 'claimed_on', 'claimed_by', 'recorded_at'])
    .select(['file_sha256', 'file_name', 'files.size'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('claimed_on', '<=', asAt.asAtOn)
    .$if(actionId !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('action_id', '=', actionId ?? 0),
          eb(
            'file_sha256',
            'in',
            eb
              .selectFrom('evidence as own')
              .select('own.file_sha256')
              .where('own.action_id', '=', actionId ?? 0),
          ),
        ]),
      ),
    )
    .orderBy('claimed_on')
    .orderBy('evidence.id')
    .execute();

function standing(row: Claimed, stepsOf: StepsOf, asAtOn: IsoDate) {
  const steps = stepsOf(row);
  const last = steps.at(-1);
  const state = last?.state ?? 'claimed';
  return {
    id: row.id,
    title: row.title,
    reference: row.reference,
    file: fileOf(row),
    claimedOn: row.claimed_on,
    claimedBy: row.claimed_by,
    state,
    standing: standingOfEvidence(state, last?.retestOn ?? null, asAtOn),
    waitingDays: state === 'claimed' ? daysBetween(row.claimed_on, asAtOn) : null,
    ...decided(state === 'claimed' ? undefined : last),
    warnings: warningsOf(steps),
  };
}

const decided = (step: EvidenceStep | undefined) => ({
  decidedOn: step?.on ?? null,
  decidedBy: step?.by ?? '',
  reason: step?.reason ?? '',
  method: step?.method ?? '',
  impact: step?.impact ?? null,
  result: step?.result ?? '',
  retestOn: step?.retestOn ?? null,
});

const fileOf = ({ file_sha256, file_name, size }: Claimed): EvidenceFile | null =>
  file_sha256 === null ? null : { name: file_name, sha256: file_sha256, bytes: size ?? 0 };

/** Reference, title and lead of an action by its id, as they stood then. */
async function loadActionHeads(db: ReadableDb, asAt: AsAt, only: readonly number[] | null) {
  const people = await standingPeople(db, asAt);
  const amendments = await loadAmendments(db, 'actions', asAt);
  const rows = await db
    .selectFrom('actions')
    .select(['id', 'ref', 'title', 'lead_id'])
    .$if(only !== null, (query) => query.where('id', 'in', only ?? []))
    .execute();
  const heads = new Map(
    rows
      .map((row) => amended(row, amendments))
      .map(({ id, ref, title, lead_id }) => [
        id,
        { actionRef: ref, actionTitle: title, lead: people.get(lead_id)?.role ?? '' },
      ]),
  );
  const nobody = { actionRef: '', actionTitle: '', lead: '' };
  return (id: number) => heads.get(id) ?? nobody;
}
