import { addMonths, shortPeriod } from '#shared/domain/dates.ts';
import type { Block, Cell, Row } from '#shared/domain/pack/document.ts';
import { spcChart } from '#shared/domain/pack/spc-chart.ts';
import { spcWindow } from '#shared/domain/pack/spc-window.ts';
import { sourceName } from '../../../indicators/source-name.ts';
import { chartBlock, type Assessment } from '../assessment.ts';
import { blank, column, date, days, ratingCell, run, text, textOr } from '../cells.ts';
import { colourStory, evidenceInWords, happened } from './promise-words.ts';
import type {
  ActionUnderReview,
  FindingUnderReview,
  IndicatorUnderReview,
  ReviewAssessment,
} from './review-assessment.ts';
import {
  benchmarkCell,
  changeCell,
  figureCell,
  publishedCell,
  signalCells,
  targetCell,
  verdictCell,
} from './review-cells.ts';

/** What was promised against the finding, what became of it and what shows it; one sentence where nothing was. */
export function promiseBlocks(one: FindingUnderReview, review: ReviewAssessment, assessment: Assessment): Block[] {
  const id = `${findingBlock(one)}-promised`;
  if (one.actions.length === 0) {
    const words = 'No action that answers this finding is on record, so nothing that was promised can be checked.';
    return [{ kind: 'paragraph', id, runs: [run(words)] }];
  }
  return [
    {
      kind: 'table',
      id,
      caption: `${one.finding.ref}: what was promised, what happened, what shows it`,
      columns: [
        column('ref', 'Ref'),
        column('promised', 'Promised', 2.2),
        column('lead', 'Owner', 1.3),
        column('baseline', 'First due'),
        column('happened', 'What happened', 1.7),
        column('slipped', 'Behind', 'fit', 'right'),
        column('at_start', shortPeriod(review.from)),
        column('now', 'Now'),
        column('because', 'Why', 3.2),
        column('evidence', 'Evidence', 2.6),
      ],
      rows: one.actions.map((action) => promiseRow(id, action, review, assessment)),
      whenEmpty: '',
    },
  ];
}

function promiseRow(
  table: string,
  action: ActionUnderReview,
  { asAtOn, startOn }: ReviewAssessment,
  { origins }: Assessment,
): Row {
  const { row, facts, atStart } = action;
  const origin = origins.record('action', row.ref);
  return {
    id: `${table}-${row.ref}`,
    cells: [
      text(row.ref),
      text(row.title),
      textOr(row.lead),
      date(row.baselineDueOn, origin),
      text(happened(facts, asAtOn)),
      row.slippageDays === 0 ? blank('no') : days(row.slippageDays, origin),
      atStart === null ? blank('not begun') : ratingCell(atStart.rating, atStart.moderated),
      ratingCell(row.rating, row.moderated),
      text(colourStory(action, startOn)),
      textOr(facts.evidence.map(evidenceInWords).join('; '), 'none offered'),
    ],
  };
}

/** The measures of the finding: those with a figure as a table, those without in one sentence. */
export function measureBlocks(one: FindingUnderReview, review: ReviewAssessment, assessment: Assessment): Block[] {
  const id = `${findingBlock(one)}-measures`;
  const withFigure = one.indicators.filter(({ facts }) => facts.values.length > 0);
  const silent = one.indicators.filter(({ facts }) => facts.values.length === 0);
  const known = new Set(one.indicators.map(({ detail }) => detail.row.code));
  const missing = one.finding.indicators.filter((code) => !known.has(code));
  const named = [...silent.map(({ detail: { row } }) => `${row.code} ${row.name}`), ...missing];
  const none = named.length === 0 ? [] : [`Linked, but no figure was ever received: ${named.join('; ')}.`];
  const said = one.finding.indicators.length === 0 ? ['No measure is linked to this finding.'] : none;
  return [
    ...(withFigure.length === 0 ? [] : [measureTable(id, one, withFigure, review, assessment)]),
    ...said.map((words): Block => ({ kind: 'paragraph', id: `${id}-silent`, runs: [run(words)] })),
  ];
}

