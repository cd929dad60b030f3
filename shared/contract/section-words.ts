import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import { type SectionId, sectionIds, type SectionText } from '../domain/pack/profile.ts';
import { operation, period } from './operation.ts';

/** What is written for one section of one month's pack, and what there is to begin from. */
export interface SectionWords {
  readonly section: SectionId;
  /** As the pack prints it. */
  readonly title: string;
  /** The profile's standing words at its head; empty for none. */
  readonly introduction: string;
  readonly state: 'none' | 'draft' | 'confirmed';
  /** Null while nothing is written, or what was written has been taken back. */
  readonly current: SectionText | null;
  /** The newest words of an earlier month; null where there are none. */
  readonly before: { readonly period: Period; readonly text: string; readonly confirmed: boolean } | null;
}

export interface WordsView {
  readonly profile: string;
  readonly profileName: string;
  readonly period: Period;
  readonly sections: readonly SectionWords[];
  readonly counts: { readonly none: number; readonly draft: number; readonly confirmed: number };
  /** Sections without words this month that an earlier month has words for. */
  readonly toCarry: number;
}

/** One thing that happened to the words of a section. */
export interface WordsEvent {
  readonly kind: 'written' | 'carried' | 'taken_back' | 'confirmed';
  readonly text: string;
  readonly by: string;
  readonly on: IsoDate;
  readonly at: string;
  /** The month that it was begun from. */
  readonly carriedFrom: Period | null;
}

/** As much as fits on half a page: a summary, not the section itself. */
export const longestSectionText = 4000;

const profile = z.string().min(1).max(60);
const section = z.enum(sectionIds);
const place = z.object({ profile, period, section });

export const writtenWords = place.extend({
  /** Empty takes back what stands. */
  text: z.string().trim().max(longestSectionText, 'At most 4,000 characters'),
  /** Confirms them in the same moment: whoever writes may be whoever answers for it. */
  confirm: z.boolean().default(false),
  /** The words that were on the screen when they were changed, empty for none: others are not overwritten unseen. */
  seen: z.string().max(longestSectionText).optional(),
});

export const confirmedWords = z.object({
  profile,
  period,
  section: section.optional(),
  /** The drafts that were read: words that somebody wrote meanwhile are not confirmed unseen. */
  seen: z
    .array(z.object({ section, text: z.string().max(longestSectionText) }))
    .max(60)
    .readonly()
    .optional(),
});

/** A word that is perhaps mistyped. */
export interface UnknownWord {
  readonly word: string;
  /** What may have been meant, the likeliest first; empty where nothing is near. */
  readonly suggestions: readonly string[];
}

export const sectionWordsContract = {
  list: operation.input(z.object({ profile, period })).output(type<WordsView>()),
  /** Writes this month's words of a section, as a draft unless they are confirmed with it. */
  write: operation.input(writtenWords).output(type<WordsView>()),
  /** Puts the newest words of an earlier month into this one as a draft: of one section, or of all that have none yet. */
  carry: operation.input(z.object({ profile, period, section: section.optional() })).output(type<WordsView>()),
  /** Says that the words that stand hold for this month: of one section, or of every draft. */
  confirm: operation.input(confirmedWords).output(type<WordsView>()),
  /** Everything that was ever written for the section in that month, newest first. */
  history: operation.input(place).output(type<readonly WordsEvent[]>()),
  /** Words that no British dictionary and nothing in the workspace knows. Says so and changes nothing. */
  spelling: operation
    .input(z.object({ text: z.string().max(2 * longestSectionText) }))
    .output(type<readonly UnknownWord[]>()),
};
