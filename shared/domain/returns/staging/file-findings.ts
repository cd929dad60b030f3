import { monthsBetween, addMonths, periodInWords, type Period } from '../../dates.ts';
import { definitionChangeInWords } from './definition-words.ts';
import { definitionFor, type KnownIndicator } from './match-indicator.ts';
import { blocking, warning, type RowProblem } from './row-problem.ts';
import { isClose, keptOut, withWarnings, type HeldValue, type StagedRow } from './staged-row.ts';

type Place = Pick<StagedRow, 'sheet' | 'cell'>;

/** The first row of an indicator and month, and what the rows after it did to it. */
interface Seen extends Place, Pick<StagedRow, 'value' | 'numerator' | 'denominator' | 'marker'> {
  second: Place | null;
  contradicted: boolean;
}

/** One indicator in a file. */
export interface SeriesInFile {
  readonly indicator: KnownIndicator;
  readonly held: ReadonlyMap<Period, HeldValue>;
  /** Months that the file has a figure for, and whether more than one row has; a million of them have to fit. */
  readonly given: Map<Period, boolean>;
}

/** A blank brings nothing, so it neither repeats nor contradicts a figure elsewhere, as on a summary sheet filled in by quarters. */
export function noteGiven(given: Map<Period, boolean>, row: StagedRow): void {
  if (row.marker !== 'not_returned') given.set(row.period, given.has(row.period));
}

/** The first row of each indicator and month that has several, and what the others did to it. */
function seenTwice(all: readonly SeriesInFile[], rows: Iterable<StagedRow>): Map<string, Map<Period, Seen>> {
  const repeated = new Map<string, Map<Period, Seen>>();
  for (const { indicator, given } of all)
    if ([...given.values()].includes(true)) repeated.set(indicator.code, new Map());
  if (repeated.size === 0) return repeated;
  const givenByCode = new Map(all.map(({ indicator, given }) => [indicator.code, given]));
  for (const row of rows) {
    const seen = repeated.get(row.indicator);
    const isTwice = givenByCode.get(row.indicator)?.get(row.period) === true;
    if (seen !== undefined && isTwice && row.marker !== 'not_returned' && !isAboutIndicator(row)) noteSeen(seen, row);
  }
  return repeated;
}

function noteSeen(seen: Map<Period, Seen>, row: StagedRow): void {
  const first = seen.get(row.period);
  if (first === undefined) {
    const { sheet, cell, value, numerator, denominator, marker } = row;
    seen.set(row.period, { sheet, cell, value, numerator, denominator, marker, second: null, contradicted: false });
    return;
  }
  first.second ??= { sheet: row.sheet, cell: row.cell };
  first.contradicted ||= !isSameFigure(first, row);
}

const isSameFigure = (a: Omit<Seen, 'second' | 'contradicted'>, b: StagedRow): boolean =>
  a.marker === b.marker &&
  isClose(a.value, b.value) &&
  isClose(a.numerator, b.numerator) &&
  isClose(a.denominator, b.denominator);

/**
 * What only the whole file shows, to be added to each of its rows; `stated` are the months that the file says it is of.
 * `rows` are looked through once more where an indicator and month comes twice.
 */
export function fileFindings(
  all: readonly SeriesInFile[],
  stated: readonly Period[],
  rows: Iterable<StagedRow>,
): (row: StagedRow) => StagedRow {
  const twice = seenTwice(all, rows);
  const byCode = new Map(all.map((series) => [series.indicator.code, { series, warnings: seriesWarnings(series) }]));
  const outside = outsideReturn(all, stated);
  return (row) => {
    const found = byCode.get(row.indicator);
    // A row whose indicator is not known may carry a text that is another's code.
    if (found === undefined || row.marker === 'not_returned' || isAboutIndicator(row)) return row;
    const first = twice.get(row.indicator)?.get(row.period);
    const repeated = first === undefined ? null : repetition(row, first);
    if (repeated !== null) return keptOut(row, repeated);
    if (row.outcome !== 'new' && row.outcome !== 'changed') return row;
    const wrongMonth = outside.get(row.period);
    const warnings = found.warnings.get(row.period) ?? [];
    return withWarnings(row, wrongMonth === undefined ? warnings : [wrongMonth, ...warnings]);
  };
}

const isAboutIndicator = ({ code }: StagedRow): boolean =>
  code === 'IndicatorUnknown' ||
  code === 'IndicatorAmbiguous' ||
  code === 'IndicatorContradicted' ||
  code === 'IndicatorLeftOut';

