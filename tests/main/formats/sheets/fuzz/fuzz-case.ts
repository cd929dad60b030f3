import { byteMutations, type Mutation } from './mutate-bytes.ts';
import { csvMutations } from './mutate-csv.ts';
import { workbookMutations } from './mutate-workbook.ts';
import { Random } from './random.ts';
import type { SoundFile } from './sound-files.ts';

export interface FuzzCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was done to which file, in words. */
  readonly made: string;
}

/** Case `index` of a seed: always the same file. */
export function fuzzCase(files: readonly SoundFile[], seed: number, index: number): FuzzCase {
  const random = new Random(seed, index);
  const file = random.pick(files);
  const isCsv = file.name.endsWith('.csv');
  const own = isCsv ? csvMutations : workbookMutations;
  let bytes = file.bytes;
  const made: string[] = [];
  // those of the format need a file that still is one, so they come first
  const kinds = random.pick([[own], [own], [own, own], [byteMutations], [own, byteMutations]]);
  for (const mutations of kinds) {
    const name = random.pick(Object.keys(mutations));
    bytes = mutated(mutations[name], bytes, random);
    made.push(name);
  }
  const name =
    random.below(20) === 0 ? file.name.replace(/\..*$/, random.pick(['.csv', '.xlsx', '.xls', ''])) : file.name;
  return { name, bytes, made: `${file.name}: ${made.join(', ')}${name === file.name ? '' : `, named ${name}`}` };
}

/** A file that was damaged before may not be unpacked again; it then stays as it is. */
function mutated(mutation: Mutation | undefined, bytes: Uint8Array, random: Random): Uint8Array {
  try {
    return mutation?.(bytes, random) ?? bytes;
  } catch {
    return bytes;
  }
}
