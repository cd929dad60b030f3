/** The command line's surroundings: passed in, so that tests run commands in process and read what was written. */
export interface Terminal {
  /** Relative paths are relative to this folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Program version, for `--version`. */
  readonly version: string;
  readonly out: Stream;
  readonly err: Stream;
  /** The only clock of the command line. */
  readonly now: () => Date;
  /** The program's own folder: the log of unexpected faults, backups made before an upgrade. */
  readonly dataFolder: string;
}

export interface Stream {
  readonly write: (text: string) => void;
  /** Progress and colour are only for a person who is watching. */
  readonly isTerminal: boolean;
}
