import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const sectionNotInProfile = (title: string, profile: string): Refusal =>
  new Refusal({
    code: 'SectionNotInProfile',
    message: `“${profile}” is made without “${title}”, so nothing can be said in it.`,
    where: 'section',
    next: 'Switch the section on under Kinds of pack first, or write for another section.',
  });

export const periodInFuture = (period: Period): Refusal =>
  new Refusal({
    code: 'WordsPeriodInFuture',
    message: `${periodInWords(period)} has not begun, so there is no pack of it to write for.`,
    where: 'period',
    next: 'Choose this month or an earlier one.',
  });

export const noWordsToCarry = (period: Period): Refusal =>
  new Refusal({
    code: 'NoWordsToCarry',
    message: `There are no words of an earlier month that could be carried over to ${periodInWords(period)}.`,
    where: 'section',
    next: 'Write them for this month.',
  });

export const wordsInTheWay = (title: string, period: Period): Refusal =>
  new Refusal({
    code: 'WordsInTheWay',
    message: `“${title}” has words for ${periodInWords(period)} already, and carrying over would replace them.`,
    where: 'section',
    next: 'Change the words that are there, or take them back first.',
  });

export const wordsChanged = (title: string, period: Period, by: string): Refusal =>
  new Refusal({
    code: 'WordsChanged',
    message: `${by} changed the words of “${title}” for ${periodInWords(period)} since you opened them, so nothing was saved or confirmed.`,
    where: 'section',
    next: 'Read what stands there now, and then decide which words hold. What you typed is kept.',
  });

export const noWordsToConfirm = (period: Period, section: string | undefined): Refusal =>
  new Refusal({
    code: 'NoWordsToConfirm',
    message:
      section === undefined
        ? `No section has draft words for ${periodInWords(period)}.`
        : `The section has no draft words for ${periodInWords(period)}.`,
    where: 'section',
    next: 'Write them, or carry them over from an earlier month, and then confirm them.',
  });
