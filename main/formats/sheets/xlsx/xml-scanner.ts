import { decodeReferences, isXmlName, localName } from './xml-names.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called with local names, as workbooks may use any namespace prefix (`x:row`). May throw. */
export interface XmlEvents {
  open?(name: string, attributes: XmlAttributes): void;
  /** One text may come in several calls. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Why XML is not read. `kind` tells a broken file from one that is built to do harm. */
export class XmlFault extends Error {
  readonly kind: 'malformed' | 'documentType' | 'tooDeep' | 'endless';

  constructor(kind: XmlFault['kind'], message: string = kind) {
    super(message);
    this.kind = kind;
  }
}

export interface XmlLimits {
  readonly xmlDepth: number;
  readonly xmlRun: number;
}

/** Characters that XML 1.0 does not have (section 2.2); lone surrogates are judged where text is used. */
const notXml = /[^\t\n\r\u0020-\uFFFD]/;

/**
 * A strict XML 1.0 reader for parts that arrive in pieces: elements, attributes, text, CDATA, the five named references
 * and numbered ones. No document type, so that no entity can be declared (billion laughs) or fetched (XXE).
 * A sheet of a million cells is five million events: it does a third of the work of a general parser, and is held
 * against one (saxes) in the tests. What comes after the first fault is not read.
 */
export class XmlScanner {
  readonly #events: XmlEvents;
  readonly #limits: XmlLimits;
  /** Names of the open elements, as written. */
  readonly #stack: string[] = [];
  /** Each name as written, once it was found to be one, to its local part. */
  readonly #localNames = new Map<string, string>();
  #rest = '';
  #heldReturn = false;
  #started = false;
  #rootSeen = false;

  constructor(events: XmlEvents, limits: XmlLimits) {
    this.#events = events;
    this.#limits = limits;
  }

  /** @throws XmlFault, or whatever an event throws. */
  write(piece: string): void {
    const text = this.#rest + this.#withPlainLineEnds(piece);
    if (notXml.test(text)) throw new XmlFault('malformed', 'a character that XML does not have');
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === lessThan ? this.#markup(text, at) : this.#characters(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > this.#limits.xmlRun) throw new XmlFault('endless');
  }

  end(): void {
    if (this.#heldReturn) this.write('\n');
    const isComplete = this.#rootSeen && this.#stack.length === 0 && this.#rest.trim() === '';
    if (!isComplete) throw new XmlFault('malformed', 'it ends too early');
  }

  /** CRLF and CR as LF (section 2.11); a CR at the end of a piece waits for what follows it. */
  #withPlainLineEnds(piece: string): string {
    const text = this.#heldReturn ? `\r${piece}` : piece;
    this.#heldReturn = text.endsWith('\r');
    const whole = this.#heldReturn ? text.slice(0, -1) : text;
    return whole.includes('\r') ? whole.replaceAll(/\r\n?/g, '\n') : whole;
  }

  /** Reads text up to the next markup; returns where that is, or -1 where it has not come yet. */
  #characters(text: string, from: number): number {
    const to = text.indexOf('<', from);
    if (to < 0) return -1;
    const found = text.slice(from, to);
    if (this.#stack.length === 0) {
      if (found.trim() !== '') throw new XmlFault('malformed', 'text outside the root element');
      this.#started = true;
      return to;
    }
    if (found.includes(']]>')) throw new XmlFault('malformed', ']]> in text');
    this.#events.text?.(found.includes('&') ? referencesIn(found) : found);
    return to;
  }

