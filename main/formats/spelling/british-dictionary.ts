import nspell from 'nspell';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Says whether a word is spelled right, and what may have been meant by one that is not. */
export interface Speller {
  correct(word: string): boolean;
  suggest(word: string): string[];
}

let speller: Promise<Speller> | null = null;

/** SCOWL's dictionary of British spelling with -ise, as Hunspell files; it is read once, when it is first needed. */
export const britishSpeller = (): Promise<Speller> =>
  (speller ??= (async () => {
    const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
    const [aff, dic] = await Promise.all([
      readFile(path.join(folder, 'index.aff')),
      readFile(path.join(folder, 'index.dic')),
    ]);
    return nspell(aff, dic);
  })());
