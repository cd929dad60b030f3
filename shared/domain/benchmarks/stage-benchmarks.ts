import type { Unit } from '../indicator.ts';
import { parseValue } from '../returns/values/parse-value.ts';
import { formatValue } from '../units.ts';
import { printedArea, type AreaKind, type AreaMatch } from './benchmark-areas.ts';
import type { BenchmarkCell } from './benchmark-table.ts';
import { readYear, type YearMeaning } from './benchmark-year.ts';
import type { MeasureMatch, MeasuredIndicator } from './match-measures.ts';

/** One figure of a file, and what accepting it would do. */
export interface StagedBenchmark {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly measureCode: string;
  readonly measure: string;
  readonly topic: string;
  readonly area: AreaKind;
  readonly areaName: string;
  /** `2018-19`, or as it stands in the file where it is no year. */
  readonly year: string;
  readonly value: number | null;
  readonly valueText: string;
  readonly cell: string;
  readonly outcome: 'new' | 'changed' | 'same' | 'problem';
  /** What is held now, for a changed one. */
  readonly heldText: string;
  readonly problem: string;
}

export interface HeldBenchmark {
  /** Null: matched to none now. */
  readonly indicator: string | null;
  readonly measureCode: string;
  readonly area: AreaKind;
  readonly year: string;
  readonly value: number;
}

export interface StagingBenchmarks {
  readonly areas: Readonly<Record<AreaKind, AreaMatch>>;
  readonly measures: readonly MeasureMatch[];
  readonly indicators: readonly MeasuredIndicator[];
  readonly held: readonly HeldBenchmark[];
  readonly years: YearMeaning;
}

const keyOf = (measureCode: string, area: AreaKind, year: string): string => JSON.stringify([measureCode, area, year]);

/** Holds the figures of a file against those held. Cells without a figure (markers, blanks) are counted and left out. */
export function stageBenchmarks(
  cells: Iterable<BenchmarkCell>,
  staging: StagingBenchmarks,
): { readonly rows: readonly StagedBenchmark[]; readonly withoutFigure: number } {
  const areaOf = new Map(Object.entries(staging.areas).map(([kind, { text }]) => [text, kind as AreaKind]));
  const matchOf = new Map(staging.measures.map((match) => [match.measureCode, match]));
  const indicatorOf = new Map(staging.indicators.map((indicator) => [indicator.code, indicator]));
  const held = new Map(staging.held.map((one) => [keyOf(one.measureCode, one.area, one.year), one]));
  const seen = new Map<string, StagedBenchmark>();
  const rows: StagedBenchmark[] = [];
  let withoutFigure = 0;
  for (const cell of cells) {
    const area = areaOf.get(cell.areaText);
    const indicator = indicatorOf.get(matchOf.get(cell.measureCode)?.indicator ?? '');
    if (area === undefined || indicator === undefined) continue;
    const read = readFigure(cell, indicator.unit);
    if (read.value === null && read.problem === '') {
      withoutFigure += 1;
      continue;
    }
    const row = stageOne(cell, { area, indicator, read, years: staging.years }, held, seen);
    if (row !== null) rows.push(row);
  }
  return { rows: [...withFractionProblem(withTotalProblem(rows, indicatorOf), indicatorOf)], withoutFigure };
}

interface ReadFigure {
  readonly value: number | null;
  readonly problem: string;
}

function readFigure({ content }: BenchmarkCell, unit: Unit): ReadFigure {
  const parsed = parseValue(content, unit);
  // a published 0.8 per cent is 0.8 per cent: whole series of fractions are found afterwards
  if (parsed.kind === 'problem')
    return parsed.code === 'UnitDoubt'
      ? { value: parsed.value, problem: '' }
      : { value: null, problem: parsed.problem };
  if (parsed.kind === 'marker') return { value: null, problem: '' };
  const { value } = parsed;
  if (unit === 'percent' && (value < 0 || value > 100)) {
    return {
      value,
      problem: 'A percentage is between 0 and 100: the measure may be in another unit than the indicator.',
    };
  }
  return value < 0 ? { value, problem: 'A figure below 0 cannot be.' } : { value, problem: '' };
}

