import { addMonths, type Period } from '../dates.ts';
import { monthsOf, spans, type Span } from './declared-relations.ts';
import type { Series } from './series-groups.ts';

/** Sums that nobody declared but anybody with the tables would find: a series that is the sum of others every month. */
export interface FoundSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A series that is always the total of another over the months to it. */
export interface FoundTotal {
  readonly total: string;
  readonly of: string;
  readonly span: Span;
}

/** Two parts in fewer months, or with fewer different totals, may be a sum by chance. */
const leastAgreeing = 4;

const isTelling = (values: readonly number[]): boolean =>
  values.length >= leastAgreeing && new Set(values).size >= leastAgreeing - 1;

/** Sums of two and of three series. The last months are used to find candidates, every month to prove them. */
export function foundSums(series: ReadonlyMap<string, Series>): FoundSum[] {
  const varied = [...series].filter(([, values]) => isTelling([...values.values()]));
  const months = [...new Set(varied.flatMap(([, values]) => [...values.keys()]))].toSorted().slice(-leastAgreeing);
  const found = new Map<string, FoundSum>();
  for (const month of months.slice(-2)) {
    const here = varied.flatMap(([name, values]) => {
      const value = values.get(month);
      return value === undefined || value === 0 ? [] : [{ name, value, values }];
    });
    const byValue = Map.groupBy(here, ({ value }) => value);
    const offer = (parts: readonly (typeof here)[number][]): void => {
      const sum = parts.reduce((all, { value }) => all + value, 0);
      for (const total of byValue.get(sum) ?? []) {
        if (
          !isSum(
            total.values,
            parts.map(({ values }) => values),
          )
        )
          continue;
        const sumFound = { total: total.name, parts: parts.map(({ name }) => name) };
        found.set(JSON.stringify(sumFound), sumFound);
      }
    };
    for (const [i, a] of here.entries()) {
      for (const [j, b] of here.slice(i + 1).entries()) {
        offer([a, b]);
        for (const c of here.slice(i + j + 2)) if (byValue.has(a.value + b.value + c.value)) offer([a, b, c]);
      }
    }
  }
  return [...found.values()];
}

function isSum(total: Series, parts: readonly Series[]): boolean {
  const totals: number[] = [];
  for (const [period, value] of total) {
    let sum = 0;
    for (const part of parts) sum += part.get(period) ?? Number.NaN;
    if (Number.isNaN(sum)) continue;
    if (sum !== value) return false;
    totals.push(value);
  }
  return isTelling(totals);
}

/** Years to date, quarters and twelve months: what they grow by is the month that came in less the one that went out. */
export function foundTotals(series: ReadonlyMap<string, Series>): FoundTotal[] {
  const varied = [...series].filter(([, values]) => isTelling([...values.values()]));
  const periods = new Set(varied.flatMap(([, values]) => [...values.keys()]));
  return spans.flatMap((span) => {
    const changes = [...periods].map((period) => changeOf(span, period));
    return varied.flatMap(([of, months]) => {
      const steps = stepsOf(months, changes);
      return varied
        .filter(([total, totals]) => total !== of && growsBy(totals, steps))
        .map(([total]) => ({ total, of, span }));
    });
  });
}

/** The months by which the total of a period differs from the one before it. */
interface MonthsChange {
  readonly period: Period;
  /** Null where the total begins anew, as a year to date does in April. */
  readonly from: Period | null;
  readonly gone: readonly Period[];
}

function changeOf(span: Span, period: Period): MonthsChange {
  const months = monthsOf(span, period);
  if (months.length === 1) return { period, from: null, gone: [] };
  const from = addMonths(period, -1);
  return { period, from, gone: monthsOf(span, from).filter((month) => !months.includes(month)) };
}

interface Step {
  readonly from: Period | null;
  readonly by: number;
}

function stepsOf(series: Series, changes: readonly MonthsChange[]): ReadonlyMap<Period, Step> {
  const steps = new Map<Period, Step>();
  for (const { period, from, gone } of changes) {
    let by = series.get(period) ?? Number.NaN;
    for (const month of gone) by -= series.get(month) ?? Number.NaN;
    if (!Number.isNaN(by)) steps.set(period, { from, by });
  }
  return steps;
}

function growsBy(totals: Series, steps: ReadonlyMap<Period, Step>): boolean {
  const seen: number[] = [];
  let longer = 0;
  for (const [period, { from, by }] of steps) {
    const [total, before] = [totals.get(period), from === null ? 0 : totals.get(from)];
    if (total === undefined || before === undefined) continue;
    if (total - before !== by) return false;
    seen.push(total);
    if (from !== null) longer++;
  }
  return isTelling(seen) && longer >= leastAgreeing - 1;
}
