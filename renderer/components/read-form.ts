import type { z } from 'zod';
import { noRealDate, readDate, type DateParts } from './DateInput.tsx';
import type { FieldProblem } from './ErrorSummary.tsx';

export type FormRead<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] };

interface Typed {
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that are typed as day, month and year; nothing typed is null. */
  readonly dates?: Readonly<Record<string, DateParts>>;
}

/**
 * What was typed as the operation's own input, or what is wrong with it: one sentence a field, in the order of `ids`,
 * which is the order on the screen.
 */
export function readForm<T>(
  schema: z.ZodType<T>,
  ids: Readonly<Record<string, string>>,
  { values, dates = {} }: Typed,
): FormRead<T> {
  const read = Object.entries(dates).map(([name, parts]) => ({ name, date: readDate(parts) }));
  const on = read.map(({ name, date }) => [name, date.kind === 'date' ? date.on : null] as const);
  const result = schema.safeParse({ ...values, ...Object.fromEntries(on) });
  const wrongDates = new Map(read.flatMap(({ name, date }) => (date.kind === 'invalid' ? [[name, noRealDate]] : [])));
  if (result.success && wrongDates.size === 0) return { kind: 'read', value: result.data };
  const messageOf = (name: string): string | undefined => {
    const issue = result.error?.issues.find(({ path }) => String(path[0]) === name);
    if (issue === undefined || wrongDates.has(name)) return wrongDates.get(name);
    return name in dates ? 'Enter the day' : issue.message;
  };
  const problems = Object.entries(ids).flatMap(([name, field]) => {
    const message = messageOf(name);
    return message === undefined ? [] : [{ field, message }];
  });
  return { kind: 'wrong', problems };
}

/** The sentence of one field, for the field itself. */
export const problemAt = (problems: readonly FieldProblem[], field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.message;
