import type { PackDocument } from '#shared/domain/pack/document.ts';
import type { UndrawableText } from '#shared/domain/pack/readiness-rules/readiness-check.ts';
import { unprintableCharacter } from './drawable-text.ts';
import type { FontCoverage } from './font-coverage.ts';

/** Keys of the document whose text is not set in type: names of things, and what is only spoken or kept as data. */
const unset = new Set([
  'id',
  'kind',
  'to',
  'url',
  'alt',
  'key',
  'align',
  'unit',
  'origin',
  'origins',
  'icon',
  'colour',
  'because',
  'chart',
  'sheetName',
  'ownSheet',
  'tone',
  'judgement',
  'movement',
  'marker',
  'period',
  'pointType',
  'on',
  'orientation',
]);

/** Every text that the value holds, in its order. */
function* textsIn(value: unknown, key = ''): Generator<string> {
  if (unset.has(key) && typeof value !== 'object') return;
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, held] of Object.entries(value)) if (name !== 'origins') yield* textsIn(held, name);
  }
}

const around = 30;

function excerpt(text: string, character: string): string {
  const at = text.indexOf(character);
  const [from, to] = [Math.max(0, at - around), Math.min(text.length, at + character.length + around)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed().replaceAll('\uFFFD', '')}${to < text.length ? '…' : ''}`;
}

/**
 * Every text of the document with a character that the pack's font lacks, the first of each: in the PDF it would stand
 * as its number, `[U+4E2D]`, so readiness names each before anything is published. Pure.
 */
export function undrawableTexts(document: PackDocument, fonts: readonly FontCoverage[]): UndrawableText[] {
  const parts: readonly { readonly block: string; readonly value: unknown }[] = [
    { block: 'cover', value: { ...document.meta, producer: '' } },
    ...document.sections.flatMap((section) => [
      { block: section.id, value: section.title },
      ...section.blocks.map((block) => ({ block: block.id, value: block })),
    ]),
  ];
  return parts.flatMap(({ block, value }) =>
    [...textsIn(value)].flatMap((text) => {
      const missing = unprintableCharacter(text, fonts);
      return missing === null ? [] : [{ block, text: excerpt(text, missing.character), ...missing }];
    }),
  );
}
