import { buildPack, type BuiltPack } from '#main/core/packs/build-pack.ts';
import type { PackRequest } from '#main/core/packs/pack-request.ts';
import type { WriteOptions } from '#main/core/packs/write-pack.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { contextFor, june } from '../main/core/packs/document-of.ts';
import { makeIn, sampleFolder } from '../main/core/samples/sample-workspace.ts';

export const samples = ['northamptonshire', 'exampleshire'] as const;
export type Sample = (typeof samples)[number];

/** Northamptonshire is as large as it is; Exampleshire large enough for every section, small enough to be quick. */
const size = { indicators: 12, months: 18, actions: 30, seed: 1 };

/** Workspaces of both samples for one test file; `clean` closes them and takes them away. */
export class SampleWorkspaces {
  readonly #folder = sampleFolder();
  readonly #made = new Map<string, Workspace>();

  async of(sample: Sample, file: string = sample): Promise<Workspace> {
    const known = this.#made.get(file);
    if (known !== undefined) return known;
    const made = await makeIn(this.#folder.path, sample, file, size);
    this.#made.set(file, made);
    return made;
  }

  async clean(): Promise<void> {
    for (const workspace of this.#made.values()) await workspace.close();
    this.#folder.clean();
  }
}

export const packOf = async (
  workspace: Workspace,
  request: PackRequest = june,
  options: WriteOptions = {},
): Promise<BuiltPack> => buildPack(contextFor(workspace), request, options);

/** The bytes of one of the pack's two files. */
export function fileOf(pack: Pick<BuiltPack, 'files'>, kind: 'pdf' | 'xlsx'): Uint8Array {
  const file = pack.files.find((one) => one.kind === kind);
  if (file === undefined) throw new Error(`the pack has no ${kind}`);
  return file.bytes;
}
