import { posix } from 'node:path';
import type { ReadLimits } from '../limits.ts';
import { streamXml } from './xml-stream.ts';
import type { ZipPackage } from './zip-package.ts';

/** One link from a part of the workbook to another part. */
export interface Relationship {
  /** Last word of the type's address, the same in transitional and strict files: `worksheet`, `sharedStrings`, `styles`. */
  readonly type: string;
  /** Name of the part in the zip; null for anything outside the file, which is never followed. */
  readonly target: string | null;
}

/** Links of `part` by id; the empty name stands for the package itself. */
export async function readRelationships(
  zip: ZipPackage,
  part: string,
  limits: ReadLimits,
): Promise<Map<string, Relationship>> {
  const links = new Map<string, Relationship>();
  const folder = posix.dirname(part);
  const linksPart = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(linksPart)) return links;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (name !== 'Relationship' || id === undefined || target === undefined) return;
    links.set(id, {
      type: (type ?? '').slice((type ?? '').lastIndexOf('/') + 1),
      target: mode === 'External' ? null : resolveTarget(folder, target),
    });
  };
  await streamXml(zip, linksPart, { open }, limits);
  return links;
}

const resolveTarget = (folder: string, target: string): string => {
  const path = target.replaceAll('\\', '/');
  return path.startsWith('/') ? path.slice(1) : posix.join(folder, path);
};
