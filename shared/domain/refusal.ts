/**
 * Why something was not done: a stable code for programs and tests, and plain sentences for people.
 * Refusing is an ordinary outcome, not a fault: nothing has changed when one is thrown.
 */
export interface RefusalDetails {
  /** Stable PascalCase noun, documented in docs/cli.md; never renamed once released. */
  readonly code: string;
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** File, sheet, cell, table or field; empty when there is no place to point at. */
  readonly where: string;
  /** What the person can do next, as one sentence. */
  readonly next: string;
}

export class Refusal extends Error {
  readonly code: string;
  readonly where: string;
  readonly next: string;

  constructor(details: RefusalDetails, options?: ErrorOptions) {
    super(details.message, options);
    this.name = 'Refusal';
    this.code = details.code;
    this.where = details.where;
    this.next = details.next;
  }

  /** The four parts as plain data, for `--json` output and for the screen. */
  details(): RefusalDetails {
    return { code: this.code, message: this.message, where: this.where, next: this.next };
  }
}

/** For the default branch of a switch over a closed list: a new member then fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
