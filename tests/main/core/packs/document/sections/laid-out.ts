import { buildDocument } from '#main/core/packs/document/build-document.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { sectionIds, type SectionId } from '#shared/domain/pack/profile.ts';
import type { PreviousPosition, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { clean } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { proseOf } from '../../document-of.ts';

/** The document of a small snapshot, nothing of it amiss but what is given, with the sections asked for. */
export function laidOut(given: Partial<Snapshot>, ...sections: readonly SectionId[]): PackDocument {
  const profile = clean.profile === undefined ? {} : { profile: { ...clean.profile, sections: chosen(sections) } };
  return buildDocument({ ...clean, ...profile, ...given }, 'x'.repeat(64));
}

const chosen = (sections: readonly SectionId[]) =>
  sectionIds.map((id) => ({ id, included: sections.includes(id), introduction: '' }));

/** A position of the month before with nothing in it. */
export const may: PreviousPosition = {
  basis: 'pack',
  period: '2019-05',
  asAtOn: '2019-06-30',
  actions: [],
  indicators: [],
  findings: [],
  things: [],
};

/** The running text of a block by its id; empty where the document has none. */
export function wordsOf(document: PackDocument, id: string): string {
  const block = document.sections.flatMap(({ blocks }) => blocks).find((one) => one.id === id);
  return block === undefined ? '' : proseOf(block);
}
