import { readdir, readFile } from 'node:fs/promises';
import type { IsoDate } from '#shared/domain/dates.ts';
import { decisionInForce, withSpcDecision } from '#shared/domain/rating/effective-rule-set.ts';
import { parseRuleSet } from '#shared/domain/rating/parse-rule-set.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { resourcePath } from '#main/resources.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { loadSpcDecisions } from './load-spc-decisions.ts';

/**
 * The rules in force at the as-at date: the shipped rule set of that day with the workspace's own control-chart options
 * of that day, as far as they were known. Every screen, preview and pack reads its rules here.
 * @throws Refusal `RuleSetNotValid` when a file is not a whole rule set, `RuleSetMissing` when there is none.
 */
export async function loadRuleSet(db: ReadableDb, asAt: AsAt): Promise<RuleSet> {
  const decisions = await loadSpcDecisions(db, asAt);
  return withSpcDecision(await shippedRuleSet(asAt.asAtOn), decisionInForce(decisions, asAt.asAtOn));
}

/** From `resources/rule-sets`: the latest that is valid from that day or earlier, else the oldest there is. */
async function shippedRuleSet(on: IsoDate): Promise<RuleSet> {
  const folder = resourcePath('rule-sets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const all = await Promise.all(names.map((name) => readRuleSet(resourcePath('rule-sets', name))));
  const byDate = all.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
  const chosen = byDate.findLast((ruleSet) => ruleSet.validFrom <= on) ?? byDate[0];
  if (chosen !== undefined) return chosen;
  throw new Refusal({
    code: 'RuleSetMissing',
    message: 'There is no rule set, so nothing can be rated.',
    where: folder,
    next: 'Install the program again.',
  });
}

async function readRuleSet(path: string): Promise<RuleSet> {
  return parseRuleSet(JSON.parse(await readFile(path, 'utf8')));
}
