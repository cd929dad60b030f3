import { useEffect, useRef, useState, type RefObject } from 'react';
import type { WorkProgress } from '#shared/contract/work-progress.ts';
import { problemOf, type Problem } from './problem.ts';

/** What comes of it. */
interface WorkDone<Result> {
  readonly kind: 'done';
  readonly result: Result;
}

type WorkState<Result> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: WorkProgress | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | WorkDone<Result>;

export interface LongWork<Result> {
  readonly state: WorkState<Result>;
  /** Starts it, unless it is running: its progress is shown as it comes. */
  readonly run: (work: (signal: AbortSignal) => AsyncIterable<WorkProgress | WorkDone<Result>>) => Promise<void>;
  /** Stops the work, not only the waiting. */
  readonly cancel: () => void;
  /** Where its outcome stands: the Cancel button goes with the work, so who pressed it is led there. */
  readonly outcome: RefObject<HTMLDivElement | null>;
}

/** Work that takes a while, one piece at a time: progress, and a cancel; it is stopped when its screen is left. */
export function useLongWork<Result>(): LongWork<Result> {
  const [state, setState] = useState<WorkState<Result>>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (state.kind === 'cancelled') outcome.current?.focus();
  }, [state.kind]);

  const run: LongWork<Result>['run'] = async (work) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'working', progress: null });
    try {
      for await (const event of work(controller.signal)) {
        setState(event.kind === 'progress' ? { kind: 'working', progress: event } : event);
      }
    } catch (error) {
      setState(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'refused', problem: problemOf(error) });
    } finally {
      running.current = null;
    }
  };
  return { state, run, cancel: () => running.current?.abort(), outcome };
}
