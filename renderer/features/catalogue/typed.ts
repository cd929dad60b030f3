import type { Period } from '#shared/domain/dates.ts';
import { parsePeriod } from '#shared/domain/returns/values/parse-period.ts';
import type { FieldProblem } from '../../components/ErrorSummary.tsx';

/** Collects what is wrong with what was typed, field by field, while the texts are read. */
export class TypedReader {
  readonly problems: FieldProblem[] = [];
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  problem(field: string, message: string): void {
    this.problems.push({ field: `${this.#prefix}-${field}`, message });
  }

  text(field: string, typed: string, wanted: string): string {
    const text = typed.trim();
    if (text === '') this.problem(field, wanted);
    return text;
  }

  /** A month as people write it: "June 2019", "06/2019", "2019-06". */
  month(field: string, typed: string, what: string): Period {
    const reading = parsePeriod({ kind: 'text', value: typed });
    if (reading.kind === 'period') return reading.period;
    this.problem(field, `Enter ${what}, such as April 2026`);
    return '';
  }

  /** Null where nothing was typed; thousands with commas and a percent sign are read. */
  number(field: string, typed: string, label: string): number | null {
    const text = typed.trim().replace('\u2212', '-').replace(/ ?%$/u, '');
    if (text === '') return null;
    if (/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(',', ''));
    this.problem(field, `${label}: "${text}" is not a number`);
    return null;
  }
}

export const numberText = (value: number | null): string => (value === null ? '' : String(value));
