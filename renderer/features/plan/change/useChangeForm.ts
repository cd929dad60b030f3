import { useState, type SyntheticEvent } from 'react';
import type { z } from 'zod';
import { useOperation, type Operation } from '../../../client/useOperation.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { refusedFieldOf } from '../../../components/field-problems.ts';

export interface ChangeForm<Typed, Read> {
  readonly typed: Typed;
  readonly set: (changes: Partial<Typed>) => void;
  /** Of the field's input: where the error summary leads. */
  readonly id: (field: string) => string;
  readonly error: (field: string) => string | undefined;
  readonly problems: readonly FieldProblem[];
  /** A refusal that is about no field of the form. */
  readonly problem: Operation['problem'];
  readonly busy: boolean;
  /** Reads what was typed; sends it where nothing is wrong with it. */
  readonly onSubmit: (send: (read: Read) => Promise<void>) => (event: SyntheticEvent) => void;
  /** Sends something that needs no reading. */
  readonly run: Operation['run'];
  readonly reset: (typed: Typed) => void;
}

/**
 * A form whose texts are read by a schema when it is sent: what is wrong is said beside each field and in the summary.
 * `names` are the fields that a refusal can be about, as the core calls them, with the form's own name for each;
 * `prefix` begins the ids, where a page has several forms.
 */
export function useChangeForm<Typed extends object, Read>(
  schema: z.ZodType<Read, Typed>,
  initial: Typed,
  names: Readonly<Record<string, string>>,
  prefix = 'change',
): ChangeForm<Typed, Read> {
  const { busy, problem, run, clear } = useOperation();
  const [start, setStart] = useState(initial);
  const [typed, setTyped] = useState(initial);
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([]);
  useUnsaved(typed !== start && !busy);
  const id = (field: string): string => `${prefix}-${field}`;
  const refused = refusedFieldOf(
    problem,
    Object.fromEntries(Object.entries(names).map(([where, field]) => [where, id(field)])),
  );
  const problems = refused === null ? wrong : [...wrong, refused];
  return {
    typed,
    set: (changes) => setTyped((before) => ({ ...before, ...changes })),
    id,
    error: (field) => problems.find((one) => one.field === id(field))?.message,
    problems,
    problem: refused === null ? problem : null,
    busy,
    run,
    reset: (to) => {
      setStart(to);
      setTyped(to);
      setWrong([]);
    },
    onSubmit: (send) => (event) => {
      event.preventDefault();
      clear();
      const read = schema.safeParse(typed);
      setWrong(read.success ? [] : fieldsOf(read.error, id));
      if (read.success) void run(() => send(read.data));
    },
  };
}

/** One sentence a field, in the schema's order. */
function fieldsOf(error: z.ZodError, id: (field: string) => string): FieldProblem[] {
  const byField = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = id(path.join('-'));
    // of several alike the summary has to say which it means
    const which = path.find((part) => typeof part === 'number' && part > 0);
    if (!byField.has(field))
      byField.set(field, typeof which === 'number' ? `${message} (number ${which + 1})` : message);
  }
  return [...byField].map(([field, message]) => ({ field, message }));
}
