import { createHash } from 'node:crypto';

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** One part of a workbook by its name in the zip. */
export interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The part's line in the list that is hashed: exactly as `sha256sum` prints it. */
const partLine = (name: string, contentSha256: string): string => `${contentSha256}  ${name}\n`;

/**
 * SHA-256 over a list of all parts, each with its SHA-256, in the order of their names' bytes: what the parts say, and
 * not how a program packed them. `find -type f | LC_ALL=C sort | xargs sha256sum | sha256sum` gives the same.
 */
export const partsDigest = (parts: readonly Part[]): string =>
  linesDigest(parts.map(({ name, content }) => ({ name, sha256: sha256(content) })));

/** As `partsDigest`, for parts that were hashed while they were unpacked. */
export const linesDigest = (parts: readonly { readonly name: string; readonly sha256: string }[]): string =>
  sha256(
    parts
      .toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
      .map((part) => partLine(part.name, part.sha256))
      .join(''),
  );
