import type { Readiness, ReadinessIssue } from '../readiness.ts';
import { evidenceWaiting, redWithoutReason, updateStale } from './actions.ts';
import { commentaryMissing, commentaryNotSignedOff } from './commentaries.ts';
import { boardBeforeAsAt, boardDateMissing, draftStale, monthNotEnded, publishedBefore } from './dates.ts';
import { decisionUnassigned } from './decisions.ts';
import { altTextMissing, glyphMissing, sectionEmpty } from './layout.ts';
import { moderationLapses, moderationWithoutReason } from './moderations.ts';
import { personalText } from './personal-text.ts';
import type { ReadinessCheck, ReadinessInput } from './readiness-check.ts';
import {
  figureMissing,
  restatementWithoutReason,
  returnMissing,
  returnStillToCome,
  valuesInConflict,
} from './returns.ts';
import { smallNumberShown } from './small-numbers.ts';
import { americanSpelling, wordsInDraft } from './written-words.ts';

/** Every check, in the order in which its issues are read: what would do harm, the month itself, figures, plan, form. */
export const readinessChecks: readonly ReadinessCheck[] = [
  personalText,
  smallNumberShown,
  wordsInDraft,
  boardBeforeAsAt,
  boardDateMissing,
  monthNotEnded,
  draftStale,
  publishedBefore,
  returnMissing,
  returnStillToCome,
  figureMissing,
  valuesInConflict,
  restatementWithoutReason,
  commentaryMissing,
  commentaryNotSignedOff,
  redWithoutReason,
  updateStale,
  moderationWithoutReason,
  moderationLapses,
  evidenceWaiting,
  decisionUnassigned,
  sectionEmpty,
  americanSpelling,
  altTextMissing,
  glyphMissing,
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
