import type { UnknownWord } from '#shared/contract/section-words.ts';
import { americanSpellings } from '#shared/domain/american-spellings.ts';
import { glossary } from '#shared/wording/glossary.ts';
import { britishSpeller } from '#main/formats/spelling/british-dictionary.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** More than these are a text in another language, or a list. */
const mostNamed = 12;

/** Words of the service that the dictionary lacks. */
const ofTheService = ['autism', 'caseholder', 'caseholders', 'datasets', 'neurodiversity', 'unallocated', 'wellbeing'];

/**
 * Words of a text that neither a British dictionary nor the workspace knows, each once, in the order they stand there, with
 * what may have been meant. Names and abbreviations are nobody's to correct, so nothing with a capital or a digit is looked
 * at; American spellings are named by `americanSpellings`.
 */
export async function unknownWords(db: ReadableDb, text: string): Promise<UnknownWord[]> {
  const candidates = new Set(plainWords(text));
  for (const { found } of americanSpellings(text)) candidates.delete(found);
  if (candidates.size === 0) return [];
  const spelling = await britishSpeller();
  const unknown = [...candidates].filter((word) => !spelling.correct(word));
  if (unknown.length === 0) return [];
  const known = await wordsHeld(db);
  return unknown
    .filter((word) => !known.has(word))
    .slice(0, mostNamed)
    .map((word) => ({ word, suggestions: spelling.suggest(word).slice(0, 2) }));
}

/** Lower-case words; parts of an address or a file name are none. */
const plainWords = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}@./_’'])\p{Ll}{3,}(?:[’']\p{Ll}+)?(?![\p{L}\p{N}@_]|[./]\p{L}|:\/)/gu)].map(
    ([word]) => word.replace(/[’']s?$/u, ''),
  );

/** What the workspace itself calls things, and the words of the program. */
async function wordsHeld(db: ReadableDb): Promise<ReadonlySet<string>> {
  const held = await Promise.all([
    db.selectFrom('indicator_definitions').select('name').execute(),
    db.selectFrom('workstreams').select('name').execute(),
    db.selectFrom('agencies').select('name').execute(),
  ]);
  const texts = [
    ...held.flat().map(({ name }) => name),
    ...glossary.flatMap(({ term, meaning }) => [term, meaning]),
    ...ofTheService,
  ];
  return new Set(texts.flatMap((text) => plainWords(text.toLowerCase())));
}
