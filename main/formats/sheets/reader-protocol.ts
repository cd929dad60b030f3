import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { SheetFile } from '#shared/domain/returns/sheet-data.ts';

/** The one message that the reading process gets, and the one that it answers with. Plain data both ways. */
export interface ReaderRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type ReaderReply =
  | { readonly kind: 'read'; readonly file: SheetFile }
  | { readonly kind: 'refused'; readonly details: RefusalDetails }
  /** A fault of ours; the text is for the log, never for the screen. */
  | { readonly kind: 'failed'; readonly message: string };

/** A process that is alive and can be ended. `child_process.fork` and Electron's `utilityProcess` both fit. */
export interface ReaderProcess {
  send(request: ReaderRequest): void;
  onReply(listener: (reply: ReaderReply) => void): void;
  /** Called once when the process has ended for whatever reason. */
  onExit(listener: () => void): void;
  /** Ends it at once, without asking (SIGKILL). */
  kill(): void;
}

/**
 * Starts a reading process. Electron's utility process cannot fork (the runAsNode fuse is off) and
 * `utilityProcess.fork` exists only in its main process, so hosts/electron passes one that asks the main process.
 */
export type SpawnReader = (entry: string, options: { readonly maxOldSpaceMb: number }) => ReaderProcess;
