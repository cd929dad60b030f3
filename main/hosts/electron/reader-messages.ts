import type { ReaderReply, ReaderRequest } from '#main/formats/sheets/reader-protocol.ts';

/**
 * Electron's utility process cannot start processes of its own (the runAsNode fuse is off), so it asks the main
 * process, which starts the reader and hands messages to and fro. `reader` numbers the readers of one backend.
 */
export type ToMain =
  | { readonly kind: 'reader.start'; readonly reader: number; readonly maxOldSpaceMb: number }
  | { readonly kind: 'reader.send'; readonly reader: number; readonly request: ReaderRequest }
  | { readonly kind: 'reader.kill'; readonly reader: number };

export type FromMain =
  | { readonly kind: 'reader.reply'; readonly reader: number; readonly reply: ReaderReply }
  /** Resident memory of the process, measured every tenth of a second. */
  | { readonly kind: 'reader.memory'; readonly reader: number; readonly memoryMb: number }
  | { readonly kind: 'reader.exit'; readonly reader: number };
