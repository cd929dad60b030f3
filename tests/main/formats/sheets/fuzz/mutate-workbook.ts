import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { patchDirectory } from '../workbook-bytes.ts';
import type { Mutation } from './mutate-bytes.ts';
import type { Random } from './random.ts';

type PartsMutation = (parts: Record<string, Uint8Array>, random: Random) => Record<string, Uint8Array>;
type XmlMutation = (xml: string, random: Random) => string;

const oddValues = [
  '',
  '0',
  '-1',
  '1.5',
  '1e9',
  '999999999',
  'XFD1048576',
  'XFE1',
  'ZZZZZZ1',
  'A0',
  'A1048577',
  '$A$1',
  'A1:XFD1048576',
  '!',
  'z',
  's',
  'b',
  'e',
  'd',
  'inlineStr',
  'NaN',
  'Infinity',
  '__proto__',
  'constructor',
  '../../x',
  'rId999',
  '&#0;',
  '&lol;',
  '65536',
  '4294967296',
  'x'.repeat(3000),
  '\uD83D',
  'true',
  'hidden',
  '2019-02-30',
];

/** Place just after some tag of the part. */
function afterTag(xml: string, random: Random): number {
  const ends = [...xml.matchAll(/>/g)].map(({ index }) => index + 1);
  return ends[random.below(ends.length)] ?? 0;
}

const insert = (xml: string, random: Random, piece: string): string => {
  const at = afterTag(xml, random);
  return xml.slice(0, at) + piece + xml.slice(at);
};

/** Changes one of the matches. */
function changeOne(xml: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const matches = [...xml.matchAll(pattern)];
  const match = matches[random.below(matches.length)];
  if (match === undefined) return xml;
  return xml.slice(0, match.index) + change(match[0]) + xml.slice(match.index + match[0].length);
}

const xmlMutations: Readonly<Record<string, XmlMutation>> = {
  attribute: (xml, random) => changeOne(xml, /"[^"<>]*"/g, random, () => `"${random.pick(oddValues)}"`),
  attributeName: (xml, random) =>
    changeOne(xml, / [a-z]+=/gi, random, () => ` ${random.pick(['r', 's', 't', 'ref', 'x:id', 'hidden', '1', ''])}=`),
  value: (xml, random) => changeOne(xml, />[^<]+</g, random, () => `>${random.pick(oddValues)}<`),
  loseTag: (xml, random) => changeOne(xml, /<[^>]*>/g, random, () => ''),
  repeatTag: (xml, random) => changeOne(xml, /<[^>]*>/g, random, (tag) => tag.repeat(2 + random.below(5))),
  renameTag: (xml, random) =>
    changeOne(
      xml,
      /<\/?[a-z:]+/gi,
      random,
      () => `<${random.pick(['c', 'row', 'v', 'is', 't', 'si', 'f', 'x:y', '/c', '!--', '?'])}`,
    ),
  swapHalves: (xml, random) => xml.slice(afterTag(xml, random)) + xml.slice(0, afterTag(xml, random)),
  cells: (xml, random) =>
    insert(
      xml,
      random,
      `<c r="B2" t="${random.pick(['s', 'b', 'e', 'd', 'str', 'n', 'x'])}"><v>${random.pick(oddValues)}</v></c>`,
    ),
  rows: (xml, random) => insert(xml, random, `<row r="${random.pick(oddValues)}"><c><v>1</v></c></row>`),
  manyCells: (xml, random) =>
    insert(xml, random, '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(random.below(40_000))),
  manyMerges: (xml, random) => insert(xml, random, '<mergeCell ref="A1:XFD1048576"/>'.repeat(random.below(60_000))),
  manyColumns: (xml, random) =>
    insert(xml, random, '<col min="1" max="999999999" hidden="1"/>'.repeat(random.below(300))),
  deep: (xml, random) => insert(xml, random, '<a>'.repeat(random.below(200_000))),
  deepAndClosed: (xml, random) => insert(xml, random, `${'<is>'.repeat(70)}${'</is>'.repeat(70)}`),
  documentType: (xml, random) =>
    xml.replace(
      /^(<\?xml[^>]*>)?/,
      `$1<!DOCTYPE a [<!ENTITY lol "${'ha'.repeat(random.below(50))}"><!ENTITY x SYSTEM "file:///etc/passwd">]>`,
    ),
  entity: (xml, random) => insert(xml, random, random.pick(['&lol;', '&#x41;', '&#0;', '&', '&amp', '&#xD800;'])),
  comment: (xml, random) =>
    insert(
      xml,
      random,
      random.pick(['<!-- c -->', '<!-- -- -->', '<!--', '<![CDATA[', '<![CDATA[<c>]]>', ']]>', '<?x?>', '<?xml?>']),
    ),
  control: (xml, random) =>
    insert(xml, random, random.pick(['\0', '\u0001', '\uFFFE', '\u2028', '_x0000_', '_xD800_'])),
  longText: (xml, random) => insert(xml, random, `<c t="str"><v>${'y'.repeat(random.below(200_000))}</v></c>`),
  endless: (xml, random) => insert(xml, random, `<!--${'n1'.repeat(random.below(2_600_000))}`),
};

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name);

