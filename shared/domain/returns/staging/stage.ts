import { periodInWords, periodOf, type IsoDate, type Period } from '../../dates.ts';
import type { ExtractedCell } from '../extract/extraction.ts';
import { fileFindings, noteGiven, type SeriesInFile } from './file-findings.ts';
import { createUsualRanges, jumpSentence } from './jump.ts';
import { createMatcher, definitionFor, type KnownIndicator, type MatchDecisions } from './match-indicator.ts';
import { printAsRead, printFigure } from '../values/print-number.ts';
import { createDoubts, type FileDoubts } from './questions.ts';
import { readFigure, type PercentReading } from '../values/read-figure.ts';
import { warning, type RowProblem } from './row-problem.ts';
import { templateWarnings } from './template-warnings.ts';
import { compareWithHeld, keptOut, withWarnings, type HeldValue, type StagedRow } from './staged-row.ts';

export interface StageContext extends MatchDecisions {
  readonly indicators: readonly KnownIndicator[];
  readonly held: readonly HeldValue[];
  readonly today: IsoDate;
  /** How percentages are read that the file leaves open, by indicator. */
  readonly percentages?: ReadonlyMap<string, PercentReading>;
  /** The whole file is provisional. */
  readonly provisional?: boolean;
  /** Months that the file itself says it is of, oldest first; empty where it says none. */
  readonly stated?: readonly Period[];
}

/** Stages a file row by row, so that a file of any length can be staged without being held whole. */
export interface Stager {
  /** What accepting this figure would do, as far as it can be told without the rest of the file. */
  stage(cell: ExtractedCell): StagedRow;
  /** The same row for a second look at a file that is not held whole: nothing is noted of it. */
  again(cell: ExtractedCell): StagedRow;
  /**
   * Once every row has been staged: what only the whole file shows (contradictions, repetitions, gaps, months outside the
   * return, first figures of a new definition), to be added to each row. `rows` are all of them once more.
   */
  finish(rows: Iterable<StagedRow>): (row: StagedRow) => StagedRow;
  /** What a person has to decide, as far as rows have been staged. */
  doubts(): FileDoubts;
}

/** Each row costs a few look-ups: what is held is put into maps once. Changes nothing. */
export function createStager(context: StageContext): Stager {
  const match = createMatcher(context.indicators, context);
  const series = createSeries(context);
  const doubts = createDoubts();
  const again = (cell: ExtractedCell): StagedRow => {
    const matched = match(cell.code, cell.name);
    return matched.kind === 'found'
      ? stageKnown(cell, series(matched.indicator), context)
      : withoutIndicator(cell, matched, context);
  };
  const stage = (cell: ExtractedCell): StagedRow => {
    const row = again(cell);
    const matched = match(cell.code, cell.name);
    if (matched.kind === 'problem') doubts.indicator(cell, matched.candidates);
    if (matched.kind !== 'found') return row;
    if (row.code === 'UnitDoubt') doubts.percentage(cell, matched.indicator, row.value ?? 0);
    noteGiven(series(matched.indicator).given, row);
    return row;
  };
  const finish = (rows: Iterable<StagedRow>): ((row: StagedRow) => StagedRow) =>
    fileFindings(series.all(), context.stated ?? [], rows);
  return { stage, again, finish, doubts: doubts.all };
}

/** One row for each figure of a file, in the file's order, with what accepting it would do. Changes nothing. */
export function stageRows(cells: readonly ExtractedCell[], context: StageContext): StagedRow[] {
  const stager = createStager(context);
  const rows = cells.map((cell) => stager.stage(cell));
  return rows.map(stager.finish(rows));
}

interface Series extends SeriesInFile {
  readonly usual: ReturnType<typeof createUsualRanges>;
}

/** What is held and seen of each indicator of the file; made when its first row comes. */
function createSeries({ held }: StageContext): ((indicator: KnownIndicator) => Series) & { all: () => Series[] } {
  const heldByCode = Map.groupBy(held, ({ indicator }) => indicator);
  const byCode = new Map<string, Series>();
  const of = (indicator: KnownIndicator): Series => {
    const known = byCode.get(indicator.code);
    if (known !== undefined) return known;
    const values = heldByCode.get(indicator.code) ?? [];
    const laterVersions = (indicator.versions ?? []).slice(1).map(({ effectiveFrom }) => effectiveFrom);
    const series: Series = {
      indicator,
      held: new Map(values.map((value) => [value.period, value])),
      given: new Map(),
      usual: createUsualRanges(values, indicator.unit, [...laterVersions, ...(indicator.rebases ?? [])]),
    };
    byCode.set(indicator.code, series);
    return series;
  };
  return Object.assign(of, { all: () => [...byCode.values()] });
}

