import { periodInWords, periodOf, type IsoDate, type Period } from '../dates.ts';
import type { Marker } from '../indicator.ts';
import type { ExtractedCell } from './extraction.ts';
import { createMatcher, type KnownIndicator } from './match-indicator.ts';
import { readFigure, type Figure } from './read-figure.ts';

/** What is held now for an indicator and period: the value in use. */
export interface HeldValue {
  readonly indicator: string;
  readonly period: Period;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
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
  /** What accepting the file would do with this row; `problem`: nothing. */
  readonly outcome: 'new' | 'changed' | 'same' | 'problem';
  readonly problem: string | null;
  /**
   * `blocking` keeps the whole file out. A `warning` is for a person to read: with the outcome `problem` the row is
   * left out and the rest can be accepted, with any other outcome the row is accepted as it stands.
   */
  readonly severity: 'blocking' | 'warning' | null;
  /** What is held now; null where nothing is. */
  readonly held: HeldValue | null;
}

export interface StageContext {
  readonly indicators: readonly KnownIndicator[];
  readonly held: readonly HeldValue[];
  readonly today: IsoDate;
}

/** One row for each figure of a file, in the file's order, with what accepting it would do. Changes nothing. */
export function stageRows(cells: readonly ExtractedCell[], context: StageContext): StagedRow[] {
  const match = createMatcher(context.indicators);
  const heldByKey = new Map(context.held.map((held) => [keyOf(held), held]));
  const rows = cells.map((cell) => {
    const matched = match(cell.code, cell.name);
    if (matched.kind === 'problem') {
      return {
        ...originOf(cell),
        ...nothing,
        indicator: cell.code || cell.name,
        ...problemOf('blocking', matched.problem),
      };
    }
    const { code: indicator, unit } = matched.indicator;
    const held = heldByKey.get(keyOf({ indicator, period: cell.period })) ?? null;
    return stageFigure(cell, indicator, readFigure(cell, unit), held, context.today);
  });
  return markDuplicates(rows, new Set(context.indicators.map(({ code }) => code)));
}

const keyOf = ({ indicator, period }: { readonly indicator: string; readonly period: Period }): string =>
  `${period} ${indicator}`;
const nothing = { value: null, numerator: null, denominator: null, marker: null, held: null } as const;

const originOf = ({
  period,
  sheet,
  cell,
  originalText,
}: ExtractedCell): Pick<StagedRow, 'period' | 'sheet' | 'cell' | 'originalText'> => ({
  period,
  sheet,
  cell,
  originalText,
});

const problemOf = (
  severity: 'blocking' | 'warning',
  problem: string,
): Pick<StagedRow, 'outcome' | 'problem' | 'severity'> => ({
  outcome: 'problem',
  problem,
  severity,
});

function stageFigure(
  cell: ExtractedCell,
  indicator: string,
  figure: Figure,
  held: HeldValue | null,
  today: IsoDate,
): StagedRow {
  const { value, numerator, denominator, marker } = figure;
  const row = { ...originOf(cell), indicator, value, numerator, denominator, marker, held };
  if (cell.period > periodOf(today)) {
    const isBlank = marker === 'not_returned';
    return {
      ...row,
      ...problemOf(isBlank ? 'warning' : 'blocking', `${periodInWords(cell.period)} is in the future.`),
    };
  }
  if (figure.weight === 'blocking') return { ...row, ...problemOf('blocking', figure.problem ?? '') };
  if (figure.weight === 'doubt') return { ...row, ...problemOf('warning', figure.problem ?? '') };
  if (marker === 'not_returned' && held !== null && held.value !== null) {
    return {
      ...row,
      ...problemOf('warning', `The file has no figure for ${periodInWords(cell.period)}, but one is held; it stays.`),
    };
  }
  const severity = figure.problem === null ? null : 'warning';
  return { ...row, outcome: compareWithHeld(row, held), problem: figure.problem, severity };
}

type FigureFacts = Pick<HeldValue, 'value' | 'numerator' | 'denominator' | 'marker'>;

/** Whether a figure repeats what is held. Parts that the file does not give are not a change; parts newly given are. */
export function compareWithHeld(figure: FigureFacts, held: FigureFacts | null): 'new' | 'changed' | 'same' {
  if (held === null) return 'new';
  const samePart = (given: number | null, kept: number | null): boolean => given === null || isClose(given, kept);
  const same =
    isClose(figure.value, held.value) &&
    figure.marker === held.marker &&
    samePart(figure.numerator, held.numerator) &&
    samePart(figure.denominator, held.denominator);
  return same ? 'same' : 'changed';
}

/** Equal but for the noise of binary fractions (0.853 × 100). */
function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The same indicator and month twice: alike, the later ones are left out; different, nobody can say which is right. */
function markDuplicates(rows: readonly StagedRow[], known: ReadonlySet<string>): StagedRow[] {
  const groups = new Map<string, { first: StagedRow; second: StagedRow | null; contradicted: boolean }>();
  for (const row of rows.filter(({ indicator }) => known.has(indicator))) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), { first: row, second: null, contradicted: false });
    else {
      group.second ??= row;
      group.contradicted ||= !isSameFigure(group.first, row);
    }
  }
  return rows.map((row) => {
    const { first, second, contradicted } = groups.get(keyOf(row)) ?? { first: row, second: null, contradicted: false };
    if (second === null || row.severity === 'blocking' || (first === row && !contradicted)) return row;
    const other = first === row ? second : first;
    const where = `The same indicator and month is also in ${`${other.sheet} ${other.cell}`.trim()}`;
    return contradicted
      ? Object.assign({}, row, problemOf('blocking', `${where}, with a different figure.`))
      : Object.assign({}, row, problemOf('warning', `${where}, with the same figure; it counts once.`));
  });
}

const isSameFigure = (a: StagedRow, b: StagedRow): boolean =>
  a.marker === b.marker &&
  isClose(a.value, b.value) &&
  isClose(a.numerator, b.numerator) &&
  isClose(a.denominator, b.denominator);
