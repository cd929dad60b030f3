import { addMonths, periodsFrom } from '#shared/domain/dates.ts';
import type { Cell, Column, Origin } from '#shared/domain/pack/document.ts';

/** Repeatable numbers from 0 to 1: mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const random = generator(20190630);
export const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
export const origins: Record<string, Origin> = {};

export const period = '2019-06';
export const months = periodsFrom(addMonths(period, -35), period);
export const groups = [
  'Front door',
  'Assessment and planning',
  'Child protection',
  'Children in care',
  'Care leavers',
  'Workforce',
];
export const subjects = [
  ['Referrals decided within one working day', 'percent'],
  ['Assessments completed within 45 working days', 'percent'],
  ['Children without an allocated social worker', 'count'],
  ['Re-referrals within 12 months', 'percent'],
  ['Referrals for each 10,000 children', 'rate_per_10000'],
  ['Days from referral to first visit', 'days'],
  ['Visits on time', 'percent'],
  ['Average audit score', 'score'],
  ['Initial health assessments within 20 working days', 'percent'],
  ['Weeks to permanence decision', 'weeks'],
] as const;

export const signed = (value: number, digits: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
export const grouped = (value: number): string => value.toLocaleString('en-GB');

export const text = (words: string, more: { strong?: boolean; link?: { to: string } } = {}): Cell => ({
  kind: 'text',
  text: words,
  ...more,
});
export const column = (
  key: string,
  label: string,
  width: Column['width'] = 'fit',
  align: Column['align'] = 'left',
): Column => ({ key, label, width, align });
