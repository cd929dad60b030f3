import type { FieldErrors, FieldValues } from 'react-hook-form';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { FieldProblem } from './ErrorSummary.tsx';

/** A form's errors for the error summary, in the order of `ids`, which is the order on the screen. */
export function fieldProblems<T extends FieldValues>(
  errors: FieldErrors<T>,
  ids: Readonly<Record<keyof T & string, string>>,
): readonly FieldProblem[] {
  const shown: FieldProblem[] = [];
  for (const name of Object.keys(ids)) {
    const message = errors[name]?.message;
    if (typeof message === 'string') shown.push({ field: ids[name] ?? name, message });
  }
  return shown;
}

/** A refusal whose place is a field of the form, as that field's error: its link leads there. Null for any other place. */
export function refusedFieldOf(
  problem: RefusalDetails | null,
  ids: Readonly<Record<string, string>>,
): FieldProblem | null {
  const field = problem === null ? undefined : ids[problem.where];
  return problem === null || field === undefined
    ? null
    : { field, message: `${problem.message} ${problem.next}`.trim() };
}
