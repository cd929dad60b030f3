import type { PackDocument } from '#shared/domain/pack/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { publishedFile } from '../publishing/publications.ts';
import type { Session } from '../session.ts';
import { comparedPack, type ComparedPack } from './compared-pack.ts';
import { comparisonDocument } from './comparison-document.ts';
import { openPack } from './open-pack.ts';

/** A file with its name, as it was chosen. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Published packs side by side: files from anywhere, and packs of the open workspace. Each file is checked first; one
 * that was altered is refused and nothing is compared.
 * @throws Refusal those of `openPack`, `NothingToCompare` for fewer than two different packs
 */
export async function comparePacks(
  session: Session,
  files: readonly GivenFile[],
  publications: readonly number[],
): Promise<PackDocument> {
  const held = await Promise.all(publications.map((id) => publishedFile(session.workspace.db, id, 'plumbpack')));
  const packs = new Map<string, ComparedPack>();
  for (const { name, bytes } of [...held, ...files]) {
    const pack = await packIn(session, name, bytes);
    packs.set(pack.manifest.signature, pack);
  }
  if (packs.size < 2) throw nothingToCompare(packs.size);
  return comparisonDocument([...packs.values()], `Plumbline ${session.host.version}`);
}

async function packIn(session: Session, name: string, bytes: Uint8Array): Promise<ComparedPack> {
  const { verification, manifest, document } = await openPack(session, name, bytes);
  return comparedPack(manifest, document, verification.sentence);
}

const nothingToCompare = (different: number): Refusal =>
  new Refusal({
    code: 'NothingToCompare',
    message:
      different === 0 ? 'There is no pack to compare.' : 'The files given are of one and the same published pack.',
    where: 'files',
    next: 'Choose at least two published packs: of two months, or of several authorities.',
  });
