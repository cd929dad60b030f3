import type { EvidenceDetail, EvidenceList, EvidenceRow } from '#shared/contract/evidence.ts';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import { decisionsAfter } from '#shared/domain/evidence/evidence-decision.ts';
import type { EvidenceStanding } from '#shared/domain/evidence/evidence-standing.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow, type AsAt } from '../as-at.ts';
import { periodInView } from '../period-in-view.ts';
import { loadAction } from '../plan/load-actions.ts';
import { actionByRef, actionNotFound } from '../plan/plan-commands.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import { evidenceOfAction, loadEvidenceRows } from './load-evidence-rows.ts';
import { loadEvidenceSteps } from './load-evidence-steps.ts';

interface Asked {
  readonly period?: Period | undefined;
  readonly ref?: string | undefined;
}

/** The evidence of the plan, or of one action, by what is to be done about it. @throws Refusal `ActionNotFound` */
export async function listEvidence(session: Session, { period, ref }: Asked): Promise<EvidenceList> {
  const today = session.today();
  const { db } = session.workspace;
  const asAt: AsAt = period === undefined ? knownNow(today, today) : (await periodInView(session, period)).asAt;
  if (ref !== undefined) await actionByRef(db, ref);
  const rows = ref === undefined ? await loadEvidenceRows(db, asAt) : await evidenceOfAction(db, asAt, ref);
  const of = (standings: readonly EvidenceStanding[], day: (row: EvidenceRow) => IsoDate | null): EvidenceRow[] =>
    rows
      .filter((row) => standings.includes(row.standing))
      .toSorted((a, b) => (day(a) ?? '').localeCompare(day(b) ?? '') || a.id - b.id);
  const decidedOn = (row: EvidenceRow): IsoDate | null => row.decidedOn;
  return {
    asAtOn: asAt.asAtOn,
    isToday: asAt.asAtOn === today,
    awaiting: of(['awaiting'], (row) => row.claimedOn),
    untested: of(['untested'], decidedOn),
    retests: of(['retest_overdue', 'retest_due'], (row) => row.retestOn),
    tested: of(['tested'], decidedOn).toReversed(),
    rejected: of(['rejected'], decidedOn).toReversed(),
  };
}

/** One piece of evidence with its history and what it does to its action today. @throws Refusal `EvidenceNotFound` */
export async function evidenceDetail(session: Session, id: number): Promise<EvidenceDetail> {
  const today = session.today();
  const asAt = knownNow(today, today);
  const { db } = session.workspace;
  const claim = await evidenceById(db, id);
  const { ref } = await db
    .selectFrom('actions')
    .select('ref')
    .where('id', '=', claim.action_id)
    .executeTakeFirstOrThrow();
  const row = (await evidenceOfAction(db, asAt, ref)).find((one) => one.id === id);
  if (row === undefined) throw evidenceNotFound(id);
  const facts = await loadAction(db, asAt, row.actionRef);
  if (facts === undefined) throw actionNotFound(row.actionRef);
  return {
    row,
    steps: (await loadEvidenceSteps(db, asAt, [id]))(claim),
    decisions: decisionsAfter(row.state),
    actionRating: currentRating(facts, today, await loadRuleSet(db, asAt)).rating,
    actor: await session.actor(),
    asAtOn: today,
  };
}

/**
 * The bytes of a piece of evidence as they were attached, checked before they leave.
 * @throws Refusal `EvidenceNotFound`, `EvidenceWithoutFile`, `EvidenceDamaged`
 */
export async function evidenceFile(db: ReadableDb, id: number) {
  const { file_sha256, file_name, title } = await evidenceById(db, id);
  if (file_sha256 === null) throw withoutFile(title);
  const file = await db
    .selectFrom('files')
    .select('content')
    .where('sha256', '=', file_sha256)
    .executeTakeFirstOrThrow();
  if (sha256Of(file.content) !== file_sha256) throw damaged(file_name);
  return { name: file_name, sha256: file_sha256, bytes: new Uint8Array(file.content) };
}

/** The evidence's row, as it was claimed. @throws Refusal `EvidenceNotFound` */
export async function evidenceById(db: ReadableDb, id: number) {
  const row = await db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw evidenceNotFound(id);
  return row;
}

const evidenceNotFound = (id: number): Refusal =>
  new Refusal({
    code: 'EvidenceNotFound',
    message: `There is no evidence ${id} in this workspace.`,
    where: String(id),
    next: 'Choose it from the list of evidence; each piece has its number there.',
  });

const withoutFile = (title: string): Refusal =>
  new Refusal({
    code: 'EvidenceWithoutFile',
    message: `"${title}" is a reference: there is no file of it in this workspace.`,
    where: title,
    next: 'Look for it where the reference says.',
  });

const damaged = (name: string): Refusal =>
  new Refusal({
    code: 'EvidenceDamaged',
    message: `The bytes of ${name} in this workspace are not those that were attached.`,
    where: name,
    next: 'Do not rely on it. Restore the workspace from a backup made before, and ask for the file again.',
  });
