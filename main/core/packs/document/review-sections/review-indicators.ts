import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Block, Run, Section } from '#shared/domain/pack/document.ts';
import type { Assessment } from '../assessment.ts';
import { bold, run } from '../cells.ts';
import { annualTable, contextTable, figuresTable, silentTable, verdictsTable } from './indicator-tables.ts';
import { saidOf } from './said-of.ts';
import { reviewOf, type IndicatorUnderReview, type ReviewAssessment } from './review-assessment.ts';

/** Every indicator that has a figure: then, now, between, others, and whether it is better. */
export function reviewIndicatorsSection(assessment: Assessment): Section | null {
  const review = reviewOf(assessment);
  const held = review.indicators.filter(({ facts }) => facts.values.length > 0);
  if (held.length === 0) return null;
  const context = held.filter(({ detail }) => detail.row.polarity === 'context');
  const judged = held.filter((one) => !context.includes(one) && one.judged.verdict !== 'cannot_be_said');
  const silent = held.filter((one) => !context.includes(one) && !judged.includes(one));
  const [annual, returned] = [judged.filter((one) => one.annual), judged.filter((one) => !one.annual)];
  return {
    id: 'review-indicators',
    title: 'Indicators then and now',
    sheetName: 'Indicators',
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: 'review-indicators-scope', runs: [run(scope(review, held, judged))] },
      figuresTable(returned, review, assessment),
      ...(returned.length === 0 ? [] : [verdictsTable(returned)]),
      ...(annual.length === 0 ? [] : [annualTable(annual, assessment)]),
      ...(context.length === 0 ? [] : [contextTable(context, review, assessment)]),
      ...(silent.length === 0 ? [] : [silentTable(silent, review, assessment)]),
      ...commentaries(review),
    ],
  };
}

function scope(
  { baselinePeriod, from, period, indicators }: ReviewAssessment,
  held: readonly IndicatorUnderReview[],
  judged: readonly IndicatorUnderReview[],
): string {
  const start =
    from === baselinePeriod ? 'which is also the start of the span' : `the span starts in ${periodInWords(from)}`;
  const never = indicators.length - held.length;
  const none =
    never === 0 ? '' : ` ${plural(never, 'indicator has', 'indicators have')} never had a figure: see Data quality.`;
  return `Baseline: ${periodInWords(baselinePeriod)}, ${start}. Now: ${periodInWords(period)}. A figure of another month carries that month. Of ${plural(held.length, 'indicator')} with a figure, a verdict can be given on ${judged.length}.${none}`;
}

/** The latest that was said of figures that need words: two returns that contradict each other are told apart here. */
function commentaries(review: ReviewAssessment): Block[] {
  const items = review.indicators.flatMap((one): Run[][] => {
    const { detail } = one;
    const said = saidOf(one, review);
    if (said === undefined) return [];
    const by = ` (${said.author}, ${dateInWords(said.writtenOn)}${said.signOff === null ? ', not signed off' : ''})`;
    return [[bold(`${detail.row.code} ${detail.row.name}: `), run(`${said.text}${by}`)]];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'heading', id: 'review-commentary', level: 2, text: 'What was said of these figures' },
    { kind: 'list', id: 'review-commentary-list', items },
  ];
}
