import { financialYearOf, periodInWords, shortPeriod, type Period } from '#shared/domain/dates.ts';
import type { ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import type { Block, Cell, Column, Row } from '#shared/domain/pack/document.ts';
import { latestBenchmark } from '#shared/domain/pack/spc-chart.ts';
import { sourceName } from '../../../indicators/source-name.ts';
import { chartBlock, type Assessment } from '../assessment.ts';
import { blank, column, strong, text } from '../cells.ts';
import { sparklineCell } from '../sparkline.ts';
import type { IndicatorUnderReview, ReviewAssessment } from './review-assessment.ts';
import {
  benchmarkCell,
  changeCell,
  figureCell,
  publishedCell,
  signalCells,
  targetCell,
  verdictCell,
} from './review-cells.ts';

type Rows = readonly IndicatorUnderReview[];

/** One column of a table of indicators with what stands in it. */
interface Field {
  readonly column: Column;
  readonly cell: (one: IndicatorUnderReview) => Cell;
}

const named: readonly Field[] = [
  { column: column('code', 'Ref'), cell: ({ detail }) => text(detail.row.code) },
  { column: column('name', 'Indicator', 3), cell: ({ detail }) => text(detail.row.name) },
];

const right = (key: string, label: string, cell: Field['cell']): Field => ({
  column: column(key, label, 'fit', 'right'),
  cell,
});

/** Other areas, where at least one of the rows has a figure of them: a column of dashes takes room from words. */
function others(rows: Rows, { origins }: Assessment, year = ''): Field[] {
  const areas = [
    { key: 'neighbours', label: 'Neighbours', area: 'statistical_neighbours' },
    { key: 'england', label: 'England', area: 'england' },
  ] as const;
  return areas
    .filter(({ area }) => rows.some(({ facts }) => latestBenchmark(facts, area) !== null))
    .map(({ key, label, area }) => right(key, label, (one) => benchmarkCell(one, area, origins, year)));
}

const verdict: Field = { column: column('verdict', 'Verdict', 1.5), cell: verdictCell };
const because: Field = { column: column('because', 'Why', 5), cell: ({ judged }) => text(judged.because) };

/** Figures that were returned or published now and then, every published value under the one used. */
export function figuresTable(rows: Rows, review: ReviewAssessment, assessment: Assessment): Block {
  const { origins } = assessment;
  const figure = (key: keyof IndicatorUnderReview['points'], expected: string) => (one: IndicatorUnderReview) =>
    figureCell(one.points[key], one, origins, expected);
  const { baselinePeriod, from, period } = review;
  const fields: Field[] = [
    ...named,
    right('baseline', `Baseline ${shortPeriod(baselinePeriod)}`, figure('baseline', baselinePeriod)),
    ...(from === baselinePeriod ? [] : [right('start', `Start ${shortPeriod(from)}`, figure('start', from))]),
    right('now', `Now ${shortPeriod(period)}`, figure('now', period)),
    right('change', 'Change', (one) => changeCell(one, origins)),
    right('best', 'Best since', (one) => figureCell(one.points.best, one, origins, one.points.best?.period ?? '')),
    right('worst', 'Worst since', (one) => figureCell(one.points.worst, one, origins, one.points.worst?.period ?? '')),
    right('target', 'Target', (one) => targetCell(one, origins)),
    ...others(rows, assessment),
    { column: column('trend', 'Trend'), cell: (one) => sparkline(one, review, assessment) },
    verdict,
  ];
  return {
    kind: 'table',
    id: 'review-indicators-table',
    caption: 'Then and now, from returns and publications',
    ownSheet: 'Then and now',
    columns: fields.map((field) => field.column),
    rows: grouped('review-indicators-table', rows, fields, (one) => otherValueRows(one, fields, review, assessment)),
    whenEmpty: 'On no indicator that was returned or published by month can a verdict be given.',
  };
}

/** What the control charts say of the same indicators, and why each has its verdict. */
export function verdictsTable(rows: Rows): Block {
  const fields: Field[] = [
    ...named,
    { column: column('variation', 'Variation', 1.8), cell: (one) => signalCells(one)[0] },
    { column: column('assurance', 'Assurance', 1.5), cell: (one) => signalCells(one)[1] },
    verdict,
    because,
  ];
  return {
    kind: 'table',
    id: 'review-indicators-verdicts',
    caption: 'What the control charts say, and why each has its verdict',
    ownSheet: 'Verdicts',
    columns: fields.map((field) => field.column),
    rows: grouped('review-indicators-verdicts', rows, fields).map((row) => ({ ...row, id: `${row.id}-why` })),
    whenEmpty: '',
  };
}

/** Measures that are only published once a year: two figures, and no chart. */
export function annualTable(rows: Rows, assessment: Assessment): Block {
  const { origins } = assessment;
  const years = (key: 'baseline' | 'now') =>
    new Set(rows.flatMap(({ points }) => (points[key] === null ? [] : [points[key].period])));
  const only = (periods: ReadonlySet<Period>): Period => (periods.size === 1 ? ([...periods][0] ?? '') : '');
  const [then, now] = [only(years('baseline')), only(years('now'))];
  const late =
    assessment.snapshot.knownOn === null ? '; some may have been counted or come out after the as-at date' : '';
  const label = (words: string, period: Period) => (period === '' ? words : `${words} ${financialYearOf(period)}`);
  const fields: Field[] = [
    ...named,
    right('baseline', label('Year before the baseline', then), (one) =>
      figureCell(one.points.baseline, one, origins, then),
    ),
    right('now', label('Latest year', now), (one) => figureCell(one.points.now, one, origins, now)),
    right('change', 'Change', (one) => changeCell(one, origins)),
    ...others(rows, assessment, now === '' ? '' : financialYearOf(now)),
    verdict,
  ];
  return {
    kind: 'table',
    id: 'review-indicators-annual',
    caption: `Published once a year: by the figures alone, for one year to the next is no trend${late}`,
    ownSheet: 'Yearly figures',
    columns: fields.map((field) => field.column),
    rows: grouped('review-indicators-annual', rows, fields),
    whenEmpty: '',
  };
}

/** What is neither good nor bad in itself: figures without a verdict. */
export function contextTable(rows: Rows, { baselinePeriod, period }: ReviewAssessment, assessment: Assessment): Block {
  const { origins } = assessment;
  const fields: Field[] = [
    ...named,
    right('baseline', 'Baseline', (one) => figureCell(one.points.baseline, one, origins, baselinePeriod)),
    right('now', 'Now', (one) => figureCell(one.points.now, one, origins, period)),
    right('change', 'Change', (one) => changeCell(one, origins)),
    ...others(rows, assessment),
  ];
  return {
    kind: 'table',
    id: 'review-indicators-context',
    caption: 'For context only: neither more nor less of these is better',
    columns: fields.map((field) => field.column),
    rows: rows.map((one) => ({ id: `review-${one.detail.row.code}`, cells: fields.map(({ cell }) => cell(one)) })),
    whenEmpty: '',
  };
}

/** What cannot be judged is listed just as fully: what is not known is a finding of the review. */
export function silentTable(rows: Rows, { period }: ReviewAssessment, assessment: Assessment): Block {
  const lastOf = ({ facts }: IndicatorUnderReview): PeriodValue | null =>
    facts.values.findLast(({ period: of, used }) => of <= period && used.value !== null && used.marker === null) ??
    null;
  const fields: Field[] = [
    ...named,
    right('last', 'Latest figure', (one) => figureCell(lastOf(one), one, assessment.origins, '')),
    ...others(rows, assessment),
    { ...because, column: column('because', 'Why nothing can be said', 4) },
  ];
  return {
    kind: 'table',
    id: 'review-indicators-silent',
    caption: 'Indicators on which nothing can be said',
    columns: fields.map((field) => field.column),
    rows: rows.map((one) => ({ id: `review-${one.detail.row.code}`, cells: fields.map(({ cell }) => cell(one)) })),
    whenEmpty: '',
  };
}

const slug = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');

/** The rows under a band for each group. */
function grouped(
  table: string,
  rows: Rows,
  fields: readonly Field[],
  after: (one: IndicatorUnderReview) => Row[] = () => [],
): Row[] {
  const groups = Map.groupBy(rows, ({ detail }) => detail.row.group);
  return [...groups].flatMap(([group, members]) => [
    { id: `${table}-${slug(group)}`, band: true, cells: [strong(group), ...fields.slice(1).map(() => blank(''))] },
    ...members.flatMap((one) => [
      { id: `review-${one.detail.row.code}`, cells: fields.map(({ cell }) => cell(one)) },
      ...after(one),
    ]),
  ]);
}

/** Two published values of one month stand one under the other, in the same column. */
function otherValueRows(
  one: IndicatorUnderReview,
  fields: readonly Field[],
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
      cells: fields.map((field) => {
        if (field.column.key === 'code') return text(one.detail.row.code);
        if (field.column.key === 'name') {
          return text(`also published for ${periodInWords(other.period)}: ${sourceName(other)}`);
        }
        return field.column.key === key ? publishedCell(other, one, origins) : blank('');
      }),
    })),
  );
}

/** The months of the span, so that all lines of the table show the same stretch. */
function sparkline({ detail }: IndicatorUnderReview, review: ReviewAssessment, { origins }: Assessment): Cell {
  const { row, chart } = detail;
  const first = review.from < review.baselinePeriod ? review.from : review.baselinePeriod;
  const points = chart.points.filter(({ period }) => period >= first && period <= review.period);
  if (points.length < 3) return blank();
  const words = `${row.code}: ${shortPeriod(first)} to ${shortPeriod(review.period)}`;
  return sparklineCell(detail, points, { chart: chartBlock(row.code), text: words }, origins);
}
