import { decodeText } from './csv/decode-text.ts';

/** What a file is by its content; its name is never trusted. */
export type FileKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'zip' }
  /** A password-protected workbook: an OLE container holding an EncryptedPackage. */
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'old-excel' }
  /** HTML or XML. Systems that "export to Excel" often write a web page named .xls. */
  | { readonly kind: 'markup'; readonly name: string }
  | { readonly kind: 'text' }
  /** Completes "This is …". */
  | { readonly kind: 'other'; readonly name: string };

const signatures: readonly (readonly [hex: string, name: string])[] = [
  ['25504446', 'a PDF document'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['47494638', 'a picture (GIF)'],
  ['424d', 'a picture (BMP)'],
  ['1f8b', 'a compressed file (gzip)'],
  ['377abcaf271c', 'a compressed archive (7-Zip)'],
  ['526172211a07', 'a compressed archive (RAR)'],
  ['53514c69746520666f726d6174203300', 'a database file'],
  ['7b5c727466', 'a document (RTF)'],
  ['4d5a', 'a program'],
];

const startsWith = (bytes: Uint8Array, hex: string): boolean =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;

export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.every((byte) => byte === 0)) return { kind: 'empty' };
  if (['504b0304', '504b0506', '504b0708'].some((hex) => startsWith(bytes, hex))) return { kind: 'zip' };
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return sniffOle(bytes);
  // BIFF2 to BIFF4: a bare beginning-of-file record, before Excel used OLE containers.
  if (['09000400', '09020600', '09040600'].some((hex) => startsWith(bytes, hex))) return { kind: 'old-excel' };
  const signature = signatures.find(([hex, name]) => startsWith(bytes, hex) && !couldBeText(bytes, name));
  return signature === undefined ? sniffText(bytes) : { kind: 'other', name: signature[1] };
}

/** "BM" and "MZ" are also how a CSV file may begin ("BMI,value"). */
const couldBeText = (bytes: Uint8Array, name: string): boolean =>
  (name === 'a program' || name === 'a picture (BMP)') && !bytes.subarray(0, 512).includes(0);

/** Names in an OLE container's directory; entries are 128 bytes long and aligned to 128 in every sector size. */
function sniffOle(bytes: Uint8Array): FileKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const nameBytes = view.getUint16(at + 64, true);
    const isEntry = nameBytes >= 4 && nameBytes <= 64 && nameBytes % 2 === 0 && [1, 2].includes(view.getUint8(at + 66));
    if (!isEntry || view.getUint16(at + nameBytes - 2, true) !== 0) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes - 2)));
  }
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return { kind: 'encrypted' };
  if (names.has('Workbook') || names.has('Book')) return { kind: 'old-excel' };
  if (names.has('WordDocument')) return { kind: 'other', name: 'a Word document in the old format (.doc)' };
  if (names.has('PowerPoint Document')) return { kind: 'other', name: 'a presentation in the old format (.ppt)' };
  return { kind: 'other', name: 'a document of an old Office format' };
}

function sniffText(bytes: Uint8Array): FileKind {
  // An even sample, so that UTF-16 is not cut in half.
  const head = decodeText(bytes.subarray(0, 4096));
  if (isBinary(head)) return { kind: 'other', name: 'a file of an unknown kind' };
  if (head.trim() === '') return decodeText(bytes).trim() === '' ? { kind: 'empty' } : { kind: 'text' };
  const start = head.trimStart().toLowerCase();
  if (!/^<(?:!doctype|!--|\?xml|[a-z]+[\s/>])/.test(start)) return { kind: 'text' };
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return { kind: 'markup', name: 'a workbook in the XML format of Excel 2003' };
  }
  return {
    kind: 'markup',
    name: start.startsWith('<?xml') && !start.includes('<html') ? 'an XML file' : 'a web page (HTML)',
  };
}

/** Text holds no control characters but tab, line ends and form feed. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code === 0) return true;
    if (code < 32 && ![9, 10, 12, 13, 26].includes(code)) controls++;
  }
  return controls > text.length / 100;
}