function stageOne(
  cell: BenchmarkCell,
  {
    area,
    indicator,
    read,
    years,
  }: {
    readonly area: AreaKind;
    readonly indicator: MeasuredIndicator;
    readonly read: ReadFigure;
    readonly years: YearMeaning;
  },
  held: ReadonlyMap<string, HeldBenchmark>,
  seen: Map<string, StagedBenchmark>,
): StagedBenchmark | null {
  const year = readYear(cell.yearText, years);
  const row: StagedBenchmark = {
    indicator: indicator.code,
    indicatorName: indicator.name,
    measureCode: cell.measureCode,
    measure: cell.measure,
    topic: cell.topic,
    area,
    areaName: printedArea(area, cell.areaText),
    year: year ?? cell.yearText,
    value: read.value,
    valueText: read.value === null ? String(cell.content.value ?? '') : formatValue(read.value, indicator.unit),
    cell: cell.content.ref,
    outcome: 'problem',
    heldText: '',
    problem: read.problem,
  };
  if (year === null) return { ...row, problem: `"${cell.yearText}" is not a year of twelve months.` };
  if (read.problem !== '') return row;
  const key = keyOf(cell.measureCode, area, year);
  const twin = seen.get(key);
  if (twin !== undefined) {
    return twin.value === row.value
      ? null
      : { ...row, problem: `${twin.cell} has another figure for the same area and year.` };
  }
  const before = held.get(key);
  const staged = { ...row, ...outcomeOf(row, before, indicator) };
  seen.set(key, staged);
  return staged;
}

function outcomeOf(
  { value, indicator: code }: StagedBenchmark,
  before: HeldBenchmark | undefined,
  indicator: MeasuredIndicator,
): Pick<StagedBenchmark, 'outcome' | 'heldText'> {
  if (before === undefined || before.indicator === null) return { outcome: 'new', heldText: '' };
  if (before.value === value && before.indicator === code) return { outcome: 'same', heldText: '' };
  const text = formatValue(before.value, indicator.unit);
  return { outcome: 'changed', heldText: before.indicator === code ? text : `${text}, held for ${before.indicator}` };
}

/** No single authority is so many times as large as another that it is compared with. */
const largestTimes = 3;

/**
 * A number of children or staff of a whole region or of England is a total of many authorities, and nothing to compare
 * one with: known by its size against ours and our neighbours'; without either, a count cannot be told from a total.
 */
function withTotalProblem(
  rows: readonly StagedBenchmark[],
  indicatorOf: ReadonlyMap<string, MeasuredIndicator>,
): StagedBenchmark[] {
  const single = rows.filter(({ area }) => area === 'authority' || area === 'statistical_neighbours');
  const largest = new Map<string, number>();
  for (const { measureCode, value } of single)
    largest.set(measureCode, Math.max(largest.get(measureCode) ?? 0, value ?? 0));
  const isTotal = ({ area, measureCode, indicator, value }: StagedBenchmark): boolean => {
    const unit = indicatorOf.get(indicator)?.unit;
    if (value === null || (area !== 'region' && area !== 'england') || (unit !== 'count' && unit !== 'number'))
      return false;
    const one = largest.get(measureCode);
    return one === undefined ? unit === 'count' : value > largestTimes * one;
  };
  const problem = 'This is the total of a whole area, which is nothing to compare one authority with.';
  return rows.map((row) => (row.outcome !== 'problem' && isTotal(row) ? { ...row, outcome: 'problem', problem } : row));
}

/** Three figures of a percentage that are all at most 1, and not all 0, are fractions of 1 and no percentages. */
function* withFractionProblem(
  rows: readonly StagedBenchmark[],
  indicatorOf: ReadonlyMap<string, MeasuredIndicator>,
): Generator<StagedBenchmark> {
  const fractions = new Set<string>();
  for (const [measure, ofMeasure] of Map.groupBy(rows, (row) => row.measureCode)) {
    const values = ofMeasure.flatMap(({ value }) => (value === null ? [] : [value]));
    const unit = indicatorOf.get(ofMeasure[0]?.indicator ?? '')?.unit;
    if (
      unit === 'percent' &&
      values.length >= 3 &&
      values.every((value) => value <= 1) &&
      values.some((value) => value > 0)
    )
      fractions.add(measure);
  }
  const problem = 'Every figure of this measure is at most 1: these look like fractions, not percentages.';
  for (const row of rows) {
    yield fractions.has(row.measureCode) && row.outcome !== 'problem' ? { ...row, outcome: 'problem', problem } : row;
  }
}
