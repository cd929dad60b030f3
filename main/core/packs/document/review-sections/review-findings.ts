import { shortDate } from '#shared/domain/dates.ts';
import type { Block, Row, Run, Section } from '#shared/domain/pack/document.ts';
import { findingKindLabels, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { findingVerdictLabels, findingVerdictRules, indicatorVerdictRules } from '#shared/wording/review-words.ts';
import type { Assessment } from '../assessment.ts';
import { bold, column, plural, run, text, textOr } from '../cells.ts';
import { namedEvent } from './event-words.ts';
import { chartBlocks, findingBlock, measureBlocks, promiseBlocks } from './finding-blocks.ts';
import { isFault, reviewOf, type FindingUnderReview, type ReviewAssessment } from './review-assessment.ts';

/** Each finding of the baseline: what was promised, what happened, whether it is real. */
export function reviewFindingsSection(assessment: Assessment): Section | null {
  const review = reviewOf(assessment);
  if (review.findings.length + review.later.length === 0) return null;
  const drawn = new Set<string>();
  return {
    id: 'review-findings',
    title: 'Findings: what was promised, what happened',
    sheetName: 'Findings reviewed',
    orientation: 'landscape',
    newPage: true,
    blocks: [
      glanceTable(review),
      ...review.findings.flatMap((one) => findingBlocks(one, drawn, review, assessment)),
      ...(review.later.length === 0 ? [] : laterBlocks(review)),
      ...ruleBlocks(),
    ],
  };
}

function glanceTable({ findings, baseline }: ReviewAssessment): Block {
  return {
    kind: 'table',
    id: 'review-findings-glance',
    caption: baseline === null ? 'Every finding of the span' : `Every finding of ${namedEvent(baseline)}`,
    columns: [
      column('ref', 'Ref'),
      column('kind', 'Kind', 1.2),
      column('finding', 'Finding', 4),
      column('verdict', 'Verdict', 1.1),
      column('because', 'Why', 5),
    ],
    rows: findings.map((one): Row => ({
      id: `review-glance-${one.finding.ref}`,
      cells: [
        text(one.finding.ref, findingBlock(one)),
        text(findingKindLabels[one.finding.kind]),
        text(one.finding.text),
        { kind: 'text', text: verdictOf(one), strong: true },
        text(isFault(one) ? one.judged.because : strengthWords(one)),
      ],
    })),
    whenEmpty: 'The baseline event found nothing that is on record.',
  };
}

const verdictOf = (one: FindingUnderReview): string =>
  isFault(one) ? findingVerdictLabels[one.judged.verdict] : 'A strength';

/** Of a strength the question is whether it was kept. */
function strengthWords({ indicators }: FindingUnderReview): string {
  const worse = indicators.filter(({ judged }) => judged.verdict === 'got_worse').map(({ detail }) => detail.row.code);
  if (worse.length > 0) return `Got worse since: ${worse.join(', ')}.`;
  return indicators.length === 0
    ? 'No measure is linked to it, so whether it was kept cannot be said.'
    : 'No linked measure got worse.';
}

/** A strength takes no page of its own: the table of all findings says what there is to say. */
function findingBlocks(
  one: FindingUnderReview,
  drawn: Set<string>,
  review: ReviewAssessment,
  assessment: Assessment,
): Block[] {
  if (!isFault(one)) return [];
  const id = findingBlock(one);
  const { verdict, because } = one.judged;
  return [
    {
      kind: 'heading',
      id,
      level: 2,
      text: `${one.finding.ref} ${findingKindLabels[one.finding.kind]}: ${findingVerdictLabels[verdict].toLowerCase()}`,
    },
    { kind: 'paragraph', id: `${id}-text`, runs: findingRuns(one) },
    {
      kind: 'callout',
      id: `${id}-verdict`,
      tone: verdict === 'mended' ? 'information' : 'warning',
      title: findingVerdictLabels[verdict],
      runs: [run(because)],
    },
    ...promiseBlocks(one, review, assessment),
    ...measureBlocks(one, review, assessment),
    ...chartBlocks(one, drawn, review, assessment),
  ];
}

function findingRuns({ finding, event }: FindingUnderReview): Run[] {
  const published = event.publishedOn === null ? '' : `, published ${shortDate(event.publishedOn)}`;
  const source = finding.citation ?? event.citation;
  const said = finding.wording === 'verbatim' ? '' : ` ${wordingLabels[finding.wording]}.`;
  const cited = source === null ? '' : ` Source: ${source.title}, ${source.publisher}.`;
  return [bold(finding.text), run(` ${namedEvent(event)}${published}.${said}${cited}`)];
}

/** What later events found: too new to be mended, but the reader must know how much there is. */
function laterBlocks({ later }: ReviewAssessment): Block[] {
  const faults = later.filter(isFault);
  return [
    { kind: 'heading', id: 'review-later', level: 2, text: 'Found since the baseline' },
    {
      kind: 'table',
      id: 'review-later-table',
      caption: `${plural(faults.length, 'finding')} of later events, not counted in the headline`,
      columns: [
        column('ref', 'Ref'),
        column('event', 'Event', 1.2),
        column('finding', 'Finding', 4.4),
        column('actions', 'Actions', 1.6),
        column('verdict', 'Verdict', 1.1),
        column('because', 'Why', 4.4),
      ],
      rows: faults.map((one): Row => ({
        id: `review-later-${one.finding.ref}`,
        cells: [
          text(one.finding.ref),
          text(one.event.ref),
          text(one.finding.text),
          textOr(one.actions.map(({ row }) => row.ref).join(', '), 'none'),
          { kind: 'text', text: findingVerdictLabels[one.judged.verdict], strong: true },
          text(one.judged.because),
        ],
      })),
      whenEmpty: 'Later events found no fault.',
    },
  ];
}

const list = (id: string, items: readonly string[]): Block => ({
  kind: 'list',
  id,
  items: items.map((item) => [run(item)]),
});

/** The rules of the verdicts, printed: a verdict whose rule is not at hand is an opinion. */
const ruleBlocks = (): Block[] => [
  { kind: 'heading', id: 'review-rules', level: 2, text: 'How the verdicts are given' },
  list('review-rules-findings', findingVerdictRules),
  { kind: 'heading', id: 'review-rules-measures', level: 3, text: 'Of an indicator' },
  list('review-rules-indicators', indicatorVerdictRules),
];
