import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { Refusal } from '#shared/domain/refusal.ts';
import { csvLine, type CsvCell } from '#shared/domain/catalogue/csv-line.ts';
import { discardTemporary, fileExistsRefusal, moveIntoNewName, temporaryPathFor } from '#main/store/save-file.ts';
import { saveErrorToRefusal } from '#main/store/store-refusals.ts';

/** What is known of a file once it is written. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

/** Text that is gathered before it goes to the disk: few calls, and never more of a file than this in memory. */
const chunkLength = 256 * 1024;

/**
 * A CSV file that is written line by line under a temporary name, counted and hashed on the way, and gets its own name
 * only when it is whole. However long it becomes, no more than a chunk of it is in memory.
 */
export class CsvFile {
  readonly path: string;
  readonly #temporary: string;
  readonly #handle: number;
  readonly #hash = createHash('sha256');
  #pending = '';
  #bytes = 0;
  #rows = -1;

  /** @throws Refusal `FolderNotFound`, `DiskFull` */
  constructor(path: string, headings: readonly string[]) {
    this.path = path;
    this.#temporary = temporaryPathFor(path);
    this.#handle = this.#try(() => openSync(this.#temporary, 'wx'));
    this.line(headings);
  }

  line(cells: readonly CsvCell[]): void {
    this.#rows += 1;
    this.#pending += csvLine(cells);
    if (this.#pending.length > chunkLength) this.#flush();
  }

  /** Ends the file and makes it durable, still under its temporary name. */
  end(): WrittenFile {
    this.#flush();
    this.#try(() => fsyncSync(this.#handle));
    closeSync(this.#handle);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), rows: this.#rows };
  }

  /** Gives the ended file its name. @throws Refusal `FileExists` unless it may replace one */
  keep(replace: boolean): void {
    this.#try(() => {
      if (replace) renameSync(this.#temporary, this.path);
      else moveIntoNewName(this.#temporary, this.path);
    });
  }

  /** Takes the unfinished file away; nothing is left of it. */
  discard(): void {
    try {
      closeSync(this.#handle);
    } catch {
      // it was ended already
    }
    discardTemporary(this.#temporary);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending, 'utf8');
    this.#pending = '';
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    this.#try(() => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at);
    });
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof Refusal ? error : saveErrorToRefusal(error, this.path);
    }
  }
}

/** Refuses before anything is written where one of the files is there already. @throws Refusal `FileExists` */
export function refuseExisting(paths: readonly string[]): void {
  const taken = paths.find((path) => existsSync(path));
  if (taken !== undefined) throw fileExistsRefusal(taken);
}
