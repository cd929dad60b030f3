import type { StepProgress } from '#shared/contract/work-progress.ts';

export interface StepOptions<Step extends string> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StepProgress<Step>) => void;
}

/** What says that a step begins, and stops the work there when the person has cancelled. */
export const workSteps =
  <Step extends string>(steps: readonly { readonly step: Step; readonly sentence: string }[]) =>
  (step: Step, { signal, onProgress }: StepOptions<Step>): void => {
    signal?.throwIfAborted();
    const done = steps.findIndex((known) => known.step === step);
    onProgress?.({ kind: 'progress', step, done, total: steps.length, sentence: steps[done]?.sentence ?? '' });
  };
