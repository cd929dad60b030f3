import { isIsoDate } from '../dates.ts';
import { Refusal } from '../refusal.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * A rule set from data that was read from a file or a pack, every threshold checked.
 * @throws Refusal `RuleSetNotValid` naming the field, because a pack must never be rated by half a rule set.
 */
export function parseRuleSet(data: unknown): RuleSet {
  const root = section(data, 'rule set');
  const action = section(root['action'], 'action');
  const indicator = section(root['indicator'], 'indicator');
  const rollUp = section(root['rollUp'], 'rollUp');
  const spc = section(root['spc'], 'spc');
  return {
    id: text(root['id'], 'id'),
    title: text(root['title'], 'title'),
    validFrom: check(root['validFrom'], 'validFrom', isDate, 'a date as YYYY-MM-DD'),
    action: {
      evidenceGraceDays: wholeNumber(action['evidenceGraceDays'], 'action.evidenceGraceDays'),
      forecastRedDays: wholeNumber(action['forecastRedDays'], 'action.forecastRedDays'),
      updateCycleDays: wholeNumber(action['updateCycleDays'], 'action.updateCycleDays'),
      behindAmberPoints: within(action['behindAmberPoints'], 'action.behindAmberPoints', 100),
      behindRedPoints: within(action['behindRedPoints'], 'action.behindRedPoints', 100),
    },
    indicator: { smallDenominator: wholeNumber(indicator['smallDenominator'], 'indicator.smallDenominator') },
    rollUp: { redShare: within(rollUp['redShare'], 'rollUp.redShare', 1) },
    spc: {
      runLength: check(spc['runLength'], 'spc.runLength', isRunLength, '6 or 7'),
      twoInThree: check(spc['twoInThree'], 'spc.twoInThree', isTwoInThree, '"package" or "mdc2023"'),
      screenOutliers: check(spc['screenOutliers'], 'spc.screenOutliers', isBoolean, 'true or false'),
    },
  };
}

const isDate = (value: unknown): value is string => typeof value === 'string' && isIsoDate(value);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isRunLength = (value: unknown): value is 6 | 7 => value === 6 || value === 7;
const isTwoInThree = (value: unknown): value is 'package' | 'mdc2023' => value === 'package' || value === 'mdc2023';

function check<T>(value: unknown, field: string, isValid: (value: unknown) => value is T, wanted: string): T {
  if (isValid(value)) return value;
  throw new Refusal({
    code: 'RuleSetNotValid',
    message: `In the rule set "${field}" must be ${wanted}.`,
    where: field,
    next: 'Use a rule set that came with the program, or correct this field.',
  });
}

const section = (value: unknown, field: string): Record<string, unknown> =>
  check(
    value,
    field,
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null,
    'a group of settings',
  );

const text = (value: unknown, field: string): string =>
  check(value, field, (one): one is string => typeof one === 'string' && one.trim() !== '', 'a text');

const wholeNumber = (value: unknown, field: string): number =>
  check(value, field, (one): one is number => Number.isInteger(one) && Number(one) >= 1, 'a whole number from 1');

const within = (value: unknown, field: string, most: number): number =>
  check(
    value,
    field,
    (one): one is number => typeof one === 'number' && one >= 0 && one <= most,
    `a number from 0 to ${most}`,
  );
