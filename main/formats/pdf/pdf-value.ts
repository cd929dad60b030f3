/** A name such as `/Figure`, without its slash. */
export interface PdfName {
  readonly name: string;
}

/** "12 0 R": the object of that number. */
export interface PdfReference {
  readonly ref: number;
}

/** A number, a string or a word, exactly as it is written. */
export interface PdfToken {
  readonly raw: string;
}

export type PdfDict = Map<string, PdfValue>;

/** A value of a PDF file (ISO 32000-1, clause 7.3). What nobody here reads is kept as it is written. */
export type PdfValue = PdfName | PdfReference | PdfToken | PdfDict | readonly PdfValue[];

const space = /[\0\t\n\f\r ]*/uy;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/uy;
const reference = /(\d+) 0 R\b/uy;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/uy;
const hexString = /<[0-9A-Fa-f\s]*>/uy;

/** Reads one value of a PDF, its bytes given as Latin-1 text. */
export class PdfValueReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  read(): PdfValue {
    this.#take(space);
    if (this.#text.startsWith('<<', this.#at)) return this.#dict();
    const first = this.#text.charAt(this.#at);
    if (first === '[') return this.#array();
    if (first === '(') return { raw: this.#literal() };
    const named = this.#take(name);
    if (named) return { name: named[1] ?? '' };
    const to = this.#take(reference);
    if (to) return { ref: Number(to[1]) };
    const token = this.#take(hexString) ?? this.#take(word);
    if (token) return { raw: token[0] };
    throw new Error(`the PDF cannot be read at "${this.#text.slice(this.#at, this.#at + 20)}"`);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #ends(closing: string): boolean {
    this.#take(space);
    if (!this.#text.startsWith(closing, this.#at)) return false;
    this.#at += closing.length;
    return true;
  }

  #dict(): PdfDict {
    this.#at += 2;
    const dict: PdfDict = new Map();
    while (!this.#ends('>>')) {
      const key = this.#take(name);
      if (!key) throw new Error('a dictionary of the PDF has a value without a name');
      dict.set(key[1] ?? '', this.read());
    }
    return dict;
  }

  #array(): PdfValue[] {
    this.#at += 1;
    const items: PdfValue[] = [];
    while (!this.#ends(']')) items.push(this.read());
    return items;
  }

  /** Brackets within brackets count, unless a backslash stands before them. */
  #literal(): string {
    const start = this.#at;
    let depth = 0;
    for (let i = start; i < this.#text.length; i += 1) {
      const character = this.#text.charAt(i);
      if (character === '\\') i += 1;
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      if (depth > 0) continue;
      this.#at = i + 1;
      return this.#text.slice(start, this.#at);
    }
    throw new Error('a text of the PDF does not end');
  }
}

/** The value as a PDF holds it. */
export function pdfText(value: PdfValue): string {
  if (value instanceof Map) {
    return `<<${[...value].map(([key, held]) => `/${key} ${pdfText(held)}`).join('')}>>`;
  }
  if (isArray(value)) return `[${value.map(pdfText).join(' ')}]`;
  if ('name' in value) return `/${value.name}`;
  return 'ref' in value ? `${value.ref} 0 R` : value.raw;
}

export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

export const isNamed = (value: PdfValue | undefined, wanted: string): boolean =>
  value !== undefined && 'name' in value && value.name === wanted;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function bytesOf(raw: string): string {
  if (raw.startsWith('<')) {
    const digits = raw.slice(1, -1).replaceAll(/\s/gu, '');
    return Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString('latin1');
  }
  return raw
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|[^0-7])/gsu, (_, escaped: string) =>
      /^[0-7]/u.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff) : (escapes[escaped] ?? escaped),
    );
}

/** The characters of a text string (clause 7.9.2.2): UTF-16 behind its mark, else those of ASCII. */
export function pdfString(value: PdfValue | undefined): string {
  if (value === undefined || !('raw' in value)) return '';
  const bytes = bytesOf(value.raw);
  return bytes.startsWith('\u00FE\u00FF')
    ? new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1'))
    : bytes;
}
