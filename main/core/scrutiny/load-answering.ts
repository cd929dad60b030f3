import type { ActionFacts } from '#shared/domain/plan.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { indicatorRow } from '../indicators/indicator-row.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadAction } from '../plan/load-actions.ts';
import type { AnsweringAction } from './finding-views.ts';

/** What the rows of a finding are rated by. */
export interface RatedAt {
  readonly db: ReadableDb;
  readonly asAt: AsAt;
  readonly period: Period;
  readonly ruleSet: RuleSet;
}

export interface Answering extends AnsweringAction {
  readonly facts: ActionFacts;
}

/** The actions that answer any of these findings: only they are read, however large the plan. */
export async function actionsAnswering(at: RatedAt, findings: readonly string[]): Promise<Answering[]> {
  const { db, asAt, ruleSet } = at;
  if (findings.length === 0) return [];
  const linked = await db
    .selectFrom('action_links')
    .innerJoin('findings', 'findings.id', 'action_links.finding_id')
    .innerJoin('actions', 'actions.id', 'action_links.action_id')
    .select('actions.ref')
    .distinct()
    .where('findings.ref', 'in', findings)
    .where('action_links.recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('actions.ref')
    .execute();
  const answering: Answering[] = [];
  for (const { ref } of linked) {
    const facts = await loadAction(db, asAt, ref);
    if (facts === undefined || !facts.findings.some((finding) => findings.includes(finding))) continue;
    answering.push({ facts, row: actionRow(facts, asAt.asAtOn, ruleSet), findings: facts.findings });
  }
  return answering;
}

/** The indicators of these codes as rows show them. */
export async function indicatorsShowing(
  { db, asAt, period, ruleSet }: RatedAt,
  codes: readonly string[],
): Promise<IndicatorRow[]> {
  if (codes.length === 0) return [];
  const facts = await loadIndicators(db, asAt, period, [...new Set(codes)]);
  return facts.map((one) => indicatorRow(one, asAt.asAtOn, period, ruleSet));
}
