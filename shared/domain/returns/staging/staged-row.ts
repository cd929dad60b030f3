import type { Period } from '../../dates.ts';
import type { Marker } from '../../indicator.ts';
import type { ProblemCode, RowProblem, Severity } from './row-problem.ts';

/** What is held now for an indicator and period: the value in use. */
export interface HeldValue {
  readonly indicator: string;
  readonly period: Period;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  /** Its sender said that it may still change. */
  readonly provisional?: boolean;
}

export interface StagedRow {
  /** Code of the indicator; the text of the file where it is not known. */
  readonly indicator: string;
  readonly period: Period;
  /** Percentages in percentage points. Null where a marker stands, or where there is no usable figure. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  readonly sheet: string;
  readonly cell: string;
  readonly originalText: string;
  /** The sender's remark beside the figure. */
  readonly comment: string;
  readonly provisional: boolean;
  /**
   * What accepting the file would do with this row; `problem`: nothing. A provisional figure that comes again as final
   * with the same value is `new`: what is known of it changes, its value does not.
   */
  readonly outcome: 'new' | 'changed' | 'same' | 'problem';
  /** One sentence or several, the weightiest first. */
  readonly problem: string | null;
  /** Of the first of them. */
  readonly code: ProblemCode | null;
  readonly severity: Severity | null;
  /** What is held now; null where nothing is. */
  readonly held: HeldValue | null;
}

type FigureFacts = Pick<HeldValue, 'value' | 'numerator' | 'denominator' | 'marker' | 'provisional'>;

/** Whether a figure repeats what is held. Parts that the file does not give are not a change; parts newly given are. */
export function compareWithHeld(figure: FigureFacts, held: FigureFacts | null): 'new' | 'changed' | 'same' {
  if (held === null) return 'new';
  const samePart = (given: number | null, kept: number | null): boolean => given === null || isClose(given, kept);
  const same =
    isClose(figure.value, held.value) &&
    figure.marker === held.marker &&
    samePart(figure.numerator, held.numerator) &&
    samePart(figure.denominator, held.denominator);
  if (!same) return 'changed';
  return becomesFinal(figure, held) ? 'new' : 'same';
}

/** A final figure that is later sent as provisional stays final: senders mark whole files, with all their history. */
const becomesFinal = (figure: FigureFacts, held: FigureFacts): boolean =>
  held.provisional === true && figure.provisional !== true;

/** Equal but for the noise of binary fractions (0.853 × 100). */
export function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The row kept out, whatever it would otherwise bring. */
export const keptOut = (row: StagedRow, { code, severity, sentence }: RowProblem): StagedRow =>
  Object.assign({}, row, { outcome: 'problem', problem: sentence, code, severity } as const);

/** The row with one more warning behind those it has; its outcome stays. */
export function withWarnings(row: StagedRow, warnings: readonly RowProblem[]): StagedRow {
  const [first] = warnings;
  if (first === undefined) return row;
  const sentences = warnings.map(({ sentence }) => sentence);
  const problem = row.problem === null ? sentences.join(' ') : [row.problem, ...sentences].join(' ');
  return { ...row, problem, code: row.code ?? first.code, severity: row.severity ?? first.severity };
}
