import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Block, Run, Section } from '#shared/domain/pack/document.ts';
import type { FindingVerdict } from '#shared/domain/progress-review/finding-verdict.ts';
import { usableValue } from '#shared/domain/rating/indicator-movement.ts';
import { gradeChangeLabels } from '#shared/wording/scrutiny-labels.ts';
import { findingVerdictLabels, indicatorVerdictLabels } from '#shared/wording/review-words.ts';
import type { Assessment } from '../assessment.ts';
import { bold, count, linked, plural, run } from '../cells.ts';
import { namedEvent, whenOf } from './event-words.ts';
import { findingBlock } from './finding-blocks.ts';
import { gradesUnderReview } from './grades.ts';
import {
  isFault,
  reviewOf,
  type FindingUnderReview,
  type IndicatorUnderReview,
  type ReviewAssessment,
} from './review-assessment.ts';
import { figureCell, indicatorRun, publishedInWords } from './review-cells.ts';
import { toDecide } from './to-decide.ts';

/** How many lines each list holds; what is bad and what is good get the same. */
const shown = 4;
/** Tiles of what moved most. */
const tiles = 4;

/** One page: against what, what is mended, what moved and what did not, what is not known, what is to be decided. */
export function reviewSummarySection(assessment: Assessment): Section {
  const review = reviewOf(assessment);
  return {
    id: 'review-summary',
    title: 'Progress at a glance',
    sheetName: 'At a glance',
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', id: 'review-scope', runs: scopeRuns(review, assessment) },
      headline(review, assessment),
      judgementLine(assessment),
      ...movedMost(review, assessment),
      ...lines('review-better', 'What improved', better(review), 'Nothing improved that can be shown.'),
      ...lines(
        'review-worse',
        'What got worse or did not improve',
        notBetter(review),
        'Nothing on record got worse or stood still.',
      ),
      ...lines('review-unknown', 'What is not known', unknown(review), 'Every finding and indicator can be judged.'),
      ...lines(
        'review-to-decide',
        'What must be decided',
        toDecide(assessment),
        'Nothing on record waits for a decision.',
        'review-decisions',
      ),
    ],
  };
}

function scopeRuns({ from, period, asAtOn, baseline }: ReviewAssessment, { snapshot }: Assessment): Run[] {
  const known = snapshot.knownOn === null ? 'with all that was known when it was made' : 'as it was known then';
  const chosen =
    snapshot.review?.baselineBy === 'rule'
      ? ' (the last inspection or focused visit up to the first month; nobody named another)'
      : '';
  return [
    bold(`${periodInWords(from)} to ${periodInWords(period)}`),
    run(`, as at ${dateInWords(asAtOn)}, ${known}. Held against `),
    ...(baseline === null
      ? [run('the first month of the span: no inspection or visit with findings is on record.')]
      : [linked(namedEvent(baseline), 'review-judgements'), run(`${chosen}.`)]),
  ];
}

const verdictNotes: Readonly<Record<FindingVerdict, string>> = {
  mended: 'measures and evidence agree',
  partly_mended: 'better, with something wanting',
  not_mended: 'no better, or not done',
  not_known: 'nothing shows it either way',
};

function headline({ findings, baseline }: ReviewAssessment, { origins, snapshot }: Assessment): Block {
  const faults = findings.filter(isFault);
  if (faults.length === 0) {
    const runs = [run('No finding is on record that the span could be held against: read the indicators.')];
    return { kind: 'paragraph', id: 'review-headline', runs };
  }
  const of = ` of ${plural(faults.length, 'finding')}${baseline === null ? '' : ` of ${baseline.ref}`}`;
  const rule = origins.add({
    kind: 'rule',
    ruleSet: snapshot.ruleSet.id,
    rule: 'progress review: verdict of a finding',
  });
  return {
    kind: 'figures',
    id: 'review-headline',
    items: (['mended', 'partly_mended', 'not_mended', 'not_known'] as const).map((verdict) => {
      const found = faults.filter(({ judged }) => judged.verdict === verdict);
      const from = [rule, ...found.map(({ finding }) => origins.record('finding', finding.ref))];
      const label = findingVerdictLabels[verdict];
      return {
        label,
        cell: count(found.length, origins.calculation(`${label}:${of}, counted by the rule`, from)),
        note: `${of.trim()}: ${verdictNotes[verdict]}`,
      };
    }),
  };
}

/** The judgement of the whole, then and now: what a minister will be asked about first. */
function judgementLine(assessment: Assessment): Block {
  const { areas } = gradesUnderReview(assessment);
  const overall = areas.find(({ earlier, later }) => /^overall\b/iu.test((later ?? earlier)?.area ?? ''));
  const { earlier = null, later = null, change = 'not_comparable' } = overall ?? {};
  const say = (held: typeof earlier): string =>
    held === null ? 'not judged' : `${held.grade} (${held.event.ref}, ${whenOf(held.event)})`;
  const words =
    later === null
      ? `Overall: ${say(earlier)}; not judged again since.`
      : `Overall: ${say(earlier)}, then ${say(later)}${earlier === null ? '' : `: ${gradeChangeLabels[change].word.toLowerCase()}`}.`;
  const others = areas.filter((area) => area !== overall && area.later !== null);
  const also = others.map((area) => `${area.later?.area}: ${area.later?.grade}`).join('; ');
  return {
    kind: 'callout',
    id: 'review-judged',
    tone: change === 'better' ? 'information' : 'warning',
    title: 'What inspectors judged',
    runs: [
      run(
        areas.length === 0
          ? 'No graded judgement is on record, then or now. '
          : `${words} ${also === '' ? '' : `${also}. `}`,
      ),
      linked('All areas', 'review-judgements'),
      run('.'),
    ],
  };
}

