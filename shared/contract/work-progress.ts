/** How far a piece of work is, in the program's own words; `done` of `total` steps are behind us. */
export interface WorkProgress {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
  readonly sentence: string;
}

/** Of work whose steps are always the same. */
export interface StepProgress<Step extends string> extends WorkProgress {
  readonly step: Step;
}