function measureTable(
  id: string,
  { finding }: FindingUnderReview,
  measures: readonly IndicatorUnderReview[],
  review: ReviewAssessment,
  { origins }: Assessment,
): Block {
  return {
    kind: 'table',
    id,
    caption: `${finding.ref}: what its measures say`,
    columns: [
      column('measure', 'Measure', 2.8),
      column('baseline', `Baseline ${shortPeriod(review.baselinePeriod)}`, 'fit', 'right'),
      column('now', `Now ${shortPeriod(review.period)}`, 'fit', 'right'),
      column('change', 'Change', 'fit', 'right'),
      column('target', 'Target', 'fit', 'right'),
      column('neighbours', 'Neighbours', 'fit', 'right'),
      column('england', 'England', 'fit', 'right'),
      column('chart', 'Control chart', 1.6),
      column('verdict', 'Verdict', 1.4),
      column('because', 'Why', 4),
    ],
    rows: measures.flatMap((one): Row[] => {
      const { row } = one.detail;
      const others = one.points.baseline?.conflicting ?? [];
      return [
        {
          id: `${id}-${row.code}`,
          cells: [
            text(`${row.code} ${row.name}`, `review-${row.code}`),
            figureCell(one.points.baseline, one, origins, review.baselinePeriod),
            figureCell(one.points.now, one, origins, review.period),
            changeCell(one, origins),
            targetCell(one, origins),
            benchmarkCell(one, 'statistical_neighbours', origins),
            benchmarkCell(one, 'england', origins),
            signalCells(one)[0],
            verdictCell(one),
            text(one.judged.because),
          ],
        },
        ...others.map((other, index): Row => ({
          id: `${id}-${row.code}-${index + 2}`,
          cells: [
            text(`also published: ${sourceName(other)}`),
            publishedCell(other, one, origins),
            ...Array.from({ length: 8 }, (): Cell => blank('')),
          ],
        })),
      ];
    }),
    whenEmpty: '',
  };
}

/** How many charts a finding shows: what got worse before what improved, that before the rest. */
const chartsShown = 1;
/** Months before the baseline that a chart begins with, so that the reader sees what was usual. */
const leadIn = 6;

/** Small charts of the monthly measures of a finding; each indicator is drawn once in the section. */
export function chartBlocks(
  one: FindingUnderReview,
  drawn: Set<string>,
  review: ReviewAssessment,
  assessment: Assessment,
): Block[] {
  const worth = one.indicators
    .filter(({ detail }) => detail.facts.monthly && !drawn.has(detail.row.code))
    .filter(({ points: { baseline, now } }) => baseline !== null && now !== null)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, chartsShown);
  return worth.map((indicator) => {
    drawn.add(indicator.detail.row.code);
    return chartBlockOf(indicator, review, assessment);
  });
}

const rank = ({ judged }: IndicatorUnderReview): number =>
  ['got_worse', 'improved', 'no_real_change', 'cannot_be_said'].indexOf(judged.verdict);

function chartBlockOf(
  { detail }: IndicatorUnderReview,
  review: ReviewAssessment,
  { origins, snapshot }: Assessment,
): Block {
  const { row, facts } = detail;
  const first = review.baselinePeriod < review.from ? review.baselinePeriod : review.from;
  const whole = spcChart(facts, review.period, snapshot.ruleSet, (period, held) =>
    held === null ? origins.record('indicator', `${row.code} ${period}`) : origins.observation(held.used),
  );
  const chart = spcWindow(whole, addMonths(first, -leadIn), review.period);
  const from = chart.points.findIndex(({ period }) => period >= review.from);
  const months = `${shortPeriod(review.from)} to ${shortPeriod(review.period)}`;
  return {
    kind: 'chart',
    id: chartBlock(row.code),
    caption: `${row.code} ${row.name}: the span, ${months}, is thick along the axis; baseline ${shortPeriod(review.baselinePeriod)}`,
    alt: detail.chartAlt,
    chart: { ...chart, span: { from, to: chart.points.length - 1 } },
  };
}

/** The id of the heading of a finding. */
export const findingBlock = ({ finding }: Pick<FindingUnderReview, 'finding'>): string =>
  `review-finding-${finding.ref}`;
