import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useOperation, type Operation } from '../../client/useOperation.ts';
import type { FieldProblem } from '../../components/ErrorSummary.tsx';
import { refusedFieldOf } from '../../components/field-problems.ts';

export interface Save {
  readonly busy: boolean;
  readonly problem: Operation['problem'];
  /** What is wrong with the fields, as typed or as the program refused it. */
  readonly problems: readonly FieldProblem[];
  readonly errorOf: (field: string) => string | undefined;
  /** What was saved last, in words; empty before and after a refusal. */
  readonly saved: string;
  /** Of the words about it, which take the focus. */
  readonly status: RefObject<HTMLDivElement | null>;
  /** Shows the problems, or where there are none does the task and reads the screen's data again. */
  readonly save: (what: string, problems: readonly FieldProblem[], task: () => Promise<unknown>) => Promise<boolean>;
}

/** Saving a form whose fields have ids that begin with `prefix`; `names` are those that a refusal can be about. */
export function useSave(prefix: string, names: readonly string[] = []): Save {
  const router = useRouter();
  const { busy, problem, run, clear } = useOperation();
  const [typed, setTyped] = useState<readonly FieldProblem[]>([]);
  const [saved, setSaved] = useState('');
  const status = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved !== '') status.current?.focus();
  }, [saved]);
  const ids = Object.fromEntries(names.map((name) => [name, `${prefix}-${name}`]));
  const refused = refusedFieldOf(problem, ids);
  const problems = refused === null ? typed : [...typed, refused];
  return {
    busy,
    problem: refused === null ? problem : null,
    problems,
    errorOf: (field) => problems.find((one) => one.field === `${prefix}-${field}`)?.message,
    saved,
    status,
    save: async (what, found, task) => {
      setSaved('');
      setTyped(found);
      clear();
      if (found.length > 0) return false;
      return run(async () => {
        await task();
        await router.invalidate();
        setSaved(what);
      });
    },
  };
}
