import { periodInWords, shortPeriod, type Period } from '#shared/domain/dates.ts';
import type { ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import type { Block, Cell, Column, Row, Section } from '#shared/domain/pack/document.ts';
import { latestBenchmark } from '#shared/domain/pack/spc-chart.ts';
import { assuranceWords } from '#shared/charts/AssuranceIcon.tsx';
import { variationWords } from '#shared/charts/VariationIcon.tsx';
import { sourceName } from '../../../indicators/source-name.ts';
import { chartBlock, type Assessment } from '../assessment.ts';
import { blank, column, plural, run, strong, text } from '../cells.ts';
import { sparklineCell } from '../sparkline.ts';
import { reviewOf, type IndicatorUnderReview, type ReviewAssessment } from './review-assessment.ts';
import { benchmarkCell, changeCell, figureCell, publishedCell, targetCell, verdictCell } from './review-cells.ts';

/** Every indicator that has a figure: then, now, between, others, and whether it is better. */
export function reviewIndicatorsSection(assessment: Assessment): Section | null {
  const review = reviewOf(assessment);
  const held = review.indicators.filter(({ detail }) => detail.facts.values.length > 0);
  if (held.length === 0) return null;
  const said = held.filter(({ judged }) => judged.verdict !== 'cannot_be_said');
  const unsaid = held.filter(({ judged }) => judged.verdict === 'cannot_be_said');
  return {
    id: 'review-indicators',
    title: 'Indicators then and now',
    sheetName: 'Indicators',
    orientation: 'landscape',
    newPage: true,
    blocks: [
      { kind: 'paragraph', id: 'review-indicators-scope', runs: [run(scope(review, said, unsaid))] },
      comparedTable(said, review, assessment),
      ...(unsaid.length === 0 ? [] : [silentTable(unsaid, review, assessment)]),
    ],
  };
}

function scope(
  { baselinePeriod, from, period, indicators }: ReviewAssessment,
  said: readonly unknown[],
  unsaid: readonly unknown[],
): string {
  const start =
    from === baselinePeriod ? 'which is also the start of the span' : `the span starts in ${periodInWords(from)}`;
  const never = indicators.length - said.length - unsaid.length;
  const none =
    never === 0 ? '' : ` ${plural(never, 'indicator has', 'indicators have')} never had a figure: see Data quality.`;
  return `Baseline: ${periodInWords(baselinePeriod)}, ${start}. Now: ${periodInWords(period)}. A figure of another month carries that month. Of ${plural(said.length + unsaid.length, 'indicator')} with a figure, a verdict can be given on ${said.length}.${none}`;
}

/** Columns for figures of other areas, where at least one of the rows has one: a column of dashes takes room from words. */
function otherAreas(rows: readonly IndicatorUnderReview[]) {
  const areas = [
    { key: 'neighbours', label: 'Neighbours', area: 'statistical_neighbours' },
    { key: 'england', label: 'England', area: 'england' },
  ] as const;
  return areas.filter(({ area }) => rows.some(({ detail }) => latestBenchmark(detail.facts, area) !== null));
}

function comparedTable(rows: readonly IndicatorUnderReview[], review: ReviewAssessment, assessment: Assessment): Block {
  const others = otherAreas(rows);
  const withStart = review.from !== review.baselinePeriod;
  const columns: Column[] = [
    column('code', 'Ref'),
    column('name', 'Indicator', 2.6),
    column('baseline', `Baseline ${shortPeriod(review.baselinePeriod)}`, 'fit', 'right'),
    ...(withStart ? [column('start', `Start ${shortPeriod(review.from)}`, 'fit', 'right')] : []),
    column('now', `Now ${shortPeriod(review.period)}`, 'fit', 'right'),
    column('change', 'Change', 'fit', 'right'),
    column('best', 'Best since', 'fit', 'right'),
    column('worst', 'Worst since', 'fit', 'right'),
    column('target', 'Target', 'fit', 'right'),
    ...others.map(({ key, label }) => column(key, label, 'fit', 'right')),
    column('trend', 'Trend'),
    column('variation', 'Variation', 1.3),
    column('assurance', 'Assurance', 1.1),
    column('verdict', 'Verdict', 1.2),
    column('because', 'Why', 3.6),
  ];
  const cellsOf = (one: IndicatorUnderReview): Cell[] => [
    text(one.detail.row.code),
    text(one.detail.row.name),
    figureCell(one.points.baseline, one, assessment.origins, review.baselinePeriod),
    ...(withStart ? [figureCell(one.points.start, one, assessment.origins, review.from)] : []),
    figureCell(one.points.now, one, assessment.origins, review.period),
    changeCell(one, assessment.origins),
    figureCell(one.points.best, one, assessment.origins, ''),
    figureCell(one.points.worst, one, assessment.origins, ''),
    targetCell(one, assessment.origins),
    ...others.map(({ area }) => benchmarkCell(one, area, assessment.origins)),
    sparkline(one, review, assessment),
    ...signalCells(one),
    verdictCell(one),
    text(one.judged.because),
  ];
  return {
    kind: 'table',
    id: 'review-indicators-table',
    caption: 'Indicators on which a verdict can be given',
    columns,
    rows: groupsOf(rows).flatMap(([group, members]) => [
      { id: `review-group-${group}`, band: true, cells: [strong(group), ...columns.slice(1).map(() => blank(''))] },
      ...members.flatMap((one) => [
        { id: `review-${one.detail.row.code}`, cells: cellsOf(one) },
        ...otherValueRows(one, columns, review, assessment),
      ]),
    ]),
    whenEmpty: 'On no indicator can a verdict be given; the table below says why.',
  };
}

const groupsOf = (rows: readonly IndicatorUnderReview[]): [string, IndicatorUnderReview[]][] => [
  ...Map.groupBy(rows, ({ detail }) => detail.row.group),
];

/** Two published values of one month stand one under the other, in the same column. */
function otherValueRows(
  one: IndicatorUnderReview,
  columns: readonly Column[],
  review: ReviewAssessment,
  { origins }: Assessment,
): Row[] {
  const { baseline, start, now } = one.points;
  const places: readonly (readonly [string, PeriodValue | null])[] = [
    ['baseline', baseline],
    ...(review.from === review.baselinePeriod || start === baseline ? [] : [['start', start] as const]),
    ['now', now],
  ];
  return places.flatMap(([key, held]) =>
    (held?.conflicting ?? []).map((other: ObservationFact, index): Row => ({
      id: `review-${one.detail.row.code}-${key}-${index + 2}`,
      cells: columns.map((named) => {
        if (named.key === 'name') return text(`also published for ${periodInWords(other.period)}`);
        if (named.key === key) return publishedCell(other, one, origins);
        return named.key === 'because' ? text(`${sourceName(other)}. ${other.note}`.trim()) : blank('');
      }),
    })),
  );
}

/** The months of the span, so that all lines of the table show the same stretch. */
function sparkline({ detail }: IndicatorUnderReview, review: ReviewAssessment, { origins }: Assessment): Cell {
  const first = review.from < review.baselinePeriod ? review.from : review.baselinePeriod;
  const points = detail.chart.points.filter(({ period }) => period >= first && period <= review.period);
  if (points.length < 3) return blank();
  const words = {
    chart: chartBlock(detail.row.code),
    text: `${detail.row.code}: ${shortPeriod(first)} to ${shortPeriod(review.period)}`,
  };
  return sparklineCell(detail, points, words, origins);
}

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

/** What cannot be judged is listed just as fully: what is not known is a finding of the review. */
function silentTable(rows: readonly IndicatorUnderReview[], review: ReviewAssessment, assessment: Assessment): Block {
  const others = otherAreas(rows);
  return {
    kind: 'table',
    id: 'review-indicators-silent',
    caption: 'Indicators on which nothing can be said',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 4),
      column('last', 'Latest figure', 'fit', 'right'),
      column('for', 'For'),
      ...others.map(({ key, label }) => column(key, label, 'fit', 'right')),
      column('because', 'Why nothing can be said', 4),
    ],
    rows: rows.map((one): Row => {
      const last = lastFigure(one, review.period);
      return {
        id: `review-${one.detail.row.code}`,
        cells: [
          text(one.detail.row.code),
          text(one.detail.row.name),
          figureCell(last, one, assessment.origins, last?.period ?? ''),
          last === null ? blank() : text(shortPeriod(last.period)),
          ...others.map(({ area }) => benchmarkCell(one, area, assessment.origins)),
          text(one.judged.because),
        ],
      };
    }),
    whenEmpty: 'Something can be said of every indicator.',
  };
}

const lastFigure = ({ detail }: IndicatorUnderReview, period: Period): PeriodValue | null =>
  detail.facts.values.findLast(({ period: of, used }) => of <= period && used.value !== null && used.marker === null) ??
  null;
