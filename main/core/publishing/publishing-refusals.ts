import { dateInWords, periodInWords, type Period } from '#shared/domain/dates.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadinessIssue } from '#shared/domain/pack/readiness.ts';

/** Why a pack does not become final or published, in the words of whoever does it. */

/** "pack 7, version 2": how a published version is called everywhere. */
const versionInWords = ({ number, version }: { readonly number: number; readonly version: number }): string =>
  `pack ${number}, version ${version}`;

export const packAlreadyFinal = (id: number, state: 'final' | 'published'): Refusal =>
  new Refusal({
    code: 'PackAlreadyFinal',
    message: state === 'final' ? 'This pack is final already.' : 'This pack is published already.',
    where: `pack ${id}`,
    next: state === 'final' ? 'Publish it when the board may see it.' : 'Build a new draft for a correction.',
  });

export const packNotReady = (id: number, first: ReadinessIssue, count: number): Refusal =>
  new Refusal({
    code: 'PackNotReady',
    message:
      count === 1
        ? `One thing keeps this pack from being made final: ${first.sentence}`
        : `${count} things keep this pack from being made final. The first: ${first.sentence}`,
    where: `pack ${id}`,
    next: 'Mend what the checklist names as blocking, build the draft again, and make that one final.',
  });

export const packWarningsOpen = (id: number, first: ReadinessIssue, count: number): Refusal =>
  new Refusal({
    code: 'PackWarningsOpen',
    message:
      count === 1 ? `One warning stands: ${first.sentence}` : `${count} warnings stand. The first: ${first.sentence}`,
    where: `pack ${id}`,
    next: 'Mend what they name and build the draft again, or say why the pack is made final all the same.',
  });

export const packNotFinal = (id: number): Refusal =>
  new Refusal({
    code: 'PackNotFinal',
    message: 'This pack is still a draft, and only a final pack is published.',
    where: `pack ${id}`,
    next: 'Go through its checklist, make it final, and publish it then.',
  });

export const packAlreadyPublished = (id: number, as: { readonly number: number; readonly version: number }): Refusal =>
  new Refusal({
    code: 'PackAlreadyPublished',
    message: `This pack is published already, as ${versionInWords(as)}; nothing about it can change.`,
    where: `pack ${id}`,
    next: 'Save its files from the list of published packs. For a correction build a new draft and publish that.',
  });

export const publicationNotFound = (id: number): Refusal =>
  new Refusal({
    code: 'PublicationNotFound',
    message: `There is no published pack under the number ${id} of the list in this workspace.`,
    where: `publication ${id}`,
    next: 'Choose one from the list of published packs.',
  });

export const monthAlreadyPublished = (
  period: Period,
  as: { readonly id: number; readonly number: number; readonly version: number; readonly on: string },
): Refusal =>
  new Refusal({
    code: 'MonthAlreadyPublished',
    message: `A pack of this kind for ${periodInWords(period)} was published on ${dateInWords(as.on)}: ${versionInWords(as)}. Two that do not name each other would contradict each other.`,
    where: `published pack ${as.number}`,
    next: 'Publish this one as a correction that replaces it, and say why.',
  });

export const correctionMismatch = (what: string, replaced: { readonly number: number; readonly version: number }) =>
  new Refusal({
    code: 'CorrectionMismatch',
    message: `This pack is of another ${what} than ${versionInWords(replaced)}, so it cannot be a correction of it.`,
    where: `published pack ${replaced.number}`,
    next: 'Choose the version of the same kind and month, or publish this pack as one of its own.',
  });

export const alreadyReplaced = (
  replaced: { readonly number: number; readonly version: number },
  by: { readonly number: number; readonly version: number },
): Refusal =>
  new Refusal({
    code: 'AlreadyReplaced',
    message: `${capitalised(versionInWords(replaced))} was replaced by version ${by.version} already.`,
    where: `published pack ${replaced.number}`,
    next: `Replace version ${by.version}, which stands now.`,
  });

export const correctionReasonMissing = (): Refusal =>
  new Refusal({
    code: 'CorrectionReasonMissing',
    message: 'A correction has to say why: its readers see the reason on the cover.',
    where: 'reason',
    next: 'Say in a sentence what was wrong.',
  });

export const publishedMeanwhile = (): Refusal =>
  new Refusal({
    code: 'PublishedMeanwhile',
    message:
      'While this pack was being made ready somebody else published one in this workspace, so its number is taken.',
    where: '',
    next: 'Nothing was published. Publish once more; the pack then gets the next number.',
  });

export const publishedFileDamaged = (name: string): Refusal =>
  new Refusal({
    code: 'PublishedFileDamaged',
    message: 'This file of a published pack has been changed in the workspace file since, so it is not given out.',
    where: name,
    next: 'Use the copy that was sent to the board, and open the newest checked backup of the workspace.',
  });
