import type { Period } from '../dates.ts';
import { addMonths, periodsFrom } from '../dates.ts';
import { yearStart } from '../indicator-reading/year-to-date.ts';

/** A count of an indicator by its place: `FD15.value`, `FD06.denominator`. */
export type CountField = `${string}.${'value' | 'numerator' | 'denominator'}`;

/** Months that a total covers, up to its own. */
export const spans = ['year_to_date', 'quarter', 'twelve_months'] as const;
export type Span = (typeof spans)[number];

/** What is known of the counts behind a catalogue of indicators: dated data with a reason each. */
export interface DeclaredRelations {
  readonly decidedOn: string;
  /** Counts of things and of pieces of work, which nobody can be recognised by. */
  readonly notOfPeople: readonly { readonly group: string; readonly reason: string }[];
  /** One count that several indicators are made of. */
  readonly same: readonly {
    readonly count: string;
    readonly fields: readonly CountField[];
    /** True where the figure of any month stands for all, such as a population. */
    readonly standing?: boolean;
    readonly reason: string;
  }[];
  /** A total and its parts; not `complete` where some of the total may be in none of them. */
  readonly parts: readonly {
    readonly total: CountField;
    readonly parts: readonly CountField[];
    readonly complete: boolean;
    readonly reason: string;
  }[];
  /** A total over months of another indicator. */
  readonly overMonths: readonly {
    readonly total: CountField;
    readonly of: CountField;
    readonly span: Span;
    readonly reason: string;
  }[];
}

/** Nothing is known: what ties counts together is then only what is found in the figures themselves. */
export const noRelations: DeclaredRelations = { decidedOn: '', notOfPeople: [], same: [], parts: [], overMonths: [] };

/** The months that a total of `period` is of. */
export function monthsOf(span: Span, period: Period): Period[] {
  switch (span) {
    case 'year_to_date':
      return periodsFrom(yearStart(period), period);
    case 'quarter':
      return periodsFrom(addMonths(period, -2), period);
    case 'twelve_months':
      return periodsFrom(addMonths(period, -11), period);
  }
}
