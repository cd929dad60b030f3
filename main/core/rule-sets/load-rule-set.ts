import { readdir, readFile } from 'node:fs/promises';
import type { IsoDate } from '#shared/domain/dates.ts';
import { parseRuleSet } from '#shared/domain/rating/parse-rule-set.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { resourcePath } from '#main/resources.ts';

/**
 * The rule set in force on `on`, from `resources/rule-sets`: the latest that is valid from that day or earlier, else
 * the oldest there is.
 * @throws Refusal `RuleSetNotValid` when a file is not a whole rule set, `RuleSetMissing` when there is none.
 */
export async function loadRuleSet(on: IsoDate): Promise<RuleSet> {
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
