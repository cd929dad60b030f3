import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const nothingToModerate = (reference: string, because: string): Refusal =>
  new Refusal({
    code: 'NothingToModerate',
    message: because,
    where: reference,
    next: 'Choose an action that is not ended, or a month with a rated figure.',
  });

export const moderationToBlue = (reference: string): Refusal =>
  new Refusal({
    code: 'ModerationToBlue',
    message: `${reference} cannot be set to blue: only an impact that was tested and shown earns Blue.`,
    where: 'colour',
    next: 'Record the impact test as evidence of the action.',
  });

export const moderationInTheFuture = (on: IsoDate): Refusal =>
  new Refusal({
    code: 'ModerationInTheFuture',
    message: `The moderation is dated ${dateInWords(on)}, which is after today.`,
    where: 'moderatedOn',
    next: 'Enter the day on which the board decided.',
  });

export const periodClosed = (on: IsoDate, shownOn: IsoDate): Refusal =>
  new Refusal({
    code: 'PeriodClosed',
    message: `A final pack shows the position as at ${dateInWords(shownOn)}; a moderation of ${dateInWords(on)} would colour it afterwards.`,
    where: 'moderatedOn',
    next: 'Date it on or after that day.',
  });

export const moderationBeforeLast = (reference: string, last: IsoDate): Refusal =>
  new Refusal({
    code: 'ModerationBeforeLast',
    message: `${reference} was moderated on ${dateInWords(last)}; another cannot slip in before that day.`,
    where: 'moderatedOn',
    next: 'Enter that day or a later one.',
  });

export const moderationSameAsNow = (reference: string, colour: Colour, byRule: boolean): Refusal =>
  new Refusal({
    code: 'ModerationSameAsNow',
    message: byRule
      ? `The rule says ${colour} of ${reference} already.`
      : `${reference} is set to ${colour} already, for as long as that.`,
    where: 'colour',
    next: byRule
      ? 'Nothing needs to be done; where a moderation stands in its way, take that back.'
      : 'Choose another colour, or a later last day.',
  });

export const flatteringReasonTooShort = (colour: Colour, byRule: Colour, least: number): Refusal =>
  new Refusal({
    code: 'FlatteringReasonTooShort',
    message: `${colour} looks better than the rule’s ${byRule}, so the reason has to say what evidence it rests on, in ${least} characters or more.`,
    where: 'reason',
    next: 'Say what the board saw that the rule does not know of.',
  });

export const moderationEndNotPossible = (until: IsoDate, why: string): Refusal =>
  new Refusal({
    code: 'ModerationEndNotPossible',
    message: `The moderation would hold until ${dateInWords(until)}, which is ${why}.`,
    where: 'holdsUntil',
    next: 'Enter a day from its first one to a year after; it can be renewed.',
  });

export const noModerationInForce = (reference: string): Refusal =>
  new Refusal({
    code: 'NoModerationInForce',
    message: `No moderation of ${reference} is in force, so there is none to take back.`,
    where: reference,
    next: 'Nothing needs to be done: the rule’s colour counts.',
  });
