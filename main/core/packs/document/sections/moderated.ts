import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { directionOf, flatters } from '#shared/domain/meetings/moderation.ts';
import type { Row, TableBlock } from '#shared/domain/pack/document.ts';
import type { Moderation } from '#shared/domain/plan.ts';
import { moderationOn } from '#shared/domain/rating/current-rating.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import type { Rating } from '#shared/domain/rating/rating.ts';
import { indicatorBlock, type Assessment } from '../assessment.ts';
import { blank, column, dateOr, ratingCell, text } from '../cells.ts';

/** A board's colour that is greener than the rule's, or takes something out of the counts. */
export interface FlatteringModeration {
  readonly kind: 'action' | 'indicator';
  readonly ref: string;
  readonly title: string;
  readonly moderation: Moderation;
  readonly rating: Rating;
  readonly byRule: Rating;
}

/** Every moderation in force that makes the position look better than the rule does. */
export function flatteringModerations({ actions, indicators, snapshot }: Assessment): FlatteringModeration[] {
  const { asAtOn, period, ruleSet } = snapshot;
  const found = [
    ...actions.map(({ facts, row }) => ({
      kind: 'action' as const,
      ref: row.ref,
      title: row.title,
      moderation: moderationOn(facts.moderation, asAtOn),
      rating: row.rating,
      byRule: row.byRule,
    })),
    ...indicators.map(({ facts, row }) => ({
      kind: 'indicator' as const,
      ref: row.code,
      title: row.name,
      moderation: moderationOn(facts.moderation, asAtOn),
      rating: row.rating,
      byRule: rateIndicator(facts, period, ruleSet).rating,
    })),
  ];
  return found.flatMap((one) =>
    one.moderation !== null && flatters(directionOf(one.moderation.colour, one.byRule.colour))
      ? [{ ...one, moderation: one.moderation }]
      : [],
  );
}

/** Where the board itself is kinder than the rule: shown as plainly as where an owner is. */
export function moderatedTable(assessment: Assessment): TableBlock {
  const { origins } = assessment;
  return {
    kind: 'table',
    id: 'exceptions-moderated',
    caption: 'Ratings set greener than the rule, with the reason and how long they hold',
    ownSheet: 'Ratings set greener',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action or indicator', 2.2),
      column('board', 'Set to'),
      column('rule', 'Rule says'),
      column('because', 'Because', 3),
      column('reason', 'Reason given', 3),
      column('by', 'By', 1.8),
      column('until', 'Holds until'),
    ],
    rows: flatteringModerations(assessment).map((one): Row => ({
      id: `moderated-${one.ref}`,
      cells: [
        one.kind === 'indicator' ? text(one.ref, indicatorBlock(one.ref)) : text(one.ref),
        text(one.title),
        ratingCell(one.rating, true),
        ratingCell(one.byRule),
        text(one.byRule.because),
        one.moderation.reason === '' ? blank('no reason given') : text(one.moderation.reason),
        text(`${one.moderation.moderatedBy}, ${shortDate(one.moderation.moderatedOn)}`),
        dateOr(one.moderation.holdsUntil ?? null, origins.record('moderation', one.ref), 'no end'),
      ],
    })),
    whenEmpty: `No rating was set greener than the rule as at ${dateInWords(assessment.snapshot.asAtOn)}.`,
  };
}
