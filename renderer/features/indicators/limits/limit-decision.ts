import type { LimitChange } from '#shared/contract/spc-decisions.ts';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { readDecision, type TypedDecision } from '../../../components/DecisionFields.tsx';

/** Which decision a form records. */
export type LimitDecisionKind =
  | { readonly kind: 'rebase' }
  | { readonly kind: 'withdrawal'; readonly period: Period }
  | { readonly kind: 'fix' }
  | { readonly kind: 'free' };

export interface TypedLimitDecision {
  /** The first month under new limits. */
  readonly period: Period;
  readonly points: string;
  readonly decision: TypedDecision;
}

/** What is sent: the change itself, and why, by whom and when it was decided. */
export interface ReadLimitDecision {
  readonly change: LimitChange;
  readonly decision: { readonly reason: string; readonly decidedBy: string; readonly decidedOn: string };
}

/** What was typed as a decision, or what is wrong with it. */
export function readLimitDecision(
  kind: LimitDecisionKind,
  typed: TypedLimitDecision,
  prefix: string,
): ReadLimitDecision | readonly FieldProblem[] {
  const points = /^\d{1,3}$/u.test(typed.points.trim()) ? Number(typed.points) : 0;
  const decision = readDecision(typed.decision, prefix);
  const problems = [
    ...(kind.kind === 'rebase' && typed.period === ''
      ? [{ field: `${prefix}-period`, message: 'Choose the first month under the new limits' }]
      : []),
    ...(kind.kind === 'fix' && points < 12
      ? [{ field: `${prefix}-points`, message: 'Enter how many months, 12 or more' }]
      : []),
    ...(decision.kind === 'wrong' ? decision.problems : []),
  ];
  if (decision.kind === 'wrong' || problems.length > 0) return problems;
  const { reason, decidedBy, on } = decision;
  return { change: changeOf(kind, typed.period, points, reason), decision: { reason, decidedBy, decidedOn: on } };
}

function changeOf(kind: LimitDecisionKind, period: Period, points: number, reason: string): LimitChange {
  switch (kind.kind) {
    case 'rebase':
      return { kind: 'rebase', period, reason };
    case 'withdrawal':
      return { kind: 'withdrawal', period: kind.period };
    case 'fix':
      return { kind: 'baseline', points, reason };
    case 'free':
      return { kind: 'baseline', points: null, reason };
  }
}

/** What is said once it is recorded. */
export function recordedInWords(change: LimitChange): string {
  switch (change.kind) {
    case 'rebase':
      return `Limits are now calculated anew from ${periodInWords(change.period)}.`;
    case 'withdrawal':
      return `Limits are no longer calculated anew from ${periodInWords(change.period)}. Both decisions stay on record.`;
    case 'baseline':
      return change.points === null
        ? 'Limits are no longer fixed.'
        : `Limits are now fixed on the first ${change.points} points.`;
  }
}