  /** Reads the markup at `at`; returns where it ends, or -1 where its end has not come yet. */
  #markup(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case slash:
        return this.#endTag(text, at);
      case exclamation:
        return this.#declaration(text, at);
      case question:
        return this.#instruction(text, at);
      default:
        return this.#startTag(text, at);
    }
  }

  #startTag(text: string, at: number): number {
    const nameEnd = endOfName(text, at + 1);
    if (nameEnd === text.length) return -1;
    const attributes: Record<string, string> = {};
    const end = this.#attributes(text, nameEnd, attributes);
    if (end < 0) return -1;
    const name = text.slice(at + 1, nameEnd);
    const local = this.#local(name);
    if (this.#stack.length === 0) {
      if (this.#rootSeen) throw new XmlFault('malformed', 'a second root element');
      this.#rootSeen = true;
    }
    this.#started = true;
    if (this.#stack.length >= this.#limits.xmlDepth) throw new XmlFault('tooDeep');
    this.#events.open?.(local, attributes);
    if (text.charCodeAt(end - 2) === slash) this.#events.close?.(local);
    else this.#stack.push(name);
    return end;
  }

  /** Reads attributes from `at` up to the tag's end; returns the place after it, or -1 where it has not come yet. */
  #attributes(text: string, from: number, into: Record<string, string>): number {
    let at = from;
    for (;;) {
      const start = afterSpace(text, at);
      const code = text.charCodeAt(start);
      if (code === greaterThan) return start + 1;
      if (start >= text.length) return -1;
      if (code === slash) return endOfEmptyTag(text, start);
      if (start === at) throw new XmlFault('malformed', 'no space before an attribute');
      const nameEnd = endOfName(text, start);
      const equals = afterSpace(text, nameEnd);
      const open = afterSpace(text, equals + 1);
      if (open >= text.length) return -1;
      const quote = text.charCodeAt(open);
      if (text.charCodeAt(equals) !== equalsSign || (quote !== doubleQuote && quote !== singleQuote)) {
        throw new XmlFault('malformed', 'an attribute without a value');
      }
      const close = text.indexOf(quote === doubleQuote ? '"' : "'", open + 1);
      if (close < 0) return -1;
      this.#addAttribute(into, text.slice(start, nameEnd), text.slice(open + 1, close));
      at = close + 1;
    }
  }

  #addAttribute(into: Record<string, string>, name: string, value: string): void {
    this.#local(name);
    if (Object.hasOwn(into, name)) throw new XmlFault('malformed', 'an attribute given twice');
    if (value.includes('<')) throw new XmlFault('malformed', '< in an attribute');
    const plain = /[\t\n]/.test(value) ? value.replaceAll(/[\t\n]/g, ' ') : value;
    into[name] = plain.includes('&') ? referencesIn(plain) : plain;
  }

  #endTag(text: string, at: number): number {
    const end = text.indexOf('>', at);
    if (end < 0) return -1;
    const name = text.slice(at + 2, end).trimEnd();
    if (this.#stack.pop() !== name) throw new XmlFault('malformed', 'an end tag that closes nothing');
    this.#events.close?.(this.#local(name));
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return this.#comment(text, at);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      if (this.#stack.length === 0) throw new XmlFault('malformed', 'text outside the root element');
      if (end > at + 9) this.#events.text?.(text.slice(at + 9, end));
      return end + 3;
    }
    if (text.length - at < 9) return -1;
    throw new XmlFault(text.startsWith('<!DOCTYPE', at) ? 'documentType' : 'malformed');
  }

  #comment(text: string, at: number): number {
    const end = text.indexOf('--', at + 4);
    if (end < 0 || end + 2 === text.length) return -1;
    if (text.charCodeAt(end + 2) !== greaterThan) throw new XmlFault('malformed', '-- in a comment');
    this.#started = true;
    return end + 3;
  }

  #instruction(text: string, at: number): number {
    const end = text.indexOf('?>', at + 2);
    if (end < 0) return -1;
    const target = text.slice(at + 2, Math.min(end, endOfInstructionName(text, at + 2)));
    if (target.toLowerCase() === 'xml' && (this.#started || target !== 'xml')) {
      throw new XmlFault('malformed', 'an XML declaration that is not at the start');
    }
    this.#local(target);
    this.#started = true;
    return end + 2;
  }

  #local(name: string): string {
    const known = this.#localNames.get(name);
    if (known !== undefined) return known;
    if (!isXmlName(name)) throw new XmlFault('malformed', 'something that is no name');
    const local = localName(name);
    // a file with thousands of names is not a workbook, and must not fill the memory with them
    if (this.#localNames.size < 4096) this.#localNames.set(name, local);
    return local;
  }
}

function referencesIn(text: string): string {
  const decoded = decodeReferences(text);
  if (decoded === null) throw new XmlFault('malformed', 'a reference to something that is not declared');
  return decoded;
}

/** Place of the first character from `at` on that ends a name: space, `/`, `=` or `>`. */
function endOfName(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === slash || code === greaterThan || code === equalsSign) return i;
  }
  return text.length;
}

function endOfInstructionName(text: string, at: number): number {
  for (let i = at; i < text.length; i++) if (isSpace(text.charCodeAt(i))) return i;
  return text.length;
}

function afterSpace(text: string, at: number): number {
  let i = at;
  while (isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** `/` must be followed by `>`; -1 where it is not known yet. */
function endOfEmptyTag(text: string, slashAt: number): number {
  if (slashAt + 1 >= text.length) return -1;
  if (text.charCodeAt(slashAt + 1) !== greaterThan) throw new XmlFault('malformed', 'a slash inside a tag');
  return slashAt + 2;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

const doubleQuote = 34;
const singleQuote = 39;
const slash = 47;
const lessThan = 60;
const equalsSign = 61;
const greaterThan = 62;
const question = 63;
const exclamation = 33;
