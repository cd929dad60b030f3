import type { EvidenceStep } from '#shared/domain/reviews/closing.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';

/** Every decision about evidence by an as-at date, oldest first, by id of the action: the facts of an action keep the last only. */
export async function loadEvidenceSteps(db: ReadableDb, asAt: AsAt): Promise<Map<number, EvidenceStep[]>> {
  const end = endOfKnowledge(asAt);
  const rows = await db
    .selectFrom('evidence_decisions as decision')
    .innerJoin('evidence', 'evidence.id', 'decision.evidence_id')
    .select(['evidence.action_id', 'evidence.id', 'decision.state', 'decision.decided_on'])
    .where('decision.recorded_at', '<', end)
    .where('decision.decided_on', '<=', asAt.asAtOn)
    .where('evidence.recorded_at', '<', end)
    .where('evidence.claimed_on', '<=', asAt.asAtOn)
    .orderBy('decision.decided_on')
    .orderBy('decision.id')
    .execute();
  return factsBy(
    rows,
    (row) => row.action_id,
    ({ id, state, decided_on }): EvidenceStep => ({ evidence: id, state, decidedOn: decided_on }),
  );
}
