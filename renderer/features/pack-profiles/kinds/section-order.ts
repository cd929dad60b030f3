import type { ProfileSection } from '#shared/domain/pack/profile.ts';

/** The sections with one of them a place further up (-1) or down (1); as they are where there is no such place. */
export function moved(sections: readonly ProfileSection[], id: string, by: -1 | 1): readonly ProfileSection[] {
  const at = sections.findIndex((section) => section.id === id);
  const [one, other] = [sections[at], sections[at + by]];
  if (one === undefined || other === undefined) return sections;
  return sections.map((section, index) => (index === at ? other : index === at + by ? one : section));
}

/** The sections with something of one of them changed. */
export const withSection = (
  sections: readonly ProfileSection[],
  id: string,
  change: Partial<Pick<ProfileSection, 'included' | 'introduction'>>,
): readonly ProfileSection[] => sections.map((section) => (section.id === id ? { ...section, ...change } : section));