const isBlank = ({ rawValue, numerator, denominator }: ExtractedCell): boolean =>
  rawValue === null && numerator === null && denominator === null;

function rowOf(cell: ExtractedCell, indicator: string, context: StageContext): StagedRow {
  const { period, sheet, originalText, comment } = cell;
  return {
    indicator,
    period,
    value: null,
    numerator: null,
    denominator: null,
    marker: null,
    sheet,
    cell: cell.cell,
    originalText,
    comment,
    provisional: cell.provisional || context.provisional === true,
    outcome: 'new',
    problem: null,
    code: null,
    severity: null,
    held: null,
  };
}

type NotFound = Exclude<ReturnType<ReturnType<typeof createMatcher>>, { kind: 'found' }>;

/** Blank rows without an indicator lose nothing, and a publication holds far more than is followed: neither keeps a file out. */
function withoutIndicator(cell: ExtractedCell, matched: NotFound, context: StageContext): StagedRow {
  const text = cell.code || cell.name;
  const row: StagedRow = { ...rowOf(cell, text, context), marker: isBlank(cell) ? 'not_returned' : null };
  if (matched.kind === 'left_out') {
    return keptOut(
      row,
      warning('IndicatorLeftOut', `"${text}" is none of our indicators, as was decided; it is not kept.`),
    );
  }
  const isHarmless = isBlank(cell) || cell.published === true;
  return keptOut(row, isHarmless ? { ...matched.problem, severity: 'warning' } : matched.problem);
}

function stageKnown(cell: ExtractedCell, series: Series, context: StageContext): StagedRow {
  const { indicator } = series;
  const { period } = cell;
  const unit = definitionFor(indicator, period)?.unit ?? indicator.unit;
  const figure = readFigure(cell, unit, context.percentages?.get(indicator.code) ?? null);
  const { value, numerator, denominator, marker } = figure;
  const held = series.held.get(period) ?? null;
  const row = { ...rowOf(cell, indicator.code, context), value, numerator, denominator, marker, held };
  const reason = whyKeptOut(row, indicator, context.today);
  if (reason !== null) return keptOut(row, reason);
  const { code, problem } = figure;
  if (code !== null && problem !== null && figure.weight !== 'note') {
    return keptOut(row, { code, sentence: problem, severity: figure.weight === 'blocking' ? 'blocking' : 'warning' });
  }
  const staged: StagedRow = { ...row, outcome: compareWithHeld(row, held) };
  const warnings: RowProblem[] = [
    ...(code === null || problem === null ? [] : [warning(code, problem)]),
    ...templateWarnings(cell, indicator, period),
  ];
  if (value !== null && (staged.outcome === 'changed' || held === null)) {
    const read = cell.originalText === '' ? printFigure(value, unit) : printAsRead(cell.originalText);
    const jump = jumpSentence(value, read, series.usual(period), unit);
    if (jump !== null) warnings.push(warning('ValueOutsideLimits', jump));
  }
  return withWarnings(staged, warnings);
}

/** What keeps a row out whatever its figure is. Null for nothing. */
function whyKeptOut(row: StagedRow, indicator: KnownIndicator, today: IsoDate): RowProblem | null {
  const { period, marker, held } = row;
  const month = periodInWords(period);
  if (period > periodOf(today)) {
    const severity = marker === 'not_returned' ? 'warning' : 'blocking';
    return { code: 'PeriodInFuture', severity, sentence: `${month} is in the future.` };
  }
  const retired = indicator.retiredFrom ?? null;
  if (retired !== null && period >= retired) {
    const sentence = `${indicator.code} is retired from ${periodInWords(retired)} on, so its figure for ${month} is not kept.`;
    return warning('IndicatorRetired', sentence);
  }
  if (marker === 'not_returned' && held !== null && held.value !== null) {
    return warning('BlankOverHeld', `The file has no figure for ${month}, but one is held; it stays.`);
  }
  return null;
}
