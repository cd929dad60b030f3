import { plural } from '../../in-words.ts';
import { profileKeyOf } from '../profile.ts';
import type { ReadinessCheck } from './readiness-check.ts';

/**
 * A section that is switched on and has nothing to say is left out of the files: the reader should not miss it. A pack that
 * cites no publication needs no list of them.
 */
export const sectionEmpty: ReadinessCheck = {
  code: 'SectionEmpty',
  what: 'Every section that is switched on has something to show',
  find: ({ snapshot, document, titles }) => {
    const printed = new Set(document.sections.map(({ id }) => id));
    const empty = (snapshot.profile?.sections ?? []).filter(
      ({ id, included }) => included && id !== 'sources' && !printed.has(id),
    );
    if (empty.length === 0) return [];
    const names = empty.map(({ id }) => `“${titles[id].title}”`).join(', ');
    return [
      {
        severity: 'warning',
        sentence: `${plural(empty.length, 'section')} of this kind of pack ${empty.length === 1 ? 'has' : 'have'} nothing to show and will be left out: ${names}.`,
        place: { kind: 'profile', profile: profileKeyOf(snapshot) },
      },
    ];
  },
};

/** A chart that a blind reader is told nothing of: the PDF would not be the PDF/UA that it says it is. */
export const altTextMissing: ReadinessCheck = {
  code: 'AltTextMissing',
  what: 'Every chart says its message in words',
  find: ({ document }) =>
    document.sections.flatMap(({ title, blocks }) =>
      blocks.flatMap((block) =>
        block.kind !== 'chart' || block.alt.trim() !== ''
          ? []
          : [
              {
                severity: 'blocking' as const,
                sentence: `The chart “${block.caption}” in “${title}” has no text for readers who cannot see it.`,
                place: { kind: 'preview' as const, block: block.id },
              },
            ],
      ),
    ),
};

/** The PDF never leaves a character out without a word, but a board must not read a number where somebody wrote a word. */
export const glyphMissing: ReadinessCheck = {
  code: 'GlyphMissing',
  what: 'Every character can be printed',
  find: ({ undrawable, cleared }) => {
    const accepted = new Set(cleared);
    const printed = (text: string): string =>
      undrawable.reduce((line, { character, code }) => line.replaceAll(character, `[${code}]`), text);
    return undrawable
      .filter(({ block, text }) => block === 'cover' || !accepted.has(printed(text)))
      .map(({ block, text, character, code }) => ({
        severity: 'blocking' as const,
        sentence: `“${text}” holds “${character}” (${code}), which the font of the PDF does not have: it would be printed as [${code}].`,
        place: block === 'cover' ? { kind: 'settings' as const } : { kind: 'preview' as const, block },
        // what was reported long ago may be unchangeable: somebody may let it be printed so, the cover excepted
        ...(block === 'cover' ? {} : { clearable: printed(text) }),
      }));
  },
};
