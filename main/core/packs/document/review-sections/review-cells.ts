import { financialYearOf, shortPeriod, type Period } from '#shared/domain/dates.ts';
import type { Benchmark, ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import type { Cell, OriginId, Run } from '#shared/domain/pack/document.ts';
import { latestBenchmark } from '#shared/domain/pack/spc-chart.ts';
import type { IndicatorVerdict } from '#shared/domain/progress-review/indicator-verdict.ts';
import { asPrinted } from '#shared/domain/rating/indicator-target.ts';
import { usableValue } from '#shared/domain/rating/indicator-movement.ts';
import { formatDistance, formatValue } from '#shared/domain/units.ts';
import { assuranceWords } from '#shared/charts/AssuranceIcon.tsx';
import { variationWords } from '#shared/charts/VariationIcon.tsx';
import { indicatorVerdictLabels } from '#shared/wording/review-words.ts';
import { sourceName } from '../../../indicators/source-name.ts';
import { targetCell as aimCell } from '../aim-cells.ts';
import type { Assessment } from '../assessment.ts';
import { blank, linked, text } from '../cells.ts';
import type { IndicatorUnderReview } from './review-assessment.ts';

type Origins = Assessment['origins'];

/** A figure with its cell or source; the month beside it where it is of another one than the column says. */
export function figureCell(
  held: PeriodValue | null,
  { detail: { row }, annual }: IndicatorUnderReview,
  origins: Origins,
  expected: string,
): Cell {
  const value = valueOf(held);
  if (held === null || value === null) return blank();
  const flags = held.period === expected ? [] : [monthOrYear(held.period, annual)];
  return {
    kind: 'number',
    value,
    text: formatValue(value, row.unit),
    unit: row.unit,
    origin: origins.observation(held.used),
    ...(flags.length === 0 ? {} : { flags }),
  };
}

/** "Jun 19"; of a yearly figure "2018-19". */
export const monthOrYear = (period: Period, annual: boolean): string =>
  annual ? financialYearOf(period) : shortPeriod(period);

/** One published value on its own, of a month that has several. */
export function publishedCell(
  used: ObservationFact,
  { detail: { row } }: IndicatorUnderReview,
  origins: Origins,
): Cell {
  if (used.value === null) return text(used.originalText);
  const origin = origins.observation(used);
  return { kind: 'number', value: used.value, text: formatValue(used.value, row.unit), unit: row.unit, origin };
}

/** Now less then, with its sign; its origin names both figures down to their cells and sources. */
export function changeCell({ detail: { row }, points, annual }: IndicatorUnderReview, origins: Origins): Cell {
  const { baseline, now } = points;
  const [before, after] = [valueOf(baseline), valueOf(now)];
  if (baseline === null || now === null || before === null || after === null || baseline.period === now.period) {
    return blank();
  }
  const value = asPrinted(asPrinted(after) - asPrinted(before));
  const sign = value === 0 ? '' : value > 0 ? '+' : '\u2212';
  const months = `${monthOrYear(now.period, annual)} less ${monthOrYear(baseline.period, annual)}`;
  const from: OriginId[] = [origins.observation(now.used), origins.observation(baseline.used)];
  return {
    kind: 'number',
    value,
    text: `${sign}${formatDistance(value, row.unit)}`,
    unit: row.unit,
    origin: origins.calculation(`${row.code}: ${months}`, from),
  };
}

const valueOf = (held: PeriodValue | null): number | null => (held === null ? null : usableValue(held.used));

/** The newest published figure of another area; its year beside it where the column does not say it. */
export function benchmarkCell(
  { detail: { facts, row } }: IndicatorUnderReview,
  area: Benchmark['area'],
  origins: Origins,
  year = '',
): Cell {
  const latest = latestBenchmark(facts, area);
  if (latest === null) return blank();
  return {
    kind: 'number',
    value: latest.value,
    text: formatValue(latest.value, row.unit),
    unit: row.unit,
    origin: origins.benchmark(row.code, latest),
    ...(latest.year === year ? {} : { flags: [latest.year] }),
  };
}

/** What the figure of the last month is held against. */
export const targetCell = ({ detail }: IndicatorUnderReview, origins: Origins): Cell =>
  aimCell(detail, detail.period, detail.row.targetText, origins);

const judgements = {
  improved: 'better',
  got_worse: 'worse',
  no_real_change: 'neither',
  cannot_be_said: 'neither',
} as const satisfies Record<IndicatorVerdict, 'better' | 'worse' | 'neither'>;

/** The verdict, with an arrow for the way in which the figure went. */
export function verdictCell({ judged: { verdict }, points }: IndicatorUnderReview): Cell {
  const [before, after] = [valueOf(points.baseline), valueOf(points.now)];
  const went = verdict === 'improved' || verdict === 'got_worse';
  const movement = !went || before === null || after === null ? 'none' : after > before ? 'up' : 'down';
  return {
    kind: 'movement',
    movement: verdict === 'no_real_change' ? 'level' : movement,
    judgement: judgements[verdict],
    text: indicatorVerdictLabels[verdict],
  };
}

/** What the control chart says: variation, and whether the target will be met. */
export function signalCells({ detail: { row } }: IndicatorUnderReview): [Cell, Cell] {
  return [
    row.variation === null
      ? blank('no limits')
      : { kind: 'variation', icon: row.variation.icon, text: variationWords[row.variation.icon] },
    row.assurance === null
      ? blank()
      : { kind: 'assurance', icon: row.assurance.icon, text: assuranceWords[row.assurance.icon] },
  ];
}

/** "267 or 383 in Oct 18": every published value of a month, side by side. */
export function valuesInWords(held: PeriodValue, one: IndicatorUnderReview): string {
  const all = [held.used, ...held.conflicting].map((value) => shownValue(value, one));
  return `${all.join(' or ')} in ${monthOrYear(held.period, one.annual)}`;
}

/** The same with who says so: "267 (Ofsted's letter) or 383 (Chronicle & Echo) in Oct 18". */
export function publishedInWords(held: PeriodValue, one: IndicatorUnderReview): string {
  const all = [held.used, ...held.conflicting].map((value) => `${shownValue(value, one)} (${sourceName(value)})`);
  return `${all.join(' or ')} in ${monthOrYear(held.period, one.annual)}`;
}

const shownValue = ({ value, originalText }: ObservationFact, { detail: { row } }: IndicatorUnderReview): string =>
  value === null ? originalText : formatValue(value, row.unit);

/** The reference and name of an indicator, leading to its row of the review. */
export const indicatorRun = ({ detail: { row } }: IndicatorUnderReview): Run =>
  linked(`${row.code} ${row.name}`, `review-${row.code}`);
