import type { Block, Section } from '#shared/domain/pack/document.ts';
import type { SectionText } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { run } from './cells.ts';

/** The section with the profile's introduction and this month's words under its heading. */
export function withWords(section: Section, introduction: string, { sectionTexts = [] }: Snapshot): Section {
  const text = sectionTexts.find((one) => one.section === section.id);
  const words: Block[] = [
    ...(introduction === ''
      ? []
      : [{ kind: 'paragraph' as const, id: `${section.id}-introduction`, runs: [run(introduction)] }]),
    ...(text === undefined ? [] : [writtenBlock(section.id, text)]),
  ];
  return words.length === 0 ? section : { ...section, blocks: [...words, ...section.blocks] };
}

/** Words that nobody has confirmed are printed as what they are. */
const writtenBlock = (id: string, { text, confirmed }: SectionText): Block =>
  confirmed === null
    ? { kind: 'callout', id: `${id}-text`, tone: 'warning', title: 'Draft words, not confirmed yet', runs: [run(text)] }
    : { kind: 'paragraph', id: `${id}-text`, runs: [run(text)] };
