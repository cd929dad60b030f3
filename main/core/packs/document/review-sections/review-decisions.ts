import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { directionOf, flatters } from '#shared/domain/meetings/moderation.ts';
import type { Block, Cell, Row, Section } from '#shared/domain/pack/document.ts';
import type { DecisionFacts, PastModerationFacts } from '#shared/domain/pack/snapshot.ts';
import { rateAction } from '#shared/domain/rating/action-rating.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import type { Rating } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import type { Assessment } from '../assessment.ts';
import { column, count, date, dateOr, ratingCell, run, text, textOr } from '../cells.ts';
import { reviewOf, type ReviewAssessment } from './review-assessment.ts';
import { toDecide } from './to-decide.ts';

/** What is open, what came of the decisions of the span, and where a colour was set greener than the rule. */
export function reviewDecisionsSection(assessment: Assessment): Section {
  const review = reviewOf(assessment);
  const { decisions } = assessment.snapshot;
  const open = decisions.filter(({ outcome }) => outcome === undefined);
  const made = decisions.filter(({ meetingOn }) => meetingOn >= review.from);
  const asked = toDecide(assessment);
  return {
    id: 'review-decisions',
    title: 'Still to be decided',
    sheetName: 'Decisions',
    orientation: 'landscape',
    blocks: [
      asked.length === 0
        ? { kind: 'paragraph', id: 'review-decide', runs: [run('Nothing on record waits for a decision.')] }
        : { kind: 'list', id: 'review-decide', items: asked },
      ...(decisions.length === 0
        ? [noDecisions(assessment)]
        : [figures(open, made, review, assessment), openTable(open, review, assessment), madeTable(made, assessment)]),
      moderationTable(review, assessment),
    ],
  };
}

/** Silence about decisions is said as what it is: none on record, not none made. */
const noDecisions = ({ snapshot }: Assessment): Block => ({
  kind: 'paragraph',
  id: 'review-decisions-none',
  runs: [
    run(
      `No decision of a board is on record up to ${dateInWords(snapshot.asAtOn)}; that none was made cannot be concluded.`,
    ),
  ],
});

function figures(
  open: readonly DecisionFacts[],
  made: readonly DecisionFacts[],
  { asAtOn }: ReviewAssessment,
  { origins, snapshot }: Assessment,
): Block {
  const rule = origins.rule(snapshot.ruleSet.id, 'progress review: decisions on record');
  const overdue = open.filter(({ dueOn }) => dueOn !== null && dueOn < asAtOn);
  const done = made.filter(({ outcome }) => outcome?.state === 'done' || outcome?.state === 'became_action');
  const tile = (label: string, found: readonly DecisionFacts[], note: string) => ({
    label,
    cell: count(
      found.length,
      origins.counted(`${label}: counted over the decisions on record`, rule, 'decision', refsOf(found)),
    ),
    note,
  });
  return {
    kind: 'figures',
    id: 'review-decisions-figures',
    items: [
      tile('Decisions open', open, `on ${dateInWords(asAtOn)}`),
      tile('of them past due', overdue, 'with a date that has gone'),
      tile('Made in the span', made, 'by any board'),
      tile('of them carried out', done, 'done, or became an action'),
    ],
  };
}

const refsOf = (found: readonly DecisionFacts[]): string[] => found.map(({ ref }) => ref);

function openTable(open: readonly DecisionFacts[], { asAtOn }: ReviewAssessment, { origins }: Assessment): Block {
  const lateness = ({ dueOn }: DecisionFacts): string => dueOn ?? '9999-12-31';
  return {
    kind: 'table',
    id: 'review-decisions-open',
    caption: 'Decisions that are open, the longest overdue first',
    columns: [
      column('ref', 'Ref'),
      column('meeting', 'Meeting', 1.6),
      column('decision', 'Decision', 4),
      column('lead', 'Lead', 1.4),
      column('due', 'Due'),
      column('late', 'Past due'),
    ],
    rows: open
      .toSorted((a, b) => (lateness(a) < lateness(b) ? -1 : Number(lateness(a) > lateness(b))))
      .map((one): Row => ({
        id: `review-open-${one.ref}`,
        cells: [
          ...decisionCells(one),
          textOr(one.lead),
          dateOr(one.dueOn, origins.record('decision', one.ref), 'no date'),
          text(one.dueOn !== null && one.dueOn < asAtOn ? 'yes' : 'no'),
        ],
      })),
    whenEmpty: 'No decision is open.',
  };
}

