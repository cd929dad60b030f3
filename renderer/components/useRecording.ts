import { useState } from 'react';
import { useOperation } from '../client/useOperation.ts';
import type { Problem } from '../client/problem.ts';
import type { FieldProblem } from './ErrorSummary.tsx';
import { refusedFieldOf } from './field-problems.ts';
import type { FormRead } from './read-form.ts';

export interface Recording {
  readonly busy: boolean;
  /** What is wrong, field by field: found here, or refused by the program about a field. */
  readonly fields: readonly FieldProblem[];
  /** Refused for a reason that is no field's. */
  readonly problem: Problem | null;
  /** Records what was read; where something is wrong with it, says so and records nothing. */
  readonly record: <T>(read: FormRead<T>, work: (value: T) => Promise<void>) => void;
}

/** One form's way from what was typed to a record. `ids` are those of its inputs, by the names of the operation's input. */
export function useRecording(ids: Readonly<Record<string, string>>): Recording {
  const { busy, problem, run, clear } = useOperation();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const refused = refusedFieldOf(problem, ids);
  return {
    busy,
    fields: refused === null ? problems : [...problems, refused],
    problem: refused === null ? problem : null,
    record: (read, work) => {
      clear();
      setProblems(read.kind === 'wrong' ? read.problems : []);
      if (read.kind === 'read') void run(() => work(read.value));
    },
  };
}