/** The same indicator and month twice: alike, the later ones are left out; different, nobody can say which is right. */
function repetition(row: StagedRow, first: Seen): RowProblem | null {
  if (first.second === null || row.severity === 'blocking') return null;
  const isFirst = first.sheet === row.sheet && first.cell === row.cell;
  if (isFirst && !first.contradicted) return null;
  const other = isFirst ? first.second : first;
  const where = `The same indicator and month is also in ${`${other.sheet} ${other.cell}`.trim()}`;
  return first.contradicted
    ? blocking('ValueContradicted', `${where}, with a different figure.`)
    : warning('ValueRepeated', `${where}, with the same figure; it counts once.`);
}

function seriesWarnings(series: SeriesInFile): Map<Period, RowProblem[]> {
  const warnings = new Map<Period, RowProblem[]>();
  const add = (period: Period, problem: RowProblem): void =>
    void warnings.set(period, [...(warnings.get(period) ?? []), problem]);
  const held = [...series.held.values()].filter(({ marker }) => marker !== 'not_returned');
  const heldPeriods = held.map(({ period }) => period).toSorted();
  const lastHeld = heldPeriods.at(-1);
  if (lastHeld === undefined) return warnings;
  const given = [...series.given.keys()].filter((period) => period > lastHeld).toSorted();
  for (const { period, sentence } of gaps(series.indicator, heldPeriods, given)) {
    add(period, warning('PeriodGap', sentence));
  }
  const [before] = given.length === 0 ? [] : [definitionFor(series.indicator, lastHeld)];
  let known = before ?? null;
  for (const period of given) {
    const now = definitionFor(series.indicator, period);
    if (known !== null && now !== null && now.version !== known.version) {
      const sentence = `${definitionChangeInWords(known, now)} This is the first figure under it: make sure that the sender counts by it.`;
      add(period, warning('DefinitionChanged', sentence));
    }
    known = now;
  }
  return warnings;
}

/** Months for which nothing is held or given, between the last held and what the file brings after it. */
function gaps(
  indicator: KnownIndicator,
  held: readonly Period[],
  given: readonly Period[],
): { period: Period; sentence: string }[] {
  const step = usualStep(indicator, held);
  if (step === null) return [];
  const found: { period: Period; sentence: string }[] = [];
  let before = held.at(-1) ?? '';
  for (const period of given) {
    if (monthsBetween(before, period) > step) {
      const [from, to] = [addMonths(before, step), addMonths(period, -step)];
      const missing = from >= to ? periodInWords(from) : `${periodInWords(from)} to ${periodInWords(to)}`;
      const sentence = `Nothing is held or given for ${missing}; the figure before is of ${periodInWords(before)}.`;
      found.push({ period, sentence });
    }
    before = period;
  }
  return found;
}

/** Months between two figures, as they have come so far: a quarterly figure leaves no gap. Null where it cannot be told. */
function usualStep({ monthly = true }: KnownIndicator, held: readonly Period[]): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < held.length; i++) least = Math.min(least, monthsBetween(held[i - 1] ?? '', held[i] ?? ''));
  if (Number.isFinite(least)) return least;
  return monthly ? 1 : null;
}

/** Months farther from all others of the file than this are likelier a slip in the year than history. */
const farMonths = 12;

/** Months after those that the file says it is of, and single months far before all others. */
function outsideReturn(all: readonly SeriesInFile[], stated: readonly Period[]): Map<Period, RowProblem> {
  const given = new Set<Period>();
  for (const { given: ofSeries } of all) for (const period of ofSeries.keys()) given.add(period);
  const periods = [...given].toSorted();
  const outside = new Map<Period, RowProblem>();
  const last = stated.at(-1);
  for (const [index, period] of periods.entries()) {
    const next = periods[index + 1];
    const before = periods[index - 1];
    const isFar = next !== undefined && monthsBetween(period, next) > farMonths;
    if (last !== undefined && period > last) {
      const sentence = `The file says that it is of ${periodInWords(last)}, but this figure is of ${periodInWords(period)}.`;
      outside.set(period, warning('PeriodOutsideReturn', sentence));
    } else if (isFar && (before === undefined || monthsBetween(before, period) > farMonths)) {
      const sentence = `${periodInWords(period)} is far before the other months of this file, the nearest of which is ${periodInWords(next)}.`;
      outside.set(period, warning('PeriodOutsideReturn', sentence));
    }
  }
  return outside;
}