const partsMutations: Readonly<Record<string, PartsMutation>> = {
  ...Object.fromEntries(
    Object.entries(xmlMutations).map(([name, change]): [string, PartsMutation] => [
      name,
      (parts, random) => {
        const part = random.pick(Object.keys(parts).filter(isXml));
        return { ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()), random)) };
      },
    ]),
  ),
  swapParts(parts, random) {
    const [one, two] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
    return { ...parts, [one]: parts[two] ?? new Uint8Array(), [two]: parts[one] ?? new Uint8Array() };
  },
  losePart: (parts, random) => {
    const lost = random.pick(Object.keys(parts));
    return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== lost));
  },
  renamePart(parts, random) {
    const renamed = random.pick(Object.keys(parts));
    const name = random.pick([
      '../../x.xml',
      '/etc/x',
      'C:\\x',
      renamed.toUpperCase(),
      renamed.replaceAll('/', '\\'),
      `${renamed}x`,
      '',
    ]);
    return Object.fromEntries(Object.entries(parts).map(([old, bytes]) => [old === renamed ? name : old, bytes]));
  },
  sameNameOtherCase(parts, random) {
    const name = random.pick(Object.keys(parts));
    return { ...parts, [name.toUpperCase()]: random.bytes(20) };
  },
  noisePart: (parts, random) => ({ ...parts, [random.pick(Object.keys(parts))]: random.bytes(random.below(2000)) }),
  otherEncoding(parts, random) {
    const part = random.pick(Object.keys(parts).filter(isXml));
    const text = Buffer.from(`\uFEFF${strFromU8(parts[part] ?? new Uint8Array())}`, 'utf16le');
    return { ...parts, [part]: new Uint8Array(random.below(2) === 0 ? text : text.swap16()) };
  },
  bomb: (parts, random) => ({
    ...parts,
    [random.pick(Object.keys(parts))]: new Uint8Array(5_000_000 + random.below(20_000_000)).fill(
      random.pick([0, 32, 60]),
    ),
  }),
  manyParts: (parts, random) => ({
    ...parts,
    ...Object.fromEntries(Array.from({ length: 1500 + random.below(1000) }, (_, i) => [`x${i}`, new Uint8Array()])),
  }),
};

/** Offsets of 32-bit fields in a central directory record: flags and method, time, checksum, sizes, place. */
const fields = [8, 12, 16, 20, 24, 38, 42] as const;

const zipMutations: Readonly<Record<string, Mutation>> = {
  directory(bytes, random) {
    const field = random.pick(fields);
    const victim = random.below(4);
    const value = random.pick([0, 1, 20, 0xffff, 0x7fffffff, 0xffffffff, random.below(0xffffffff)]);
    return patchDirectory(bytes, field, (old, index) => (index === victim ? value : old));
  },
  /** Names of equal length made the same, which no zip library writes. */
  duplicateEntry(bytes) {
    const text = Buffer.from(bytes).toString('latin1');
    return new Uint8Array(
      Buffer.from(text.replaceAll('sheet2.xml', 'sheet1.xml').replaceAll('sheet.xml', 'sheet.XML'), 'latin1'),
    );
  },
};

/** A case is the same bytes whenever it is replayed, so no part may carry the time of day. */
export const zipDate = '1980-01-02';

export const workbookMutations: Readonly<Record<string, Mutation>> = {
  ...zipMutations,
  ...Object.fromEntries(
    Object.entries(partsMutations).map(([name, change]): [string, Mutation] => [
      name,
      (bytes, random) => zipSync(change({ ...unzipSync(bytes) }, random), { level: 1, mtime: zipDate }),
    ]),
  ),
};
