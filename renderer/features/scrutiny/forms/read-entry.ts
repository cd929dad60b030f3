import type { z } from 'zod';
import { noRealDate, readDate, type DateParts } from '../../../components/DateInput.tsx';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { readSource, type SourceTyped } from './source-typed.ts';
import type { EntryRead } from './useEntry.ts';

interface EntryParts {
  readonly values: Readonly<Record<string, unknown>>;
  /** Days that may be left empty, as day, month and year. */
  readonly dates?: Readonly<Record<string, DateParts>>;
  readonly source?: SourceTyped;
  /** What is wrong already, from what only the form knows. */
  readonly wrong?: readonly FieldProblem[];
}

/**
 * Holds what was typed against the operation's own input. One sentence a field, in the order of `ids`, which is the
 * order on the screen.
 */
export function readEntry<T>(
  schema: z.ZodType<T>,
  ids: Readonly<Record<string, string>>,
  { values, dates = {}, source, wrong = [] }: EntryParts,
): EntryRead<T> {
  const days = Object.entries(dates).map(([name, parts]) => ({ name, date: readDate(parts) }));
  const unreal = days
    .filter(({ date }) => date.kind === 'invalid')
    .map(({ name }) => ({ field: ids[name] ?? name, message: noRealDate }));
  const read = source === undefined ? null : readSource(source);
  const result = schema.safeParse({
    ...values,
    ...Object.fromEntries(days.map(({ name, date }) => [name, date.kind === 'date' ? date.on : null])),
    ...(read === null ? {} : { source: read.kind === 'read' ? read.value : null }),
  });
  const issues = (result.error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    const empty = days.some((day) => day.name === name && day.date.kind === 'empty');
    return { field: ids[path.join('-')] ?? ids[name] ?? name, message: empty ? 'Enter the day' : message };
  });
  const all = [...wrong, ...unreal, ...issues, ...(read?.kind === 'wrong' ? read.problems : [])];
  if (result.success && all.length === 0) return { kind: 'read', value: result.data };
  return { kind: 'wrong', problems: firstOfEach(all, Object.values(ids)) };
}

function firstOfEach(problems: readonly FieldProblem[], order: readonly string[]): FieldProblem[] {
  const byField = new Map<string, FieldProblem>();
  for (const problem of problems) if (!byField.has(problem.field)) byField.set(problem.field, problem);
  const placeOf = ({ field }: FieldProblem): number => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...byField.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
}
