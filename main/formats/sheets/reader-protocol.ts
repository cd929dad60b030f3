import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { SheetEvent } from './sheet-events.ts';

/** What the reading process gets: one `file`, then its bytes in pieces until `size` of them have come. */
export type ReaderRequest =
  | {
      readonly kind: 'file';
      readonly fileName: string;
      readonly size: number;
      /** Beyond this the process refuses the file by itself. */
      readonly memoryMb: number;
      /** Whether cells tell their fill. */
      readonly fills?: boolean;
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** What it answers with: the file piece by piece, ending in `end`; or why not. Plain data both ways. */
export type ReaderReply =
  | SheetEvent
  | { readonly kind: 'refused'; readonly details: RefusalDetails }
  /** A fault of ours; the text is for the log, never for the screen. */
  | { readonly kind: 'failed'; readonly message: string };

/** A process that is alive and can be ended. `child_process.fork` and Electron's `utilityProcess` both fit. */
export interface ReaderProcess {
  /** Resolves when the message is on its way, so that a large file is never queued whole. */
  send(request: ReaderRequest): Promise<void> | void;
  onReply(listener: (reply: ReaderReply) => void): void;
  /** Called once when the process has ended for whatever reason. */
  onExit(listener: () => void): void;
  /** Resident memory of the process now, as the operating system counts it; null where it cannot be measured. */
  memoryMb?(): number | null;
  /** Ends it at once, without asking (SIGKILL). */
  kill(): void;
}

/**
 * Starts a reading process. Electron's utility process cannot fork (the runAsNode fuse is off) and
 * `utilityProcess.fork` exists only in its main process, so hosts/electron passes one that asks the main process.
 */
export type SpawnReader = (entry: string, options: { readonly maxOldSpaceMb: number }) => ReaderProcess;

/** Flags of V8 for a reading process: a heap that cannot grow beyond its limit, and is swept early. */
export const readerFlags = (maxOldSpaceMb: number): string[] => [
  `--max-old-space-size=${maxOldSpaceMb}`,
  '--max-semi-space-size=2',
];
