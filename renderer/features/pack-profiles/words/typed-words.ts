import { z } from 'zod';
import type { SectionWords } from '#shared/contract/section-words.ts';
import type { Period } from '#shared/domain/dates.ts';
import { sectionIds, type SectionId } from '#shared/domain/pack/profile.ts';

/** What is typed and not saved yet, by section. */
export type TypedWords = Readonly<Partial<Record<SectionId, string>>>;

const kept = z.partialRecord(z.enum(sectionIds), z.string());

/** The key under which unsaved words of one month's pack are kept. */
export const wordsDraftKey = (profile: string, period: Period): string => `section-words:${profile}:${period}`;

/** What was kept; a draft that cannot be read is as none. */
export function readTyped(body: string): TypedWords {
  try {
    const read = kept.safeParse(JSON.parse(body));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** With the words of a section as they are typed now; what is as it was saved is dropped. */
export function withTyped(typed: TypedWords, { section, current }: SectionWords, text: string): TypedWords {
  const { [section]: _before, ...others } = typed;
  return text === (current?.text ?? '') ? others : { ...others, [section]: text };
}

/** What stands in the field of a section. */
export const shownText = (typed: TypedWords, { section, current }: SectionWords): string =>
  typed[section] ?? current?.text ?? '';

/** The section to go on with after this one: the next that is not confirmed, from the top again after the last; null where all are. */
export function nextToWrite(sections: readonly SectionWords[], after: SectionId): SectionId | null {
  const at = sections.findIndex(({ section }) => section === after);
  const others = [...sections.slice(at + 1), ...sections.slice(0, Math.max(at, 0))];
  return others.find(({ state }) => state !== 'confirmed')?.section ?? null;
}
