import { useState, type SyntheticEvent } from 'react';
import { useOperation, type Operation } from '../../../client/useOperation.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { refusedFieldOf } from '../../../components/field-problems.ts';

/** What was typed as the operation takes it, or what is wrong with it, field by field. */
export type EntryRead<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] };

export interface Entry<Typed, Read> {
  readonly typed: Typed;
  readonly set: (changes: Partial<Typed>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly problems: readonly FieldProblem[];
  /** A refusal that is about no field of the form. */
  readonly problem: Operation['problem'];
  readonly busy: boolean;
  readonly onSubmit: (send: (read: Read) => Promise<void>) => (event: SyntheticEvent) => void;
}

/**
 * A form on its way into the workspace: nobody leaves it unasked while something is typed and not saved. `where` are
 * the fields that a refusal can be about, as the core calls them, with the id of the input for each.
 */
export function useEntry<Typed extends object, Read>(
  initial: Typed,
  read: (typed: Typed) => EntryRead<Read>,
  where: Readonly<Record<string, string>> = {},
): Entry<Typed, Read> {
  const { busy, problem, run, clear } = useOperation();
  const [start] = useState(initial);
  const [typed, setTyped] = useState(initial);
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([]);
  useUnsaved(typed !== start);
  const refused = refusedFieldOf(problem, where);
  const problems = refused === null ? wrong : [...wrong, refused];
  return {
    typed,
    set: (changes) => setTyped((before) => ({ ...before, ...changes })),
    errorOf: (field) => problems.find((one) => one.field === field)?.message,
    problems,
    problem: refused === null ? problem : null,
    busy,
    onSubmit: (task) => (event) => {
      event.preventDefault();
      clear();
      const reading = read(typed);
      setWrong(reading.kind === 'wrong' ? reading.problems : []);
      if (reading.kind === 'read') void run(() => task(reading.value));
    },
  };
}
