import type { EvidenceFact } from '#shared/domain/plan.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';

/** Evidence of every action as it stood at the as-at date: claimed until the latest decision by then says otherwise. */
export async function loadEvidence(
  db: ReadableDb,
  asAt: AsAt,
  only: readonly number[] | null = null,
): Promise<Map<number, EvidenceFact[]>> {
  const decisions = await decisionsByEvidence(db, asAt);
  const rows = await db
    .selectFrom('evidence')
    .select(['id', 'action_id', 'title', 'claimed_on'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('claimed_on', '<=', asAt.asAtOn)
    .$if(only !== null, (query) => query.where('action_id', 'in', only ?? []))
    .orderBy('claimed_on')
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.action_id,
    ({ id, title, claimed_on }): EvidenceFact => {
      const decision = decisions.get(id);
      return {
        title,
        claimedOn: claimed_on,
        state: decision?.state ?? 'claimed',
        decidedOn: decision?.decided_on ?? null,
        decidedBy: decision?.decided_by ?? '',
        method: decision?.method ?? '',
        ...testOf(decision),
      };
    },
  );
}

type Decision = Awaited<ReturnType<typeof decisionsByEvidence>> extends Map<number, infer Row> ? Row : never;

/** What a test found; nothing where there was none, so that older snapshots and packs keep their form. */
const testOf = (decision: Decision | undefined): Pick<EvidenceFact, 'impact' | 'result' | 'retestOn'> =>
  decision?.state === 'impact_tested' && decision.impact !== null
    ? { impact: decision.impact, result: decision.result, retestOn: decision.retest_on }
    : {};

async function decisionsByEvidence(db: ReadableDb, asAt: AsAt) {
  const rows = await db
    .selectFrom('evidence_decisions')
    .select(['evidence_id', 'state', 'decided_on', 'decided_by', 'method', 'impact', 'result', 'retest_on'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('decided_on', '<=', asAt.asAtOn)
    .orderBy('decided_on')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.evidence_id, row]));
}
