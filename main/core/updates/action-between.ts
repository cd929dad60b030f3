import type { ActionBetween, ChangedField } from '#shared/contract/updates.ts';
import type { ActionRow } from '#shared/contract/actions.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import type { ActionFacts, EvidenceFact } from '#shared/domain/plan.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { days } from '#shared/domain/rating/wording.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { evidenceStateLabels, statusAndProgress } from '#shared/wording/plan-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow, knownThen } from '../as-at.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadAction } from '../plan/load-actions.ts';
import { actionByRef } from '../plan/plan-commands.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';

interface Asked {
  readonly ref: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly knownThen: boolean;
}

/** One action on one day, with its row. */
interface Stood {
  readonly facts: ActionFacts;
  readonly row: ActionRow;
}

/**
 * What an action was on one day and on another, field by field. `knownThen`: by what was recorded by each day, the
 * answer that a board of that day would have got; otherwise by all that is known today.
 * @throws Refusal `ActionNotFound`, `DatesReversed`, `DayNotCome`
 */
export async function actionBetween(db: ReadableDb, asked: Asked, today: IsoDate): Promise<ActionBetween> {
  refuseDates(asked, today);
  await actionByRef(db, asked.ref);
  const then = await stoodOn(db, asked, asked.from, today);
  const now = await stoodOn(db, asked, asked.to, today);
  const missing = then === null ? asked.from : now === null ? asked.to : null;
  return {
    ...asked,
    remark:
      missing === null
        ? ''
        : `${asked.ref} was not ${asked.knownThen ? 'known' : 'in the plan'} on ${dateInWords(missing)}.`,
    fields: then === null || now === null ? [] : fieldsOf(then, now),
  };
}

async function stoodOn(db: ReadableDb, asked: Asked, on: IsoDate, today: IsoDate): Promise<Stood | null> {
  const asAt = asked.knownThen ? knownThen(on) : knownNow(on, today);
  const facts = await loadAction(db, asAt, asked.ref);
  return facts === undefined ? null : { facts, row: actionRow(facts, on, await loadRuleSet(db, asAt)) };
}

const fieldsOf = (then: Stood, now: Stood): ChangedField[] => [
  rated(
    'Rating that counts',
    then,
    now,
    ({ row }) => row.rating.colour,
    (stood) => stood.row.rating.because,
  ),
  rated(
    'By the rule',
    then,
    now,
    ({ row }) => row.byRule.colour,
    (stood) => stood.row.byRule.because,
  ),
  rated(
    'The owner’s own',
    then,
    now,
    ({ row }) => row.ownRating,
    () => '',
  ),
  rated(
    'The board’s',
    then,
    now,
    ({ facts, row }) => (row.moderated ? (facts.moderation?.colour ?? null) : null),
    ({ facts, row }) => (row.moderated ? (facts.moderation?.reason ?? '') : ''),
  ),
  field('Status and progress', then, now, ({ row }) => statusAndProgress(row.status, row.progressPercent)),
  field('Last update', then, now, ({ row }) => dateOr(row.lastUpdateOn, 'None')),
  field('Forecast', then, now, ({ row }) => dateOr(row.forecastOn, 'None given')),
  field('Agreed due date', then, now, ({ row }) => dateInWords(row.agreedDueOn)),
  field('Times moved', then, now, ({ row }) => String(row.timesMoved)),
  field('Slipped from the baseline', then, now, ({ row }) => days(row.slippageDays)),
  field('Evidence', then, now, ({ facts }) => evidenceInWords(facts.evidence)),
  field('Title', then, now, ({ facts }) => facts.title),
  field('Lead', then, now, ({ facts }) => `${facts.lead}, ${facts.agency}`),
  field('Workstream', then, now, ({ facts }) => facts.workstream),
  field('Priority', then, now, ({ facts }) => (facts.highPriority ? 'High' : 'Ordinary')),
  field('It has worked when', then, now, ({ facts }) => facts.successMeasure || 'Not stated'),
  field('Answers', then, now, ({ facts }) => listed([...facts.findings, ...facts.recommendations])),
  field('Indicators', then, now, ({ facts }) => listed(facts.indicators)),
];

const dateOr = (date: IsoDate | null, otherwise: string): string => (date === null ? otherwise : dateInWords(date));
const listed = (items: readonly string[]): string => (items.length === 0 ? 'None' : items.join(', '));
const evidenceInWords = (evidence: readonly EvidenceFact[]): string =>
  evidence.length === 0
    ? 'None offered'
    : evidence.map(({ title, state }) => `${title} (${evidenceStateLabels[state].toLowerCase()})`).join('; ');

function field(label: string, then: Stood, now: Stood, say: (stood: Stood) => string): ChangedField {
  const [before, after] = [say(then), say(now)];
  return { label, before, after, beforeColour: null, afterColour: null, changed: before !== after };
}

/** A colour has changed only when it is another one: its sentence counts days and so changes every day. */
function rated(
  label: string,
  then: Stood,
  now: Stood,
  colourOf: (stood: Stood) => Colour | null,
  because: (stood: Stood) => string,
): ChangedField {
  const [before, after] = [colourOf(then), colourOf(now)];
  const say = (stood: Stood, colour: Colour | null): string =>
    because(stood) || (colour === null ? 'None' : colourWord(colour));
  return {
    label,
    before: say(then, before),
    after: say(now, after),
    beforeColour: before,
    afterColour: after,
    changed: before !== after,
  };
}

function refuseDates({ from, to }: Asked, today: IsoDate): void {
  if (to > today) {
    throw new Refusal({
      code: 'DayNotCome',
      message: `${dateInWords(to)} has not come: nobody knows yet how the action will stand.`,
      where: 'to',
      next: 'Choose today or a day before it.',
    });
  }
  if (from > to) {
    throw new Refusal({
      code: 'DatesReversed',
      message: `${dateInWords(from)} comes after ${dateInWords(to)}.`,
      where: 'from',
      next: 'Put the earlier day first.',
    });
  }
}
