import type { z } from 'zod';
import type { newDecision, newEvidence } from '#shared/contract/evidence.ts';
import {
  inFuture,
  isSameRole,
  refusalOfDecision,
  type StandingEvidence,
} from '#shared/domain/evidence/evidence-decision.ts';
import { refusalOfSize } from '#shared/domain/evidence/evidence-file.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { actionByRef } from '../plan/plan-commands.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import { evidenceById } from './evidence-queries.ts';

export type NewEvidence = z.infer<typeof newEvidence>;
export type NewDecision = z.infer<typeof newDecision>;

/** A file in memory with its identity. */
interface HeldFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * Attaches a file or a reference to an action as a claim: somebody says that it shows the action was done.
 * @returns the id of the new evidence
 * @throws Refusal `ActionNotFound`, `EvidenceEmpty`, `EvidenceTooLarge`, `EvidenceInFuture`, `EvidenceAlreadyClaimed`
 */
export async function claimEvidence(session: Session, claim: NewEvidence): Promise<number> {
  const file = claim.file === null ? null : await held(claim.file);
  if (claim.claimedOn > session.today()) throw inFuture(claim.claimedOn, 'claimedOn');
  const author = await session.author('evidence.claim');
  return session.workspace.write(author, async (db) => {
    const action = await actionByRef(db, claim.ref);
    await refuseTwice(db, action, file);
    if (file !== null) await keepFile(db, file);
    const row = {
      title: claim.title,
      reference: claim.reference,
      claimed_on: claim.claimedOn,
      claimed_by: claim.claimedBy === '' ? author.actor : claim.claimedBy,
      file_sha256: file?.sha256 ?? null,
      file_name: file?.name ?? '',
    };
    const { id } = await db
      .insertInto('evidence')
      .values({ ...row, action_id: action.id, source_id: null, recorded_at: author.at })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { result: id, changes: [{ entity: 'evidence', ref: `${action.ref}, ${id}`, before: null, after: row }] };
  });
}

/** Looked at before it is read into memory: a size that is refused costs nothing. */
async function held({ name, content }: NonNullable<NewEvidence['file']>): Promise<HeldFile> {
  const refusal = refusalOfSize(name, content.size);
  if (refusal !== null) throw refusal;
  const bytes = new Uint8Array(await content.arrayBuffer());
  return { name, bytes, sha256: sha256Of(bytes) };
}

/** The same bytes are kept once, however many actions they show to be done. */
const keepFile = (db: WritableDb, { sha256, bytes }: HeldFile) =>
  db
    .insertInto('files')
    .values({ sha256, size: bytes.length, content: bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();

/** One file shows one action to be done once: twice would count as two pieces. After a rejection it may be new evidence. */
async function refuseTwice(
  db: ReadableDb,
  action: { readonly id: number; readonly ref: string },
  file: HeldFile | null,
): Promise<void> {
  if (file === null) return;
  const same = await db
    .selectFrom('evidence')
    .select(['id', 'title'])
    .where('action_id', '=', action.id)
    .where('file_sha256', '=', file.sha256)
    .execute();
  for (const { id, title } of same) {
    if ((await latestDecision(db, id))?.state === 'rejected') continue;
    throw new Refusal({
      code: 'EvidenceAlreadyClaimed',
      message: `This very file is evidence of ${action.ref} already: number ${id}, "${title}".`,
      where: file.name,
      next: 'Look at the evidence of the action, or choose another file.',
    });
  }
}

/**
 * Accepts evidence, rejects it, or records what a test of its impact found; what was decided before stays.
 * @throws Refusal `EvidenceNotFound`, `EvidenceNotAccepted`, `EvidenceAlreadyAccepted`, `EvidenceRejected`,
 * `EvidenceInFuture`, `EvidenceDecidedTooEarly`, `RetestTooEarly`
 */
export async function decideEvidence(session: Session, decision: NewDecision): Promise<void> {
  const author = await session.author('evidence.decide');
  await session.workspace.write(author, async (db) => {
    const evidence = await evidenceById(db, decision.id);
    const action = await db
      .selectFrom('actions')
      .select('ref')
      .where('id', '=', evidence.action_id)
      .executeTakeFirstOrThrow();
    const latest = await latestDecision(db, decision.id);
    const test = testOf(decision);
    const refusal = refusalOfDecision(
      { claimedOn: evidence.claimed_on, latest },
      { state: decision.state, decidedOn: decision.decidedOn, retestOn: test.retest_on },
      session.today(),
    );
    if (refusal !== null) throw refusal;
    const row = {
      state: decision.state,
      decided_on: decision.decidedOn,
      decided_by: decision.decidedBy === '' ? author.actor : decision.decidedBy,
      reason: decision.state === 'impact_tested' ? '' : decision.reason,
      ...test,
    };
    await db
      .insertInto('evidence_decisions')
      .values({ evidence_id: decision.id, ...row, recorded_at: author.at })
      .execute();
    const before = { state: latest?.state ?? 'claimed' };
    const after = { ...row, sameRoleAsClaimed: isSameRole(row.decided_by, evidence.claimed_by) };
    const ref = `${action.ref}, ${decision.id}`;
    return { result: null, changes: [{ entity: 'evidence_decisions', ref, before, after }] };
  });
}

const testOf = (decision: NewDecision) =>
  decision.state === 'impact_tested'
    ? { method: decision.method, impact: decision.impact, result: decision.result, retest_on: decision.retestOn }
    : { method: '', impact: null, result: '', retest_on: null };

/** The latest decision, by its day and then by when it was recorded, as every loader reads it. */
async function latestDecision(db: ReadableDb, evidenceId: number): Promise<StandingEvidence['latest']> {
  const row = await db
    .selectFrom('evidence_decisions')
    .select(['state', 'decided_on'])
    .where('evidence_id', '=', evidenceId)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : { state: row.state, decidedOn: row.decided_on };
}
