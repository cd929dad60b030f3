import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { resourcePath } from '#main/resources.ts';

const days = z.number().int().min(0);
const points = z.number().min(0).max(100);
const isoDate = z.string().refine(isIsoDate, 'a real date, such as 2026-01-01');

/** The file format of `resources/rule-sets/*.json`: strict, so that a misspelt threshold is never ignored. */
const ruleSetFile: z.ZodType<RuleSet> = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  validFrom: isoDate,
  action: z.strictObject({
    evidenceGraceDays: days,
    forecastRedDays: days,
    updateCycleDays: days,
    behindAmberPoints: points,
    behindRedPoints: points,
  }),
  indicator: z.strictObject({ smallDenominator: days }),
  rollUp: z.strictObject({ redShare: z.number().min(0).max(1) }),
  spc: z.strictObject({
    runLength: z.number().int().min(6).max(7),
    twoInThree: z.enum(['package', 'mdc2023']),
    screenOutliers: z.boolean(),
  }),
});

/**
 * The rule set in force on `on`: the latest that is valid from that day or earlier, else the oldest there is.
 * @throws Refusal `RuleSetUnusable` when a file is not a rule set, or there is none.
 */
export async function loadRuleSet(on: IsoDate): Promise<RuleSet> {
  const folder = resourcePath('rule-sets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const all = await Promise.all(names.map((name) => readRuleSet(resourcePath('rule-sets', name), name)));
  const byDate = all.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
  const chosen = byDate.findLast((ruleSet) => ruleSet.validFrom <= on) ?? byDate[0];
  if (chosen === undefined) throw unusable(folder, 'There is no rule set.');
  return chosen;
}

async function readRuleSet(path: string, name: string): Promise<RuleSet> {
  const parsed = ruleSetFile.safeParse(jsonOrNull(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unusable(name, `This is not a usable rule set: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const unusable = (where: string, message: string): Refusal =>
  new Refusal({ code: 'RuleSetUnusable', message, where, next: 'Install the program again, or mend that file.' });
