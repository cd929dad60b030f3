import { americanSpellings } from '../../american-spellings.ts';
import { periodInWords } from '../../dates.ts';
import { listed } from '../../in-words.ts';
import { profileKeyOf, type SectionId } from '../profile.ts';
import type { ReadinessPlace } from '../readiness.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ReadinessCheck } from './readiness-check.ts';

/** Words carried over or begun and never confirmed are nobody's words: a pack is not made final with them. */
export const wordsInDraft: ReadinessCheck = {
  code: 'WordsInDraft',
  what: 'Every text written for a section has been confirmed',
  find: ({ snapshot, document }) =>
    (snapshot.sectionTexts ?? [])
      .filter(({ confirmed, section }) => confirmed === null && isPrinted(section, document.sections))
      .map(({ section, carriedFrom, writtenBy }) => {
        const title = document.sections.find(({ id }) => id === section)?.title ?? section;
        return {
          severity: 'blocking',
          sentence:
            carriedFrom === null
              ? `The words of “${title}” are a draft by ${writtenBy} that nobody has confirmed.`
              : `The words of “${title}” were carried over from ${periodInWords(carriedFrom)} and nobody has confirmed them.`,
          place: wordsOf(section, snapshot),
        };
      }),
};

/** What was written for the pack itself is in British English; what others said elsewhere is theirs. */
export const americanSpelling: ReadinessCheck = {
  code: 'AmericanSpelling',
  what: 'The words written for sections are spelled as in British English',
  find: ({ snapshot, document, titles }) => {
    const { profile, sectionTexts = [] } = snapshot;
    const words = sectionTexts.map(({ section, text }) => ({
      section,
      text,
      what: `The words of “${titles[section].title}” are`,
      place: wordsOf(section, snapshot),
    }));
    const introductions = (profile?.sections ?? []).map(({ id, introduction }) => ({
      section: id,
      text: introduction,
      what: `The introduction of “${titles[id].title}” is`,
      place: { kind: 'profile' as const, profile: profileKeyOf(snapshot) },
    }));
    return [...words, ...introductions].flatMap(({ section, text, what, place }) => {
      const found = americanSpellings(text);
      if (found.length === 0 || !isPrinted(section, document.sections)) return [];
      const said = found.map((one) => `“${one.found}” for “${one.british}”`);
      return [{ severity: 'warning', sentence: `${what} spelled as in America: ${listed(said)}.`, place }];
    });
  },
};

const wordsOf = (section: SectionId, snapshot: Snapshot): ReadinessPlace => ({
  kind: 'section',
  section,
  profile: profileKeyOf(snapshot),
  period: snapshot.period,
});

const isPrinted = (id: string, sections: readonly { readonly id: string }[]): boolean =>
  sections.some((section) => section.id === id);
