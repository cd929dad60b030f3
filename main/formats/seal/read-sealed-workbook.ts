import { createHash } from 'node:crypto';
import { openZipPackage, type ZipPackage } from '../sheets/xlsx/zip-package.ts';
import { parseManifest, manifestPlaceBytes } from './manifest-text.ts';
import { linesDigest } from './parts-digest.ts';
import { workbookLimits } from './seal-limits.ts';
import { workbookNames } from './seal-names.ts';
import { unsealed, type SealedFile, type Traces } from './sealed-file.ts';

/** A small part is kept as text while it is hashed, to look for the manifest and the properties in it. */
const mostText = 32 * manifestPlaceBytes;
const [workbook, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'] as const;
const looked = new Set(['docProps/custom.xml', 'docProps/app.xml', workbook, relations]);

/**
 * A workbook as it stands, every part unpacked once and hashed on the way.
 * @throws Refusal for a zip that is damaged, or made to harm its reader
 */
export async function readSealedWorkbook(fileName: string, bytes: Uint8Array): Promise<SealedFile> {
  const zip = await openZipPackage(fileName, bytes, workbookLimits, () => undefined);
  const parts = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const name of zip.names) {
    const { sha256, text } = await hashed(zip, name);
    if (name !== workbookNames.manifestPart) parts.set(name, sha256);
    if (text !== null && (name.startsWith('customXml/item') || looked.has(name))) texts.set(name, text);
  }
  const manifests = [...texts.values()].flatMap(manifestIn);
  const [manifest = null] = manifests;
  return {
    ...unsealed,
    kind: 'xlsx',
    manifest,
    sealedSha256: linesDigest([...parts].map(([name, sha256]) => ({ name, sha256 }))),
    says: tracesOf(texts),
    faults: manifests.length > 1 ? ['it holds more than one manifest'] : [],
    parts,
    sheets: sheetNames(texts.get(workbook) ?? '', texts.get(relations) ?? ''),
  };
}

async function hashed(
  zip: ZipPackage,
  name: string,
): Promise<{ readonly sha256: string; readonly text: string | null }> {
  const hash = createHash('sha256');
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of zip.chunks(name)) {
    hash.update(chunk);
    size += chunk.length;
    if (size <= mostText) kept.push(chunk);
  }
  return { sha256: hash.digest('hex'), text: size <= mostText ? Buffer.concat(kept).toString('utf8') : null };
}

// &amp; last, or "&amp;lt;" would become "<".
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Excel may write the same custom XML with another declaration. */
function manifestIn(part: string) {
  const held = new RegExp(`<manifest xmlns="${workbookNames.manifestNamespace}">([^<]*)</manifest>`).exec(part)?.[1];
  const manifest = held === undefined ? null : parseManifest(unescaped(held));
  return manifest === null ? [] : [manifest];
}

function tracesOf(texts: ReadonlyMap<string, string>): Traces {
  const custom = texts.get('docProps/custom.xml') ?? '';
  const application = /<Application>([^<]{1,100})<\/Application>/.exec(texts.get('docProps/app.xml') ?? '')?.[1];
  return {
    verificationCode: property(custom, workbookNames.codeProperty),
    pack: property(custom, workbookNames.packProperty),
    savedBy: application === undefined || application === workbookNames.application ? null : plainName(application),
  };
}

/** "LibreOffice 7.4.7.2", of "LibreOffice/7.4.7.2$Linux_X86_64 …". */
const plainName = (application: string): string =>
  unescaped(application).replace(/\$.*$/s, '').replace('/', ' ').trim();

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]{0,200})"`).exec(tag)?.[1] ?? '');

function sheetNames(workbookXml: string, relationsXml: string): Map<string, string> {
  const targets = new Map(
    (relationsXml.match(/<Relationship\b[^>]*>/g) ?? []).map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return new Map(
    (workbookXml.match(/<sheet\b[^>]*>/g) ?? []).map((tag) => [
      `xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`,
      attribute(tag, 'name'),
    ]),
  );
}

function property(custom: string, name: string): string | null {
  const tag = new RegExp(`<property\\b[^>]*\\bname="${name}"[^>]*>\\s*<vt:lpwstr>([^<]{1,200})</vt:lpwstr>`).exec(
    custom,
  );
  return tag?.[1] === undefined ? null : unescaped(tag[1]);
}
