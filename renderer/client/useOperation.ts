import { useCallback, useRef, useState } from 'react';
import { problemOf, type Problem } from './problem.ts';

export interface Operation {
  /** True while the program works on it: the button that started it says so and does not start it twice. */
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs the task; resolves to true when it was done, false when it was refused and `problem` says why. */
  readonly run: (task: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

/** One thing a person can ask of the program on a screen: at most one at a time, and every failure becomes sentences. */
export function useOperation(): Operation {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  const run = useCallback(async (task: () => Promise<void>) => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await task();
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setProblem(null), []);
  return { busy, problem, run, clear };
}
