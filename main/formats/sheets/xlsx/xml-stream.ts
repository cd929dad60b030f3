import { TextDecoder } from 'node:util';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadLimits } from '../limits.ts';
import { inside, refuseDamaged, refuseHostile } from '../refusals.ts';
import { Utf8Pieces } from '../csv/utf8-pieces.ts';
import { XmlFault, XmlScanner, type XmlEvents } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

export interface XmlHandler extends XmlEvents {
  /** Called between pieces of the part; reading goes on when it is done. */
  pause?(): Promise<void> | void;
}

/** Reads one XML part of the workbook as a stream: never as a whole in memory, never deeper than the limit. */
export async function streamXml(zip: ZipPackage, part: string, handler: XmlHandler, limits: ReadLimits): Promise<void> {
  const where = inside(zip.fileName, part);
  const scanner = new XmlScanner(handler, limits);
  let decoder: PieceDecoder | undefined;
  const read = (chunk: Buffer, isLast: boolean): void => {
    decoder ??= decoderFor(chunk);
    scanner.write(decodeChunk(where, decoder, chunk, isLast));
    if (isLast) scanner.end();
  };
  try {
    for await (const chunk of zip.chunks(part)) {
      read(chunk, false);
      await handler.pause?.();
    }
    read(Buffer.alloc(0), true);
  } catch (error) {
    throw asRefusal(where, error);
  }
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

function asRefusal(where: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof XmlFault)) return refuseDamaged(where, 'its XML has an unknown form', error);
  switch (error.kind) {
    case 'malformed':
      return refuseDamaged(where, 'its XML is not well formed', error);
    case 'documentType':
      return refuseHostile(where, 'it declares a document type');
    case 'tooDeep':
      return refuseHostile(where, 'its XML is nested too deeply');
    case 'endless':
      return refuseHostile(where, 'it holds a text without end');
  }
}
