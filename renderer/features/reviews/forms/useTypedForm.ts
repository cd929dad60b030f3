import { useEffect, useRef, useState, type RefObject } from 'react';
import type { z } from 'zod';
import { useOperation, type Operation } from '../../../client/useOperation.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { refusedFieldOf } from '../../../components/field-problems.ts';

export interface TypedForm<Typed, Read> {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  /** Of a field by its name; of one inside another as `source-title`. */
  readonly id: (field: string) => string;
  readonly errorOf: (field: string) => string | undefined;
  readonly problem: Operation['problem'];
  readonly problems: readonly FieldProblem[];
  readonly busy: boolean;
  /** What was saved last, until something is saved or refused again. */
  readonly saved: Read | null;
  /** Of the words about what was saved, which take the focus. */
  readonly status: RefObject<HTMLDivElement | null>;
  /** Reads what was typed, and where nothing is wrong with it does the task and begins anew. */
  readonly send: (task: (read: Read) => Promise<unknown>) => Promise<boolean>;
}

/**
 * A form whose fields are texts that a schema reads into what an operation takes. Its names are those of the operation's
 * input, so that a refusal about a field is shown at the field.
 */
export function useTypedForm<Typed extends object, Read>(
  prefix: string,
  schema: z.ZodType<Read, Typed>,
  initial: Typed,
  /** What it stands as after saving; empty again where it is left out. */
  after: (typed: Typed) => Typed = () => initial,
): TypedForm<Typed, Read> {
  const { busy, problem, run, clear } = useOperation();
  const [begun, setBegun] = useState(initial);
  const [typed, setTyped] = useState(initial);
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([]);
  const [saved, setSaved] = useState<Read | null>(null);
  const status = useRef<HTMLDivElement>(null);
  useUnsaved(typed !== begun);
  useEffect(() => {
    if (saved !== null) status.current?.focus();
  }, [saved]);
  const id = (field: string): string => `${prefix}-${field}`;
  const ids = Object.fromEntries(Object.keys(typed).map((name) => [name, id(name)]));
  const refused = refusedFieldOf(problem, ids);
  const problems = refused === null ? wrong : [...wrong, refused];
  return {
    typed,
    change: (part) => setTyped((before) => ({ ...before, ...part })),
    id,
    errorOf: (field) => problems.find((one) => one.field === id(field))?.message,
    problem: refused === null ? problem : null,
    problems,
    busy,
    saved,
    status,
    send: async (task) => {
      const reading = schema.safeParse(typed);
      setSaved(null);
      clear();
      if (!reading.success) {
        setWrong(reading.error.issues.map((issue) => ({ field: id(issue.path.join('-')), message: issue.message })));
        return false;
      }
      setWrong([]);
      return run(async () => {
        // what is saved is not unsaved any more, also where the task leaves the screen
        setBegun(typed);
        try {
          await task(reading.data);
        } catch (error) {
          setBegun(begun);
          throw error;
        }
        const next = after(typed);
        setBegun(next);
        setTyped(next);
        setSaved(reading.data);
      });
    },
  };
}
