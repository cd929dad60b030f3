import type { FieldErrors, FieldValues } from 'react-hook-form';
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
