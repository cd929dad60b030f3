import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** The words of one section of a month, or of every section, as a person calls them. */
const wordsOf = (period: Period, title?: string): string =>
  title === undefined ? `The words for ${periodInWords(period)}` : `“${title}” for ${periodInWords(period)}`;

export const sectionNotInProfile = (title: string, period: Period, profile: string): Refusal =>
  new Refusal({
    code: 'SectionNotInProfile',
    message: `“${profile}” is made without “${title}”, so nothing can be said in it.`,
    where: wordsOf(period, title),
    next: 'Switch the section on under Kinds of pack first, or write for another section.',
  });

export const periodInFuture = (period: Period, title: string | undefined): Refusal =>
  new Refusal({
    code: 'WordsPeriodInFuture',
    message: `${periodInWords(period)} has not begun, so there is no pack of it to write for.`,
    where: wordsOf(period, title),
    next: 'Choose this month or an earlier one.',
  });

export const noWordsToCarry = (period: Period, title: string | undefined): Refusal =>
  new Refusal({
    code: 'NoWordsToCarry',
    message: `There are no words of an earlier month that could be carried over to ${periodInWords(period)}.`,
    where: wordsOf(period, title),
    next: 'Write them for this month.',
  });

export const wordsInTheWay = (title: string, period: Period): Refusal =>
  new Refusal({
    code: 'WordsInTheWay',
    message: `“${title}” has words for ${periodInWords(period)} already, and carrying over would replace them.`,
    where: wordsOf(period, title),
    next: 'Change the words that are there, or take them back first.',
  });

export const wordsChanged = (title: string, period: Period, by: string): Refusal =>
  new Refusal({
    code: 'WordsChanged',
    message: `${by} changed the words of “${title}” for ${periodInWords(period)} since you opened them, so nothing was saved or confirmed.`,
    where: wordsOf(period, title),
    next: 'Read what stands there now, and then decide which words hold. What you typed is kept.',
  });

export const noWordsToConfirm = (period: Period, title: string | undefined): Refusal =>
  new Refusal({
    code: 'NoWordsToConfirm',
    message:
      title === undefined
        ? `No section has draft words for ${periodInWords(period)}.`
        : `“${title}” has no draft words for ${periodInWords(period)}.`,
    where: wordsOf(period, title),
    next: 'Write them, or carry them over from an earlier month, and then confirm them.',
  });
