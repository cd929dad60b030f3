import type { EvidenceStep } from '#shared/contract/evidence.ts';
import { isSameRole } from '#shared/domain/evidence/evidence-decision.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';

/** What is kept of a claim that its steps need. */
export interface Claim {
  readonly id: number;
  readonly claimed_on: string;
  readonly claimed_by: string;
  readonly recorded_at: string;
}

/** The claim and every decision on it by the as-at date, oldest first; the last step is its state. */
export type StepsOf = (claim: Claim) => readonly EvidenceStep[];

const none = { reason: '', method: '', impact: null, result: '', retestOn: null } as const;

/** The steps of every piece of evidence, or of `only` these. */
export async function loadEvidenceSteps(
  db: ReadableDb,
  asAt: AsAt,
  only: readonly number[] | null = null,
): Promise<StepsOf> {
  const rows = await db
    .selectFrom('evidence_decisions')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('decided_on', '<=', asAt.asAtOn)
    .$if(only !== null, (query) => query.where('evidence_id', 'in', only ?? []))
    .orderBy('decided_on')
    .orderBy('id')
    .execute();
  const decisions = factsBy(
    rows,
    (row) => row.evidence_id,
    (row): Omit<EvidenceStep, 'sameRole'> => ({
      state: row.state,
      on: row.decided_on,
      by: row.decided_by,
      reason: row.reason,
      method: row.method,
      impact: row.impact,
      result: row.result,
      retestOn: row.retest_on,
      recordedOn: row.recorded_at.slice(0, 10),
    }),
  );
  return (claim) => [
    {
      state: 'claimed',
      on: claim.claimed_on,
      by: claim.claimed_by,
      ...none,
      sameRole: false,
      recordedOn: claim.recorded_at.slice(0, 10),
    },
    ...(decisions.get(claim.id) ?? []).map((step) => ({ ...step, sameRole: isSameRole(step.by, claim.claimed_by) })),
  ];
}
