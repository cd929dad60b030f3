import { shortDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Block, Cell, Row, Run, Section } from '#shared/domain/pack/document.ts';
import type { IndicatorVerdict } from '#shared/domain/progress-review/indicator-verdict.ts';
import { findingKindLabels, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import {
  findingVerdictLabels,
  findingVerdictRules,
  indicatorVerdictLabels,
  indicatorVerdictRules,
} from '#shared/wording/review-words.ts';
import type { Assessment } from '../assessment.ts';
import { bold, column, count, run, text, textOr } from '../cells.ts';
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
    blocks: [
      glanceTable(review, assessment.origins),
      ...review.findings.flatMap((one) => findingBlocks(one, drawn, review, assessment)),
      ...(review.later.length === 0 ? [] : laterBlocks(review)),
      ...ruleBlocks(),
    ],
  };
}

function glanceTable({ findings, baseline }: ReviewAssessment, origins: Assessment['origins']): Block {
  return {
    kind: 'table',
    id: 'review-findings-glance',
    caption: captionOf(findings, baseline),
    ownSheet: 'Findings at a glance',
    columns: [
      column('ref', 'Ref'),
      column('kind', 'Kind', 1.3),
      column('finding', 'Finding', 5),
      column('promised', 'Actions', 'fit', 'right'),
      column('done', 'Done, evidence accepted', 1.1, 'right'),
      column('tested', 'Impact shown', 0.9, 'right'),
      ...measureColumns.map(({ verdict, label }) => column(verdict, label, 0.9, 'right')),
      column('verdict', 'Verdict', 1.3),
    ],
    rows: findings.map((one) => glanceRow(one, origins)),
    whenEmpty: 'The baseline event found nothing that is on record.',
  };
}

/** Several events may have found what stood when the span began. */
function captionOf(findings: readonly FindingUnderReview[], baseline: ReviewAssessment['baseline']): string {
  if (baseline === null) return 'Every finding of the span';
  const events = [...new Set(findings.map(({ event }) => event))];
  return events.length > 1
    ? `Every finding that stood when the span began (${events.map(({ ref }) => ref).join(', ')})`
    : `Every finding of ${namedEvent(baseline)}`;
}

/** What the measures of a finding say, counted. */
const measureColumns = [
  { verdict: 'improved', label: 'Measures improved' },
  { verdict: 'got_worse', label: 'Got worse' },
  { verdict: 'no_real_change', label: 'No real change' },
  { verdict: 'cannot_be_said', label: 'Not known' },
] as const;

/** Counted, so that a finding with everything done and nothing better cannot hide behind its colour. */
function glanceRow(one: FindingUnderReview, origins: Assessment['origins']): Row {
  const live = one.actions.filter(({ state }) => state !== 'withdrawn');
  const done = live.filter(({ state }) => state === 'accepted' || state === 'tested');
  const tested = live.filter(({ state }) => state === 'tested');
  const counted = (found: FindingUnderReview['actions'], words: string): Cell =>
    count(
      found.length,
      origins.counted(
        `${one.finding.ref}: ${words}, counted`,
        origins.record('finding', one.finding.ref),
        'action',
        found.map(({ row }) => row.ref),
      ),
    );
  return {
    id: `review-glance-${one.finding.ref}`,
    cells: [
      text(one.finding.ref, findingBlock(one)),
      text(findingKindLabels[one.finding.kind]),
      text(one.finding.text),
      counted(live, 'actions that answer it'),
      counted(done, 'actions complete with accepted evidence'),
      counted(tested, 'actions whose impact was shown'),
      ...measureColumns.map(({ verdict, label }) => measureCount(one, verdict, label, origins)),
      { kind: 'text', text: verdictOf(one), strong: true },
    ],
  };
}