/** Large figures of what moved most: as many that got worse as improved, where there are. */
function movedMost(review: ReviewAssessment, { origins }: Assessment): Block[] {
  const moved = review.indicators.filter(
    ({ judged }) => judged.verdict === 'improved' || judged.verdict === 'got_worse',
  );
  const by = (verdict: string) =>
    moved.filter(({ judged }) => judged.verdict === verdict).toSorted((a, b) => shareMoved(b) - shareMoved(a));
  const [worse, improved] = [by('got_worse'), by('improved')];
  const half = tiles / 2;
  const chosen = [
    ...improved.slice(0, Math.max(half, tiles - worse.length)),
    ...worse.slice(0, Math.max(half, tiles - improved.length)),
  ].slice(0, tiles);
  if (chosen.length === 0) return [];
  return [
    {
      kind: 'figures',
      id: 'review-moved',
      items: chosen.map((one) => ({
        label: `${one.detail.row.code} ${one.detail.row.name}`,
        cell: figureCell(one.points.now, one, origins, review.period),
        note: tileNote(one),
      })),
    },
  ];
}

function tileNote(one: IndicatorUnderReview): string {
  const { baseline } = one.points;
  const was = baseline === null ? '' : `, from ${publishedInWords(baseline, one)}`;
  const alone = one.judged.proof === 'figures' ? ', by the figures alone' : '';
  return `${indicatorVerdictLabels[one.judged.verdict]}${alone}${was}`;
}

/** The difference as a share of the larger figure, so that a count and a percentage can be put in one order. */
function shareMoved({ points: { baseline, now } }: IndicatorUnderReview): number {
  const [before, after] = [baseline, now].map((held) => (held === null ? 0 : (usableValue(held.used) ?? 0)));
  const largest = Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0));
  return largest === 0 ? 0 : Math.abs((after ?? 0) - (before ?? 0)) / largest;
}

function lines(
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

const indicatorLine = (one: IndicatorUnderReview): Run[] => [
  indicatorRun(one),
  run(`: ${one.detail.row.valueText}. ${one.judged.because}`),
];

const better = ({ findings, indicators }: ReviewAssessment): Run[][] => [
  ...findings.filter((one) => isFault(one) && one.judged.verdict === 'mended').map(findingLine),
  ...indicators
    .filter(({ judged }) => judged.verdict === 'improved')
    .toSorted((a, b) => shareMoved(b) - shareMoved(a))
    .map(indicatorLine),
];

const notBetter = ({ findings, indicators }: ReviewAssessment): Run[][] => [
  ...findings.filter((one) => isFault(one) && one.judged.verdict === 'not_mended').map(findingLine),
  ...findings.filter((one) => isFault(one) && one.judged.verdict === 'partly_mended').map(findingLine),
  ...indicators
    .filter(({ judged }) => judged.verdict === 'got_worse')
    .toSorted((a, b) => shareMoved(b) - shareMoved(a))
    .map(indicatorLine),
  ...indicators.filter(({ judged }) => judged.verdict === 'no_real_change').map(indicatorLine),
];

function unknown({ findings, later, indicators }: ReviewAssessment): Run[][] {
  const silent = indicators.filter(
    ({ judged, detail }) => judged.verdict === 'cannot_be_said' && detail.facts.values.length > 0,
  );
  const never = indicators.filter(({ detail }) => detail.facts.values.length === 0);
  const tooNew = later.filter((one) => isFault(one) && one.judged.verdict === 'not_known');
  const counted: Run[][] = [
    ...(tooNew.length === 0
      ? []
      : [
          [
            run(`${plural(tooNew.length, 'finding')} of later events: `),
            linked('found since the baseline', 'review-later'),
            run('.'),
          ],
        ]),
    ...(silent.length === 0
      ? []
      : [
          [
            run(
              `${plural(silent.length, 'indicator has', 'indicators have')} figures, but none that can be held against the baseline: `,
            ),
            linked('see why', 'review-indicators'),
            run('.'),
          ],
        ]),
    ...(never.length === 0
      ? []
      : [
          [
            run(`${plural(never.length, 'indicator')} never had a figure: `),
            linked('Data quality', 'data-quality'),
            run('.'),
          ],
        ]),
  ];
  return [
    ...findings
      .filter((one) => isFault(one) && one.judged.verdict === 'not_known')
      .map(findingLine)
      .slice(0, shown - counted.length),
    ...counted,
  ];
}
