import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadLimits } from './limits.ts';
import { inside, refuseDamaged, refuseHostile } from './refusals.ts';
import { Utf8Pieces } from './utf8-pieces.ts';
import type { ZipPackage } from './zip-package.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called with local names, as workbooks may use any namespace prefix (`x:row`). May throw a Refusal. */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Called between pieces of the part; reading goes on when it is done. */
  pause?(): Promise<void> | void;
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/**
 * Reads one XML part as a stream: never as a whole in memory, never deeper than the limit, and never with a
 * DOCTYPE, so that no entity can be declared (billion laughs) or fetched (XXE).
 */
export async function streamXml(zip: ZipPackage, part: string, handler: XmlHandler, limits: ReadLimits): Promise<void> {
  const where = inside(zip.fileName, part);
  const parser = new BoundedParser(where, handler, limits);
  let decoder: PieceDecoder | undefined;
  for await (const chunk of zip.chunks(part)) {
    decoder ??= decoderFor(chunk);
    parser.write(decodeChunk(where, decoder, chunk, false));
    await handler.pause?.();
  }
  parser.write(decoder === undefined ? '' : decodeChunk(where, decoder, Buffer.alloc(0), true));
  parser.end();
}

interface PieceDecoder {
  decode(piece: Uint8Array, isLast: boolean): string;
}

/** UTF-8, or UTF-16 by its byte order mark: the two that OPC allows. */
function decoderFor(chunk: Buffer): PieceDecoder {
  const mark = chunk.subarray(0, 2).toString('hex');
  if (mark !== 'fffe' && mark !== 'feff') return new Utf8Pieces();
  const decoder = new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be', { fatal: true });
  return { decode: (piece, isLast) => decoder.decode(piece, { stream: !isLast }) };
}

function decodeChunk(where: string, decoder: PieceDecoder, chunk: Buffer, isLast: boolean): string {
  try {
    return decoder.decode(chunk, isLast);
  } catch (error) {
    throw refuseDamaged(where, 'its text is not valid', error);
  }
}

class BoundedParser {
  readonly #parser = new SaxesParser({ position: false, xmlns: false });
  readonly #where: string;
  readonly #limits: ReadLimits;
  #depth = 0;
  #failure: Refusal | undefined;
  /** Characters written since the parser last reported anything: one endless text, tag or comment would fill the memory. */
  #run = 0;

  constructor(where: string, handler: XmlHandler, limits: ReadLimits) {
    this.#where = where;
    this.#limits = limits;
    const parser = this.#parser;
    parser.on('doctype', () => this.#fail(refuseHostile(where, 'it declares a document type')));
    parser.on('error', (error) => this.#fail(refuseDamaged(where, 'its XML is not well formed', error)));
    parser.on('opentag', (tag) => this.#open(handler, tag.name, tag.attributes));
    parser.on('closetag', (tag) => this.#close(handler, tag.name));
    if (handler.text !== undefined) {
      const onText = (text: string): void => this.#text(handler, text);
      parser.on('text', onText);
      parser.on('cdata', onText);
    }
  }

  write(text: string): void {
    this.#run += text.length;
    this.#parser.write(text);
    if (this.#run > this.#limits.xmlRun) this.#fail(refuseHostile(this.#where, 'it holds a text without end'));
    if (this.#failure !== undefined) throw this.#failure;
  }

  end(): void {
    this.#parser.close();
    if (this.#failure !== undefined) throw this.#failure;
  }

  // The parser must not be left by an exception, and after the first failure nothing more is believed. The three below
  // are called millions of times, so each is written out.

  #open(handler: XmlHandler, name: string, attributes: XmlAttributes): void {
    this.#run = 0;
    if (this.#failure !== undefined) return;
    this.#depth++;
    if (this.#depth > this.#limits.xmlDepth) {
      return this.#fail(refuseHostile(this.#where, 'its XML is nested too deeply'));
    }
    try {
      handler.open?.(localName(name), attributes);
    } catch (error) {
      this.#fail(this.#asRefusal(error));
    }
  }

  #text(handler: XmlHandler, text: string): void {
    this.#run = 0;
    if (this.#failure !== undefined) return;
    try {
      handler.text?.(text);
    } catch (error) {
      this.#fail(this.#asRefusal(error));
    }
  }

  #close(handler: XmlHandler, name: string): void {
    this.#run = 0;
    if (this.#failure !== undefined) return;
    this.#depth--;
    try {
      handler.close?.(localName(name));
    } catch (error) {
      this.#fail(this.#asRefusal(error));
    }
  }

  #asRefusal(error: unknown): Refusal {
    return error instanceof Refusal ? error : refuseDamaged(this.#where, 'its XML has an unknown form', error);
  }

  #fail(failure: Refusal): void {
    this.#failure ??= failure;
  }
}
