import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyFile } from '#main/core/publishing/verify.ts';
import { rawManifestPlaces } from '#main/formats/seal/pdf-streams.ts';
import { sessionOn } from './published.ts';
import { twoPacks, type TwoPacks } from './two-packs.ts';

const packs = twoPacks();

const changedAt = (bytes: Uint8Array, at: number): Uint8Array => {
  const changed = new Uint8Array(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};
const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
const offsetOf = (bytes: Uint8Array, text: string): number => {
  const at = Buffer.from(bytes).indexOf(text);
  if (at < 0) throw new Error(`the file does not hold ${text}`);
  return at;
};

/** Unpacks a zip, changes its parts and packs it again. */
function repacked(
  bytes: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => void = () => undefined,
): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}
const replacing = (part: string, from: string | RegExp, to: string) => (parts: Record<string, Uint8Array>) => {
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${part}`);
  parts[part] = strToU8(after);
};

/** The file of one pack with the manifest of another in its place. */
function withManifestOf(file: Uint8Array, other: Uint8Array): Uint8Array {
  const [place] = rawManifestPlaces(file);
  const [from] = rawManifestPlaces(other);
  if (place === undefined || from === undefined) throw new Error('a PDF has no place for its manifest');
  const swapped = new Uint8Array(file);
  swapped.set(other.subarray(from.start, from.start + from.length), place.start);
  return swapped;
}

async function savedByPdfLib(bytes: Uint8Array, change: (document: PDFDocument) => void = () => undefined) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document);
  return document.save();
}

type Tampering = readonly [
  what: string,
  make: (files: TwoPacks['files']) => Uint8Array | Promise<Uint8Array>,
  says: RegExp,
];

const tamperings: readonly Tampering[] = [
  [
    'a byte changed in a page',
    ({ june }) => changedAt(june.pdf, offsetOf(june.pdf, 'endstream') - 20),
    /altered since: its contents were changed/,
  ],
  [
    'a byte changed in the document inside',
    ({ june }) => changedAt(june.pdf, offsetOf(june.pdf, 'plumbline.document') + 200),
    /altered since: its contents were changed/,
  ],
  [
    'a byte changed in the metadata',
    ({ june }) => changedAt(june.pdf, offsetOf(june.pdf, '<dc:title>') + 60),
    /altered since: its contents were changed/,
  ],
  [
    'a digit changed in the manifest',
    ({ june }) => changedAt(june.pdf, offsetOf(june.pdf, '"snapshotSha256":"') + 20),
    /the signature does not hold|seal is gone/,
  ],
  [
    'a space changed after the manifest',
    ({ june }) => changedAt(june.pdf, (rawManifestPlaces(june.pdf)[0]?.start ?? 0) + 8000),
    /one byte is not as published, so its seal cannot be read/,
  ],
  ['something appended', ({ june }) => joined(june.pdf, strToU8('\n% a note\n')), /with something added at its end/],
  ['an end cut off', ({ june }) => june.pdf.subarray(0, june.pdf.length - 5000), /cut short: its end is missing/],
  ['half of it cut off', ({ june }) => june.pdf.subarray(0, june.pdf.length / 2), /cut short: its end is missing/],
  ['saved anew by another program', ({ june }) => savedByPdfLib(june.pdf), /altered since/],
  [
    'saved anew without what was attached',
    ({ june }) =>
      savedByPdfLib(june.pdf, (document) => {
        const names = document.catalog.lookup(PDFName.of('Names'));
        if (names === undefined) throw new Error('nothing is attached');
        for (const [ref, object] of document.context.enumerateIndirectObjects())
          if (String(object).includes('vnd.plumbline')) document.context.delete(ref);
      }),
    /This says that it is published pack 2 .*but its seal is gone/,
  ],
  [
    'the manifest of another pack',
    ({ june, may }) => withManifestOf(june.pdf, may.pdf),
    /carries the manifest of published pack 1 .*its contents are of published pack 2/,
  ],
  ['a workbook packed anew', ({ june }) => repacked(june.xlsx), /packed anew by another program/],
  [
    'one cell changed',
    ({ june }) => repacked(june.xlsx, replacing('xl/worksheets/sheet1.xml', /<v>(\d)/, '<v>7$1')),
    /altered since: what differs is the sheet “Read me”\./,
  ],
  [
    'the code changed in its properties',
    ({ june }) => repacked(june.xlsx, replacing('docProps/custom.xml', /<vt:lpwstr>..../, '<vt:lpwstr>AAAA')),
    /altered since: what differs is its properties\./,
  ],
  [
    'a workbook without its manifest',
    ({ june }) => repacked(june.xlsx, (parts) => delete parts['customXml/item1.xml']),
    /This says that it is published pack 2 .*but its seal is gone/,
  ],
  [
    'a workbook with the manifest of another',
    ({ june, may }) =>
      repacked(june.xlsx, (parts) => {
        parts['customXml/item1.xml'] = unzipSync(may.xlsx)['customXml/item1.xml'] ?? new Uint8Array();
      }),
    /carries the manifest of published pack 1 .*its contents are of published pack 2/,
  ],
  [
    'a workbook cut short',
    ({ june }) => june.xlsx.subarray(0, june.xlsx.length - 300),
    /cut short: its end is missing/,
  ],
  [
    'a byte changed that its zip notices',
    ({ june }) => changedAt(june.plumbpack, offsetOf(june.plumbpack, '"number":2') + 9),
    /This was published pack 2 .*, but one byte is not as published, so its seal cannot be read/,
  ],
  [
    'a document changed in a .plumbpack',
    ({ june }) =>
      repacked(june.plumbpack, replacing('document.json', 'Improvement board pack', 'Improvement board pact')),
    /document\.json was changed/,
  ],
  [
    'a PDF changed in a .plumbpack',
    ({ june }) =>
      repacked(june.plumbpack, (parts) => {
        const name = Object.keys(parts).find((part) => part.endsWith('.pdf')) ?? '';
        parts[name] = changedAt(parts[name] ?? new Uint8Array(), 5000);
      }),
    /\.pdf was changed/,
  ],
  [
    'a part added to a .plumbpack',
    ({ june }) =>
      repacked(june.plumbpack, (parts) => {
        parts['note.txt'] = strToU8('hello');
      }),
    /it holds a part that no pack has \("note\.txt"\)/,
  ],
];

/** Where no workspace can be asked: what has lost its manifest says nothing, and a zip that was packed anew says what was signed. */
const toStranger: Readonly<Record<string, string>> = {
  'half of it cut off': 'unknown',
  'a workbook cut short': 'unknown',
  'a byte changed that its zip notices': 'unknown',
  'a workbook packed anew': 'intact_elsewhere',
};

describe('a published file', () => {
  test.each(['pdf', 'xlsx', 'plumbpack'] as const)('%s is published, byte for byte', async (kind) => {
    const { session, files } = packs();
    const found = await verifyFile(session, `a.${kind}`, files.june[kind]);
    expect(found).toMatchObject({ verdict: 'published', publication: { number: 2, version: 1 } });
    expect(found.sentence).toBe('This is published pack 2 of 14 August 2019, version 1, byte for byte.');
    expect(found.checks.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 7 }, () => 'passed'));
  });

  test.each(['pdf', 'xlsx', 'plumbpack'] as const)('%s is intact where no workspace is open', async (kind) => {
    const found = await verifyFile(await sessionOn(null), `a.${kind}`, packs().files.june[kind]);
    expect(found).toMatchObject({ verdict: 'intact_elsewhere', publication: null, claims: { number: 2 } });
    expect(found.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(found.next).toContain(packs().june.keyFingerprint);
  });

  test.each(tamperings)('with %s is altered, and how', async (_, make, says) => {
    const { session, files } = packs();
    const found = await verifyFile(session, 'a', await make(files));
    expect(found.sentence).toMatch(says);
    expect(found.verdict).toBe('altered');
  });

  test.each(tamperings)('with %s is never intact to a stranger', async (what, make) => {
    const found = await verifyFile(await sessionOn(null), 'a', await make(packs().files));
    expect(found.verdict).toBe(toStranger[what] ?? 'altered');
  });

  test('with any byte changed is never called published', async () => {
    const { session, files } = packs();
    const kinds = ['pdf', 'xlsx', 'plumbpack'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (kind, where, by) => {
          const changed = new Uint8Array(files.june[kind]);
          const at = Math.floor(where * changed.length);
          changed[at] = (changed[at] ?? 0) ^ by;
          const found = await verifyFile(session, 'a', changed);
          expect(found.verdict).not.toBe('published');
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a PDF with any byte changed is not even intact to a stranger', async () => {
    const stranger = await sessionOn(null);
    const { pdf } = packs().files.june;
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = new Uint8Array(pdf);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(['altered', 'unknown']).toContain((await verifyFile(stranger, 'a', changed)).verdict);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
