import { readFileSync } from 'node:fs';
import { parseRuleSet } from '#shared/domain/rating/parse-rule-set.ts';
import type { BankHolidayList, BankHolidays } from '#shared/domain/working-days.ts';

/** A file of `resources/` as the program ships it. */
export const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/${name}`, import.meta.url), 'utf8'));

export const ruleSet = parseRuleSet(shipped('rule-sets/plumbline-2026-1.json'));
export const bankHolidays = shipped('calendars/england-bank-holidays.json') as BankHolidays;
export const bankHolidayList = shipped('calendars/england-bank-holidays.json') as BankHolidayList;
