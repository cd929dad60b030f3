import { Refusal } from '#shared/domain/refusal.ts';
import type { FontCoverage } from './font-coverage.ts';
import type { TemplateData } from './template-data.ts';

/** Keys whose text is not set in type: names of things, and what is only spoken. */
const unprinted = new Set([
  'id',
  'kind',
  'to',
  'anchor',
  'link',
  'url',
  'alt',
  'icon',
  'align',
  'tone',
  'judgement',
  'colour',
]);

const invisible = new Set([0x09, 0x0a, 0x0d, 0xad, 0x200b]);

const canDraw = (code: number, fonts: readonly FontCoverage[]): boolean =>
  invisible.has(code) || fonts.every((font) => font.has(code));

const numberOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** The first character of `text` that one of the fonts cannot draw, with its number (`U+4E2D`); null when all can be. */
export function missingCharacter(
  text: string,
  fonts: readonly FontCoverage[],
): { readonly character: string; readonly code: string } | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!canDraw(code, fonts)) return { character, code: numberOf(code) };
  }
  return null;
}

/** Refuses (`GlyphMissing`) a cover with a character the pack's font does not have: its names were checked on entry. */
export function checkCover(meta: TemplateData['meta'], fonts: readonly FontCoverage[]): void {
  for (const text of Object.values(meta).flat()) {
    const printed = typeof text === 'object' && 'text' in text ? `${text.label} ${text.text}` : text;
    const missing = typeof printed === 'string' ? missingCharacter(printed, fonts) : null;
    if (missing === null) continue;
    throw new Refusal({
      code: 'GlyphMissing',
      message: `The font of the pack has no "${missing.character}" (${missing.code}), which stands on the cover.`,
      where: 'cover',
      next: 'Write the names under Settings in ordinary letters, signs or arrows, and make the pack again.',
    });
  }
}

/**
 * The template's data as JSON in which every text can be drawn. What was reported or attached can never be changed, so
 * one tick pasted from elsewhere must not keep a board from its pack; and Typst would leave a character that the font
 * lacks out without a word. It is printed by its number instead, `[U+4E2D]`; the workbook holds the character itself.
 */
export function drawableJson(data: TemplateData, fonts: readonly FontCoverage[]): string {
  return JSON.stringify(data, (key, value: unknown) => {
    if (typeof value !== 'string' || unprinted.has(key)) return value;
    // Words inside a chart are between its tags; numbers and names in the tags are not drawn.
    if (key === 'svg') return value.replaceAll(/>[^<]+/gu, (words) => drawable(words, fonts));
    return drawable(value, fonts);
  });
}

/** What other programs put into a text they copy: bullets of symbol fonts, line ends of their own. */
const ordinary: Readonly<Record<string, string>> = { '\uf0b7': '•', '\uf0a7': '•', '\v': '\n' };

/** What every text font has: most of a pack needs no further look. */
const plain = /^[\x20-\x7E]*$/u;

function drawable(text: string, fonts: readonly FontCoverage[]): string {
  if (plain.test(text)) return text;
  if (missingCharacter(text, fonts) === null) return text;
  const characters = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return canDraw(code, fonts) ? character : (standIn(character) ?? `[${numberOf(code)}]`);
  });
  return characters.join('');
}

/** What says the same as a character that the font lacks; null where only its number can be printed. */
function standIn(character: string): string | null {
  const same = ordinary[character];
  if (same !== undefined) return same;
  if (/[\p{Zs}\p{Zl}\p{Zp}]/u.test(character)) return ' ';
  // controls, joiners and marks of direction draw nothing of their own
  return /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character) ? '' : null;
}

/** The first character of `text` that a pack could print by its number alone; null when there is none. */
export function unprintableCharacter(
  text: string,
  fonts: readonly FontCoverage[],
): { readonly character: string; readonly code: string } | null {
  for (const character of text) {
    const missing = missingCharacter(character, fonts);
    if (missing !== null && standIn(character) === null) return missing;
  }
  return null;
}
