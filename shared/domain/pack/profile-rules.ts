import type { Edition } from './document.ts';
import { type PackScope, type ProfileSection, type SectionId, sectionIds } from './profile.ts';

/**
 * Sections that a pack of an edition cannot go without. "Every colour says why" needs the rules; "nothing vanishes
 * unnoticed" needs what changed, the dates that slipped and the figures that are missing or restated; and a reader of
 * the public edition must be able to see that, and how much, is withheld.
 */
export const requiredSections: Readonly<Record<Edition, Readonly<Partial<Record<SectionId, string>>>>> = {
  board: {
    changes: 'A board must see what moved, closed or went missing since it last met.',
    'data-quality': 'A board must see which figures are missing, late, restated or in conflict.',
    definitions: 'Every colour in a pack says by which rule it was given.',
  },
  public: {
    changes: 'Nothing that was shown to the public once may go without a word.',
    suppression: 'A reader must see that figures are withheld, how many, and by which rule.',
    definitions: 'Every colour in a pack says by which rule it was given.',
  },
  progress_review: {
    'review-slippage': 'Slippage against the baseline is always shown.',
    'data-quality': 'A review must see which figures are missing, late, restated or in conflict.',
    definitions: 'Every colour in a pack says by which rule it was given.',
  },
};

/** Sections that an edition may hold, in the order in which they are offered. */
export const sectionsOfEdition = (edition: Edition): SectionId[] =>
  sectionIds.filter(
    (id) =>
      (edition === 'progress_review' || !id.startsWith('review-')) && (edition === 'public' || id !== 'suppression'),
  );

/** The profile's sections in its order, then those of its edition that it does not name, switched off. */
export function everySection(edition: Edition, sections: readonly ProfileSection[]): ProfileSection[] {
  const named = new Set(sections.map(({ id }) => id));
  const others = sectionsOfEdition(edition).filter((id) => !named.has(id));
  return [...sections, ...others.map((id) => ({ id, included: false, introduction: '' }))];
}

/** True for a pattern such as "One workstream" as it ships: which one has still to be said. */
export const isScopeOpen = (scope: PackScope): boolean =>
  (scope.kind === 'workstream' && scope.code === '') || (scope.kind === 'agency' && scope.name === '');

/** "Safeguarding partners’ board" → `safeguarding-partners-board`; empty where a name holds neither letter nor figure. */
const kebabCase = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 50)
    .replace(/-$/u, '');

/** A key that nothing has or ever had: the name's, with a number after it where that is taken. */
export function freeKey(name: string, taken: ReadonlySet<string>): string {
  const wanted = kebabCase(name) || 'pack';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(key)) return key;
  }
}
