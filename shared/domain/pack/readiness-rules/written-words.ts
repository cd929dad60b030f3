import { periodInWords } from '../../dates.ts';
import { profileKeyOf } from '../profile.ts';
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
          place: {
            kind: 'section',
            section,
            profile: profileKeyOf(snapshot),
            period: snapshot.period,
          },
        };
      }),
};

const isPrinted = (id: string, sections: readonly { readonly id: string }[]): boolean =>
  sections.some((section) => section.id === id);