function measureCount(
  { finding, indicators }: FindingUnderReview,
  verdict: IndicatorVerdict,
  label: string,
  origins: Assessment['origins'],
): Cell {
  const held = new Set(indicators.map(({ detail }) => detail.row.code));
  const found = indicators.filter(({ judged }) => judged.verdict === verdict).map(({ detail }) => detail.row.code);
  const absent = verdict === 'cannot_be_said' ? finding.indicators.filter((code) => !held.has(code)) : [];
  const codes = [...found, ...absent];
  const words = `${finding.ref}: measures ${label.toLowerCase()}, counted`;
  return count(codes.length, origins.counted(words, origins.record('finding', finding.ref), 'indicator', codes));
}

const verdictOf = (one: FindingUnderReview): string =>
  isFault(one) ? findingVerdictLabels[one.judged.verdict] : 'A strength';

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
    { kind: 'paragraph', id: `${id}-text`, runs: findingRuns(one, review) },
    {
      kind: 'callout',
      id: `${id}-verdict`,
      tone: verdict === 'mended' ? 'information' : 'warning',
      title: `${findingVerdictLabels[verdict]}: why`,
      runs: [run(because)],
    },
    ...promiseBlocks(one, review, assessment),
    ...measureBlocks(one, review, assessment),
    ...chartBlocks(one, drawn, review, assessment),
  ];
}

/** The finding in bold, how its words stand to the source, and the source; the event only where there are several. */
function findingRuns({ finding, event }: FindingUnderReview, { baseline, findings }: ReviewAssessment): Run[] {
  const published = event.publishedOn === null ? '' : `, published ${shortDate(event.publishedOn)}`;
  const several = findings.some((other) => other.event !== baseline);
  const of = several ? ` ${namedEvent(event)}${published}.` : '';
  const source = finding.citation ?? event.citation;
  const said = finding.wording === 'verbatim' ? '' : ` ${wordingLabels[finding.wording]}.`;
  const cited = source === null ? '' : ` Source: ${source.title}, ${source.publisher}.`;
  return [bold(finding.text), run(`${of}${said}${cited}`)];
}

/** What later events found: too new for a verdict, but the reader must know how much there is, and what is known of it. */
function laterBlocks({ later }: ReviewAssessment): Block[] {
  const faults = later.filter(isFault);
  return [
    { kind: 'heading', id: 'review-later', level: 2, text: 'Found since the baseline' },
    {
      kind: 'table',
      id: 'review-later-table',
      caption: `${plural(faults.length, 'finding')} of later events: too new for a verdict, and not in the headline`,
      columns: [
        column('ref', 'Ref'),
        column('event', 'Event'),
        column('finding', 'Finding', 4.4),
        column('actions', 'Answered by', 2),
        column('measures', 'What its measures show since the baseline', 4),
      ],
      rows: faults.map((one): Row => ({
        id: `review-later-${one.finding.ref}`,
        cells: [
          text(one.finding.ref),
          text(one.event.ref),
          text(one.finding.text),
          textOr(one.actions.map(promised).join('; '), 'no action on record'),
          text(measuresInWords(one)),
        ],
      })),
      whenEmpty: 'Later events found no fault.',
    },
  ];
}

const promised = ({ row }: FindingUnderReview['actions'][number]): string =>
  `${row.ref}, due ${shortDate(row.baselineDueOn)}`;

/** "Got worse: WF03. No real change: WF01. Not known: WF02.": the worst first. */
function measuresInWords({ finding, indicators }: FindingUnderReview): string {
  const held = new Set(indicators.map(({ detail }) => detail.row.code));
  const groups = (['got_worse', 'no_real_change', 'improved', 'cannot_be_said'] as const).map((verdict) => ({
    label: indicatorVerdictLabels[verdict],
    codes: [
      ...indicators.filter(({ judged }) => judged.verdict === verdict).map(({ detail }) => detail.row.code),
      ...(verdict === 'cannot_be_said' ? finding.indicators.filter((code) => !held.has(code)) : []),
    ],
  }));
  const said = groups
    .filter(({ codes }) => codes.length > 0)
    .map(({ label, codes }) => `${label}: ${codes.join(', ')}.`);
  return said.length === 0 ? 'No measure is linked to it.' : said.join(' ');
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
