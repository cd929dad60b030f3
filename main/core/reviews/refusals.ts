import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const reviewNotFound = (code: string): Refusal =>
  new Refusal({
    code: 'ReviewNotFound',
    message: `There is no case review ${code} in this workspace, or it had not begun at that date.`,
    where: code,
    next: 'Choose one from the list of case reviews, or a later period.',
  });

export const recommendationNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'RecommendationNotFound',
    message: `There is no recommendation ${ref} in this workspace.`,
    where: ref,
    next: 'Choose one from its case review.',
  });

export const reviewCodeTaken = (code: string): Refusal =>
  new Refusal({
    code: 'ReviewCodeTaken',
    message: `There is a case review ${code} already: every review has a code of its own.`,
    where: 'code',
    next: 'Open the review that is there, or choose another code.',
  });

export const reviewCodeDoubtful = (code: string, doubtful: string): Refusal =>
  new Refusal({
    code: 'ReviewCodeDoubtful',
    message: `"${doubtful}" in the code "${code}" looks like a personal name.`,
    where: 'code',
    next: 'Use a code such as Child Ak; or confirm that it is not the name of a person.',
  });

export const recommendationRefTaken = (ref: string): Refusal =>
  new Refusal({
    code: 'RecommendationRefTaken',
    message: `The reference ${ref} is taken: every recommendation has its own, for ever.`,
    where: 'ref',
    next: 'Choose another reference, or leave it empty for the next of this review.',
  });

export const responseReasonMissing = (): Refusal =>
  new Refusal({
    code: 'ResponseReasonMissing',
    message: 'A recommendation that is not accepted, or only in part, needs the reason that was published.',
    where: 'reason',
    next: 'Enter the reason as it was published.',
  });

export const reviewDateInFuture = (on: IsoDate, where: string): Refusal =>
  new Refusal({
    code: 'ReviewDateInFuture',
    message: `${dateInWords(on)} is after today.`,
    where,
    next: 'Enter the day on which it happened.',
  });

export const amendedSince = (on: IsoDate, last: IsoDate): Refusal =>
  new Refusal({
    code: 'ReviewAmendedSince',
    message: `The change would hold from ${dateInWords(on)}, but a change of ${dateInWords(last)} stands already.`,
    where: 'on',
    next: `Enter ${dateInWords(last)} or a later day.`,
  });

export const agencyNotConcerned = (agency: string, what: string): Refusal =>
  new Refusal({
    code: 'AgencyNotConcerned',
    message: `${agency} neither leads nor supports ${what}.`,
    where: 'agency',
    next: 'Choose an agency that does, or add it to the action first.',
  });

export const agencyLeads = (agency: string, ref: string): Refusal =>
  new Refusal({
    code: 'AgencyLeads',
    message: `${agency} leads ${ref}: what it reports is the update that the action is rated by.`,
    where: 'agency',
    next: 'Add an update on the page of the action.',
  });

export const signedOffAlready = (agency: string, on: IsoDate): Refusal =>
  new Refusal({
    code: 'SignedOffAlready',
    message: `${agency} signed it off on ${dateInWords(on)} already.`,
    where: 'agency',
    next: 'Nothing needs to be done; take the sign-off back first if it was wrong.',
  });

export const notSignedOff = (agency: string): Refusal =>
  new Refusal({
    code: 'NotSignedOff',
    message: `${agency} has not signed it off, so there is nothing to take back.`,
    where: 'agency',
    next: 'Look at who has signed.',
  });

export const signOffBeforeLast = (agency: string, on: IsoDate, last: IsoDate): Refusal =>
  new Refusal({
    code: 'SignOffBeforeLast',
    message: `The day is ${dateInWords(on)}, but there is a later entry of ${agency} of ${dateInWords(last)}.`,
    where: 'signedOn',
    next: 'Enter a day that is not before the last entry.',
  });

export const signOffNoteMissing = (): Refusal =>
  new Refusal({
    code: 'SignOffNoteMissing',
    message: 'A sign-off is taken back only with a note that says why.',
    where: 'note',
    next: 'Enter why it is taken back.',
  });
