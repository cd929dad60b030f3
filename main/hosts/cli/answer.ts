import type { RefusalDetails } from '#shared/domain/refusal.ts';

/** What a command has to say, before it is decided how: commands answer, `present` prints. */
export interface Answer {
  /** The one document that `--json` prints; documented in docs/cli.md. */
  readonly json: object;
  readonly text: string;
  /** Set where the answer is a refusal that has more to show than its sentence, such as the rows of a return. */
  readonly refusal?: RefusalDetails | null;
  /** Said on standard error whatever the format: something the person should know that is no part of the answer. */
  readonly remarks?: readonly string[];
}
