import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Block, Run, Section } from '#shared/domain/pack/document.ts';
import type { SectionId, SectionText } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import { bold, run } from './cells.ts';

/** The section with the profile's introduction and this month's words under its heading. */
export function withWords(section: Section, introduction: string, { sectionTexts = [] }: Snapshot): Section {
  const text = sectionTexts.find((one) => one.section === section.id);
  const words: Block[] = [
    ...proseBlocks(`${section.id}-introduction`, introduction),
    ...(text === undefined ? [] : writtenBlocks(section.id, text)),
  ];
  return words.length === 0 ? section : { ...section, blocks: [...words, ...section.blocks] };
}

/**
 * What stands in the place of a section that this month has no facts for, where somebody wrote words for it: what was
 * written to be read must not go because a table is empty. Null where nobody did.
 */
export function wordsAlone(id: SectionId, { sectionTexts = [] }: Snapshot): Section | null {
  if (!sectionTexts.some((one) => one.section === id)) return null;
  const { title } = sectionLabels[id];
  return {
    id,
    title,
    sheetName: title
      .replaceAll(/[:\\/?*[\]]/gu, '')
      .slice(0, 31)
      .trim(),
    orientation: 'portrait',
    blocks: [{ kind: 'paragraph', id: `${id}-no-facts`, runs: [run('No facts are recorded for this section.')] }],
  };
}

/** Words that nobody has confirmed are printed as what they are; under the others stands who answers for them. */
function writtenBlocks(id: string, written: SectionText): Block[] {
  const { text, confirmed } = written;
  if (confirmed === null) {
    const warning: Block = {
      kind: 'callout',
      id: `${id}-text`,
      tone: 'warning',
      title: 'Draft words, not confirmed yet',
      runs: [run(`${writtenInWords(written)} They may still change before this pack is made final.`)],
    };
    return [warning, ...proseBlocks(`${id}-text-draft`, text, [bold('Draft. ')])];
  }
  const by: Block = {
    kind: 'paragraph',
    id: `${id}-text-confirmed`,
    runs: [run(`Words confirmed by ${confirmed.by} on ${dateInWords(confirmed.on)}.`)],
  };
  return [...proseBlocks(`${id}-text`, text), by];
}

function writtenInWords({ writtenBy, writtenOn, carriedFrom }: SectionText): string {
  const from = carriedFrom === null ? '' : `, begun from the words of ${periodInWords(carriedFrom)}`;
  return `Written by ${writtenBy} on ${dateInWords(writtenOn)}${from}.`;
}

/**
 * Typed text as blocks: each line is a paragraph, and lines that begin with a hyphen, an asterisk or a bullet are a
 * list. `opening` stands before each paragraph. The first block has the id, the others its number after it.
 */
function proseBlocks(id: string, text: string, opening: readonly Run[] = []): Block[] {
  const parts: { readonly isList: boolean; readonly lines: string[] }[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const item = /^[-*•\uf0b7]\s+(?<words>.+)$/u.exec(line)?.groups?.['words'];
    const last = parts.at(-1);
    if (item !== undefined && last?.isList === true) last.lines.push(item);
    else parts.push({ isList: item !== undefined, lines: [item ?? line] });
  }
  return parts.map(({ isList, lines }, index): Block => {
    const block = index === 0 ? id : `${id}-${index + 1}`;
    return isList
      ? { kind: 'list', id: block, items: lines.map((line) => [run(line)]) }
      : { kind: 'paragraph', id: block, runs: [...opening, run(lines.join(' '))] };
  });
}
