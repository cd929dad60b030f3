import { plural } from '#shared/domain/in-words.ts';
import type { Block, Run } from '#shared/domain/pack/document.ts';
import type { FindingVerdict } from '#shared/domain/progress-review/finding-verdict.ts';
import { lostBest } from '#shared/domain/progress-review/review-points.ts';
import { usableValue } from '#shared/domain/rating/indicator-movement.ts';
import { findingVerdictLabels } from '#shared/wording/review-words.ts';
import { linked, run } from '../cells.ts';
import { findingBlock } from './finding-blocks.ts';
import {
  isFault,
  type FindingUnderReview,
  type IndicatorUnderReview,
  type ReviewAssessment,
} from './review-assessment.ts';
import { indicatorRun, valuesInWords } from './review-cells.ts';
import { saidOf } from './said-of.ts';

/** How many lines each list of the summary holds; what is bad and what is good get the same. */
const shown = 3;
/** Lines of findings under their counts: the table of the next section has them all. */
const findingsShown = 2;

/** The difference as a share of the larger figure, so that a count and a percentage can be put in one order. */
export function shareMoved({ points: { baseline, now } }: IndicatorUnderReview): number {
  const [before, after] = [baseline, now].map((held) => (held === null ? 0 : (usableValue(held.used) ?? 0)));
  const largest = Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0));
  return largest === 0 ? 0 : Math.abs((after ?? 0) - (before ?? 0)) / largest;
}

export function lines(
  id: string,
  title: string,
  items: readonly (readonly Run[])[],
  whenEmpty: string,
  rest = 'review-indicators',
): Block[] {
  const heading: Block = { kind: 'heading', id, level: 2, text: title };
  if (items.length === 0) return [heading, { kind: 'paragraph', id: `${id}-none`, runs: [run(whenEmpty)] }];
  const more = items.length - shown;
  const link = rest === 'review-decisions' ? 'Still to be decided' : 'Indicators then and now';
  const last: Run[][] = more > 0 ? [[run(`and ${more} more: see `), linked(link, rest), run('.')]] : [];
  return [heading, { kind: 'list', id: `${id}-list`, items: [...items.slice(0, shown), ...last] }];
}

const findingLine = (one: FindingUnderReview): Run[] => [
  linked(`${one.finding.ref} ${findingVerdictLabels[one.judged.verdict].toLowerCase()}`, findingBlock(one)),
  run(`: ${one.judged.because}`),
];

/** "267 or 383 in Oct 18, 86 in Jun 19, after a best of 81 in Jan 19": one line, the reasons are in the table. */
function indicatorLine(one: IndicatorUnderReview, review: ReviewAssessment): Run[] {
  const { baseline, now } = one.points;
  const best = one.judged.verdict === 'improved' ? lostBest(one.facts.definition, one.points) : null;
  const lost = best === null ? '' : `, after a best of ${valuesInWords(best, one)}`;
  const proof = { limits: '', trial_limits: 'trial limits', figures: 'figures alone', none: '' }[one.judged.proof];
  const was = baseline === null ? '' : `${valuesInWords(baseline, one)}, `;
  const figures = `: ${was}${now === null ? '' : valuesInWords(now, one)}${lost}`;
  if (saidOf(one, review) === undefined)
    return [indicatorRun(one), run(`${figures}${proof === '' ? '' : ` (${proof})`}.`)];
  const said = linked('see what was said', 'review-commentary');
  return [indicatorRun(one), run(`${figures} (${proof === '' ? '' : `${proof}; `}`), said, run(').')];
}

const verdictOrder: readonly FindingVerdict[] = ['not_mended', 'not_known', 'partly_mended', 'mended'];

/** The findings by name, the worst first: a count of four words hides which ones. */
export function findingLines({ findings }: ReviewAssessment): Block[] {
  const faults = findings
    .filter(isFault)
    .toSorted((a, b) => verdictOrder.indexOf(a.judged.verdict) - verdictOrder.indexOf(b.judged.verdict));
  if (faults.length === 0) return [];
  const more = faults.length - findingsShown;
  const rest: Run[][] =
    more > 0 ? [[run(`and ${more} more: see `), linked('every finding', 'review-findings'), run('.')]] : [];
  const items = [...faults.slice(0, findingsShown).map(findingLine), ...rest];
  return [{ kind: 'list', id: 'review-headline-list', items }];
}

export const better = (review: ReviewAssessment): Run[][] =>
  review.indicators
    .filter(({ judged }) => judged.verdict === 'improved')
    .toSorted((a, b) => shareMoved(b) - shareMoved(a))
    .map((one) => indicatorLine(one, review));

/** What got worse, then what stood still short of its target, then what stood still. */
export const notBetter = (review: ReviewAssessment): Run[][] => [
  ...review.indicators
    .filter(({ judged }) => judged.verdict === 'got_worse')
    .toSorted((a, b) => shareMoved(b) - shareMoved(a))
    .map((one) => indicatorLine(one, review)),
  ...review.indicators
    .filter(({ judged }) => judged.verdict === 'no_real_change')
    .toSorted((a, b) => Number(isShort(b)) - Number(isShort(a)))
    .map((one) => indicatorLine(one, review)),
];

const isShort = ({ detail: { row } }: IndicatorUnderReview): boolean =>
  row.rating.colour === 'red' || row.rating.colour === 'amber';

/** Counted by why nothing is known, each with the place that lists them. */
export function unknown({ later, indicators }: ReviewAssessment): Run[] {
  const silent = indicators.filter(
    ({ judged, facts, detail }) =>
      judged.verdict === 'cannot_be_said' && facts.values.length > 0 && detail.row.polarity !== 'context',
  );
  const never = indicators.filter(({ facts }) => facts.values.length === 0);
  const faults = later.filter(isFault);
  const said = (found: readonly unknown[], words: string, label: string, to: string): Run[] =>
    found.length === 0 ? [] : [run(`${words} (`), linked(label, to), run('). ')];
  const runs = [
    ...said(
      faults,
      `Whether ${plural(faults.length, 'finding')} of later events will be mended: too new for a verdict`,
      'see them',
      'review-later',
    ),
    ...said(
      silent,
      `${plural(silent.length, 'indicator has', 'indicators have')} figures that cannot be held against the baseline`,
      'see why',
      'review-indicators-silent',
    ),
    ...said(never, `${plural(never.length, 'indicator')} never had a figure`, 'see which', 'data-quality'),
  ];
  return runs.length === 0 ? [run('Every finding and every indicator can be judged.')] : runs;
}