const decisionCells = ({ ref, meeting, meetingOn, text: words }: DecisionFacts): Cell[] => [
  text(ref),
  text(`${meeting}, ${shortDate(meetingOn)}`),
  text(words),
];

function madeTable(made: readonly DecisionFacts[], { origins }: Assessment): Block {
  const settled = made.filter(({ outcome }) => outcome !== undefined);
  return {
    kind: 'table',
    id: 'review-decisions-made',
    caption: `What came of the ${plural(made.length, 'decision')} of the span; those not here are open`,
    columns: [
      column('ref', 'Ref'),
      column('meeting', 'Meeting', 1.6),
      column('decision', 'Decision', 4),
      column('outcome', 'Come of it', 1.4),
      column('on', 'On'),
    ],
    rows: settled.map((one): Row => ({
      id: `review-made-${one.ref}`,
      cells: [
        ...decisionCells(one),
        text(outcomeWords(one)),
        dateOr(one.outcome?.on ?? null, origins.record('decision', one.ref)),
      ],
    })),
    whenEmpty: 'Nothing has come of any of them yet.',
  };
}

function outcomeWords({ outcome }: DecisionFacts): string {
  switch (outcome?.state) {
    case undefined:
      return 'Open';
    case 'done':
      return 'Done';
    case 'dropped':
      return 'Dropped';
    case 'became_action':
      return `Became ${outcome?.action ?? 'an action'}`;
  }
}

/** A board may see what a rule cannot; DfE should know where it did. */
function moderationTable({ from }: ReviewAssessment, assessment: Assessment): Block {
  const flattering = (assessment.snapshot.review?.moderations ?? [])
    .filter(({ moderatedOn }) => moderatedOn >= from)
    .flatMap((one) => {
      const byRule = ruleThen(one, assessment);
      return byRule !== null && flatters(directionOf(one.colour, byRule.colour)) ? [{ one, byRule }] : [];
    });
  return {
    kind: 'table',
    id: 'review-moderations',
    caption: 'Ratings set greener than the rule in the span, or taken out of the count',
    columns: [
      column('on', 'Set on'),
      column('of', 'Of', 1.2),
      column('to', 'Set to'),
      column('rule', 'The rule said', 2.6),
      column('by', 'By', 1.4),
      column('reason', 'Reason', 3),
      column('until', 'Until', 1.2),
    ],
    rows: flattering.map(({ one, byRule }, index): Row => ({
      id: `review-moderation-${index + 1}`,
      cells: [
        date(one.moderatedOn, assessment.origins.record('moderation', subjectOf(one))),
        text(subjectOf(one)),
        ratingCell({ colour: one.colour, because: one.reason, rule: 'moderated' }, true),
        text(`${colourWord(byRule.colour)}: ${byRule.because}`),
        text(one.moderatedBy),
        textOr(one.reason, 'no reason given'),
        text(untilWords(one)),
      ],
    })),
    whenEmpty: 'No rating was set greener than the rule in the span.',
  };
}

const subjectOf = ({ subject }: PastModerationFacts): string =>
  subject.kind === 'action' ? subject.ref : `${subject.code} ${subject.period}`;

/** What the rule said on the day of the moderation. */
function ruleThen(
  { subject, moderatedOn }: PastModerationFacts,
  { actions, indicators, snapshot }: Assessment,
): Rating | null {
  if (subject.kind === 'action') {
    const action = actions.find(({ facts }) => facts.ref === subject.ref);
    return action === undefined ? null : rateAction(action.facts, moderatedOn, snapshot.ruleSet);
  }
  const indicator = indicators.find(({ facts }) => facts.code === subject.code);
  return indicator === undefined ? null : rateIndicator(indicator.facts, subject.period, snapshot.ruleSet).rating;
}

function untilWords({ withdrawnOn, holdsUntil }: PastModerationFacts): string {
  if (withdrawnOn !== null) return `taken back ${shortDate(withdrawnOn)}`;
  return holdsUntil == null ? 'without an end' : shortDate(holdsUntil);
}
