import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';

/** What each action answers (findings, recommendations) and what shows its effect (indicators), by action id. */
export interface ActionLinks {
  readonly findings: ReadonlyMap<number, readonly string[]>;
  readonly recommendations: ReadonlyMap<number, readonly string[]>;
  readonly indicators: ReadonlyMap<number, readonly string[]>;
}

/** Links that were recorded by then, to findings, recommendations and indicators that were recorded by then. */
export async function loadActionLinks(db: ReadableDb, asAt: AsAt): Promise<ActionLinks> {
  const end = endOfKnowledge(asAt);
  const findings = await db
    .selectFrom('action_findings')
    .innerJoin('findings', 'findings.id', 'action_findings.finding_id')
    .select(['action_findings.action_id as action', 'findings.ref as to'])
    .where('findings.recorded_at', '<', end)
    .where('action_findings.recorded_at', '<', end)
    .orderBy('findings.ref')
    .execute();
  const recommendations = await db
    .selectFrom('action_recommendations')
    .innerJoin('recommendations', 'recommendations.id', 'action_recommendations.recommendation_id')
    .select(['action_recommendations.action_id as action', 'recommendations.ref as to'])
    .where('recommendations.recorded_at', '<', end)
    .where('action_recommendations.recorded_at', '<', end)
    .orderBy('recommendations.ref')
    .execute();
  const indicators = await db
    .selectFrom('action_indicators')
    .innerJoin('indicators', 'indicators.id', 'action_indicators.indicator_id')
    .select(['action_indicators.action_id as action', 'indicators.code as to'])
    .where('indicators.recorded_at', '<', end)
    .where('action_indicators.recorded_at', '<', end)
    .orderBy('indicators.code')
    .execute();
  return {
    findings: byAction(findings),
    recommendations: byAction(recommendations),
    indicators: byAction(indicators),
  };
}

const byAction = (rows: readonly { readonly action: number; readonly to: string }[]): Map<number, string[]> =>
  factsBy(
    rows,
    (row) => row.action,
    (row) => row.to,
  );
