import fc from 'fast-check';
import { addDays, dateInWords, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { StandingReport } from '#shared/domain/owners/owner-answers.ts';

/** What a cell holds when it comes back: a number, a text, or a day as Excel keeps it. */
export type Written =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

type OwnStatus = 'not_started' | 'in_progress' | 'completed';

/** What an owner does to one row: the meaning of each answer, and how it is written. */
export interface RowFill {
  readonly status?: readonly [OwnStatus, Written];
  readonly progressPercent?: readonly [number, Written];
  readonly selfRating?: readonly ['red' | 'amber' | 'green', Written];
  readonly forecastOn?: readonly [IsoDate, Written];
  readonly narrative?: readonly [string, Written];
}

const text = (value: string): Written => ({ kind: 'text', value });
const number = (value: number): Written => ({ kind: 'number', value });

const status = fc
  .constantFrom<readonly [OwnStatus, string]>(
    ['not_started', 'Not started'],
    ['in_progress', 'In progress'],
    ['completed', 'Completed'],
  )
  .chain(([value, word]) =>
    fc.constantFrom(word, word.toUpperCase(), ` ${word} `).map((written) => [value, text(written)] as const),
  );
/** Excel keeps 60% as 0.6; between 1% and 99% nothing else can be meant by it. */
const progress = fc.integer({ min: 0, max: 100 }).chain((value) => {
  const ways = [number(value), text(`${value}%`), text(String(value))];
  return fc
    .constantFrom(...ways, ...(value > 0 && value < 100 ? [number(value / 100)] : []))
    .map((written) => [value, written] as const);
});
const rating = fc
  .constantFrom<readonly ['red' | 'amber' | 'green', string]>(['red', 'Red'], ['amber', 'amber'], ['green', 'G'])
  .map(([value, word]) => [value, text(word)] as const);
const forecast = fc.integer({ min: 0, max: 2000 }).chain((days) => {
  const on = addDays('2019-02-27', days);
  const [year, month, day] = on.split('-').map(Number);
  return fc
    .constantFrom(
      number(daysBetween('1899-12-30', on)),
      text(`${day}/${month}/${year}`),
      text(on),
      text(dateInWords(on)),
    )
    .map((written) => [on, written] as const);
});
const narrative = fc
  .string({ minLength: 1, maxLength: 60 })
  .map((words) => `Since then: ${words.replaceAll(/[^\p{L}\p{N} <>&"'=+@-]/gu, '.')}`.trim())
  .map((words) => [words, text(words)] as const);

/** Random answers for one row. What is completed is forecast no more, so the two never come together. */
const rowFill: fc.Arbitrary<RowFill> = fc
  .record(
    { status, progressPercent: progress, selfRating: rating, forecastOn: forecast, narrative },
    { requiredKeys: [] },
  )
  .map((fill) => {
    if (fill.status?.[0] !== 'completed') return fill;
    const { forecastOn: _, ...rest } = fill;
    return rest;
  });

export interface Fill {
  readonly rows: readonly RowFill[];
  /** The order in which the rows come back. */
  readonly order: readonly number[];
  readonly sheetName: string;
}

/** What an owner does to a workbook of so many rows, about a third of which are left alone. */
export const randomFill = (rows: number): fc.Arbitrary<Fill> =>
  fc.record({
    rows: fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: rowFill }), {
      minLength: rows,
      maxLength: rows,
    }),
    order: fc.shuffledSubarray(
      Array.from({ length: rows }, (_, index) => index),
      { minLength: rows, maxLength: rows },
    ),
    sheetName: fc.constantFrom('Your actions', 'Sheet1', 'Rückmeldung', 'July'),
  });

/** What stands after the fill by the plainest reading of it: what was filled in, and everything else as before. */
export function standingAfter(before: StandingReport, fill: RowFill): StandingReport {
  const progressPercent = fill.progressPercent?.[0] ?? before.progressPercent;
  const said = saysNotStartedOfWorkDone(before, fill) ? before.status : (fill.status?.[0] ?? before.status);
  const after = {
    status: said === 'not_started' && (progressPercent ?? 0) > 0 ? ('in_progress' as const) : said,
    progressPercent,
    selfRating: fill.selfRating?.[0] ?? before.selfRating,
    forecastOn: fill.forecastOn?.[0] ?? before.forecastOn,
  };
  return after.status === 'completed' ? { ...after, forecastOn: null } : after;
}

/** An answer that is asked again and not taken: work with progress has begun. */
const saysNotStartedOfWorkDone = (before: StandingReport, fill: RowFill): boolean =>
  fill.status?.[0] === 'not_started' &&
  before.status !== 'not_started' &&
  (fill.progressPercent?.[0] ?? before.progressPercent ?? 0) > 0;

/** Whether the row says anything that is not what it was sent with. */
export const saysSomething = (before: StandingReport, fill: RowFill): boolean =>
  fill.narrative !== undefined ||
  (fill.status !== undefined && fill.status[0] !== before.status && !saysNotStartedOfWorkDone(before, fill)) ||
  (fill.progressPercent !== undefined && fill.progressPercent[0] !== before.progressPercent) ||
  (fill.selfRating !== undefined && fill.selfRating[0] !== before.selfRating) ||
  (fill.forecastOn !== undefined && fill.forecastOn[0] !== before.forecastOn);
