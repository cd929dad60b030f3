import { useState, type SyntheticEvent } from 'react';
import type { z } from 'zod';
import { useOperation, type Operation } from '../client/useOperation.ts';
import { readDate, noRealDate, type DateParts } from './DateInput.tsx';
import type { FieldProblem } from './ErrorSummary.tsx';

/** What was typed as the contract takes it, or what is wrong with it, field by field. */
export type Reading<R> =
  | { readonly kind: 'read'; readonly value: R }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] };

/** Ids of the inputs by the names of the contract's fields, in the order of the screen. */
export type FieldIds = Readonly<Record<string, string>>;

/** Reads dates out of their three parts, remembers what is wrong with them, and holds the whole against the contract. */
export function reader(ids: FieldIds) {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string): null => {
    problems.push({ field: ids[field] ?? field, message });
    return null;
  };
  const optionalDate = (field: string, parts: DateParts): string | null => {
    const found = readDate(parts);
    if (found.kind === 'date') return found.on;
    return found.kind === 'empty' ? null : say(field, noRealDate);
  };
  return {
    optionalDate,
    date(field: string, parts: DateParts, missing: string): string {
      if (readDate(parts).kind === 'empty') say(field, missing);
      return optionalDate(field, parts) ?? '2000-01-01';
    },
    /** Minutes and the like: a whole number, or null for nothing typed. */
    number(field: string, typed: string): number | null {
      const text = typed.trim();
      if (text === '') return null;
      return /^\d{1,4}$/u.test(text) ? Number(text) : say(field, 'Enter a whole number, or leave it empty');
    },
    against<R>(schema: z.ZodType<R>, value: unknown): Reading<R> {
      const read = schema.safeParse(value);
      if (read.success && problems.length === 0) return { kind: 'read', value: read.data };
      const said = new Set(problems.map(({ field }) => field));
      for (const { path, message } of read.success ? [] : read.error.issues) {
        const name = String(path[0] ?? '');
        const field = ids[name] ?? name;
        if (!said.has(field)) problems.push({ field, message });
        said.add(field);
      }
      const order = Object.values(ids);
      return { kind: 'wrong', problems: problems.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field)) };
    },
  };
}

interface TypedOptions<V, R> {
  readonly initial: V;
  /** What was typed before, where it was kept; the form opens with it. */
  readonly start?: V;
  readonly read: (values: V) => Reading<R>;
  readonly send: (value: R) => Promise<void>;
}

export interface Typed<V> extends Pick<Operation, 'busy' | 'problem'> {
  readonly values: V;
  readonly set: (part: Partial<V>) => void;
  readonly problems: readonly FieldProblem[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onSubmit: (event: SyntheticEvent) => void;
  readonly submit: () => Promise<boolean>;
  readonly dirty: boolean;
}

/** A small form: what is typed, what is wrong with it, and sending it; it is as it opened once it was sent. */
export function useTyped<V extends object, R>({ initial, start, read, send }: TypedOptions<V, R>): Typed<V> {
  const [values, setValues] = useState(start ?? initial);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { busy, problem, run } = useOperation();
  const [dirty, setDirty] = useState(false);
  const submit = async (): Promise<boolean> => {
    const reading = read(values);
    setProblems(reading.kind === 'wrong' ? reading.problems : []);
    if (reading.kind === 'wrong') return false;
    return run(async () => {
      await send(reading.value);
      setValues(initial);
      setDirty(false);
    });
  };
  return {
    values,
    set: (part) => {
      setValues((before) => ({ ...before, ...part }));
      setDirty(true);
    },
    problems,
    errorOf: (field) => problems.find((one) => one.field === field)?.message,
    onSubmit: (event) => {
      event.preventDefault();
      void submit();
    },
    submit,
    dirty,
    busy,
    problem,
  };
}
