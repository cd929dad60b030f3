import type { Readiness, ReadinessIssue } from '../readiness.ts';
import { boardBeforeAsAt, boardDateMissing, monthNotEnded, publishedBefore } from './dates.ts';
import type { ReadinessCheck, ReadinessInput } from './readiness-check.ts';
import { wordsInDraft } from './written-words.ts';

/** Every check, in the order in which its issues are read. */
export const readinessChecks: readonly ReadinessCheck[] = [
  wordsInDraft,
  boardBeforeAsAt,
  boardDateMissing,
  monthNotEnded,
  publishedBefore,
];

/** The checklist of one pack: blocking errors first, each kind in the order of the checks. Pure. */
export function readinessOf(input: ReadinessInput): Readiness {
  const issues = readinessChecks.flatMap((check): ReadinessIssue[] =>
    check.find(input).map((issue) => ({ code: check.code, ...issue })),
  );
  return {
    issues: [
      ...issues.filter(({ severity }) => severity === 'blocking'),
      ...issues.filter(({ severity }) => severity === 'warning'),
    ],
    checked: readinessChecks.map(({ code, what }) => ({ code, what })),
  };
}
