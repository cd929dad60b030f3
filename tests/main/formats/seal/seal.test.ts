import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealPdf } from '#main/formats/seal/seal-pdf.ts';
import { sealWorkbook } from '#main/formats/seal/seal-workbook.ts';
import { writePlumbpack } from '#main/formats/seal/plumbpack.ts';
import { keyFingerprint, signatureHolds, signManifest } from '#main/formats/seal/manifest-signature.ts';
import { manifestText, parseManifest } from '#main/formats/seal/manifest-text.ts';
import { readSealed } from '#main/formats/seal/read-sealed.ts';
import type { SealedParts } from '#main/formats/seal/sealed-parts.ts';
import { writePdf } from '#main/formats/pdf/write-pdf.ts';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { documentOf } from '../../core/packs/document-of.ts';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';

const parts: SealedParts = {
  documentJson: '{"format":"plumbline-document/1"}',
  snapshotJson: '{"note":"Llanddewi Nant Hodni, Łódź & <co>"}',
  verificationCode: '1A2B 3C4D 5E6F 7A8B',
  published: 'Published pack 7, version 2',
};
const sha = (digit: string): string => digit.repeat(64);

function manifestOf(files: { kind: 'pdf' | 'xlsx'; name: string; sealedSha256: string }[]) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return signManifest(
    {
      format: 'plumbline-manifest/1',
      workspaceUid: 'uid',
      authority: 'Łódź & <co>',
      title: 'A "pack"',
      edition: 'board',
      profile: 'monthly-board',
      period: '2019-06',
      asAtOn: '2019-07-31',
      number: 7,
      version: 2,
      replaces: { version: 1, snapshotSha256: sha('a'), reason: 'x'.repeat(1000) },
      publishedOn: '2019-08-14',
      publishedBy: 'Secretariat',
      producer: 'Plumbline test',
      verificationCode: parts.verificationCode,
      snapshotSha256: sha('b'),
      documentSha256: sha('c'),
      auditHead: { entries: 3, sha256: sha('d') },
      files,
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    },
    privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  );
}

describe('sealing', () => {
  test('a PDF and a workbook twice gives the same bytes, and what was sealed is read back', async () => {
    const document = await documentOf(await smallWorkspace());
    const [pdf, xlsx] = [await writePdf(document), await writeWorkbook(document)];
    const [one, two] = [sealPdf(pdf, parts), sealPdf(pdf, parts)];
    const [first, second] = [sealWorkbook(xlsx, parts), sealWorkbook(xlsx, parts)];
    const manifest = manifestOf([
      { kind: 'pdf', name: 'a.pdf', sealedSha256: one.sealedSha256 },
      { kind: 'xlsx', name: 'a.xlsx', sealedSha256: first.sealedSha256 },
    ]);
    const text = manifestText(manifest);
    expect(Buffer.compare(one.fill(text), two.fill(text))).toBe(0);
    expect(Buffer.compare(first.fill(text), second.fill(text))).toBe(0);
    const inPdf = await readSealed('a', one.fill(text));
    expect(inPdf).toMatchObject({ kind: 'pdf', manifest, sealedSha256: one.sealedSha256, faults: [] });
    expect([inPdf.documentJson, inPdf.snapshotJson]).toEqual([parts.documentJson, parts.snapshotJson]);
    expect(inPdf.says).toMatchObject({ verificationCode: parts.verificationCode, pack: parts.published });
    const inWorkbook = await readSealed('a', first.fill(text));
    expect(inWorkbook).toMatchObject({ kind: 'xlsx', manifest, sealedSha256: first.sealedSha256, faults: [] });
    expect(inWorkbook.says).toEqual({ verificationCode: parts.verificationCode, pack: parts.published, savedBy: null });
    const files = [
      { name: 'a.pdf', bytes: one.fill(text) },
      { name: 'a.xlsx', bytes: first.fill(text) },
    ];
    const pack = writePlumbpack(text, parts, files);
    expect(Buffer.compare(pack, writePlumbpack(text, parts, files))).toBe(0);
    expect(Object.keys(unzipSync(pack))).toEqual([
      'manifest.json',
      'document.json',
      'snapshot.json',
      'a.pdf',
      'a.xlsx',
    ]);
    expect(await readSealed('a', pack)).toMatchObject({ kind: 'plumbpack', manifest, ...dataOf(parts) });
  });

  test('leaves a PDF accessible: tagged, titled, and every attachment with F, UF and what it is', async () => {
    const pdf = await writePdf(await documentOf(await smallWorkspace()));
    const sealed = sealPdf(pdf, parts).fill('{}');
    const { context, catalog } = await PDFDocument.load(sealed, { updateMetadata: false });
    for (const key of ['StructTreeRoot', 'MarkInfo', 'Lang', 'Metadata', 'Outlines', 'ViewerPreferences', 'AF'])
      expect([key, catalog.has(PDFName.of(key))]).toEqual([key, true]);
    expect(Buffer.from(sealed).includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true);
    const specifications = context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Filespec'))
      .map((object) => String(object));
    expect(specifications).toHaveLength(3);
    // ISO 14289-1, clause 7.11
    for (const specification of specifications)
      expect(specification).toMatch(/\/F \([a-z.]+\)\n\/UF \([a-z.]+\)\n\/Desc \(.+\)\n\/AFRelationship \/\w+/);
  });

  test('a workbook keeps the id of every row', async () => {
    const document = await documentOf(await smallWorkspace());
    const sealed = sealWorkbook(await writeWorkbook(document), parts).fill('{}');
    const text = Object.entries(unzipSync(sealed))
      .filter(([name]) => name === 'xl/sharedStrings.xml' || name.startsWith('xl/worksheets/'))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
      .join('');
    const ids = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.rows.filter(({ band }) => band !== true) : []))
      .map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter((id) => !text.includes(id))).toEqual([]);
  });
});

const dataOf = ({ documentJson, snapshotJson }: SealedParts) => ({ documentJson, snapshotJson });

describe('a signed manifest', () => {
  test('holds, reads back, and names its key', () => {
    const manifest = manifestOf([]);
    expect(signatureHolds(manifest)).toBe(true);
    expect(parseManifest(`${manifestText(manifest)}    `)).toEqual(manifest);
    expect(keyFingerprint(manifest.publicKey)).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
  });

  test('does not hold once anything in it is changed, the key among it', () => {
    const manifest = manifestOf([]);
    for (const changed of [
      { number: 8 },
      { replaces: null },
      { auditHead: { ...manifest.auditHead, entries: 4 } },
      { publicKey: manifestOf([]).publicKey },
      { publicKey: 'not a key' },
      { signature: '' },
      { files: [{ kind: 'pdf' as const, name: 'b.pdf', sealedSha256: sha('e') }] },
    ])
      expect(signatureHolds({ ...manifest, ...changed })).toBe(false);
  });

  test('is read only as it is spelt here', () => {
    const text = manifestText(manifestOf([]));
    expect(parseManifest(text.replace('{', '{ '))).toBeNull();
    expect(parseManifest(text.replace('{', '{"asAtOn":"2001-01-01",'))).toBeNull();
    expect(parseManifest(text.replace('"board"', '"secret"'))).toBeNull();
  });
});
