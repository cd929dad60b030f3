import type { ActionStatus } from '../plan.ts';

/**
 * The status that a report means when it gives a figure (0 to 100, null for none) and leaves the status as it was:
 * work with progress has begun. Whether it is complete, only its owner can say, whatever the figure.
 */
export const impliedStatus = (status: ActionStatus, progressPercent: number | null): ActionStatus =>
  contradicts(status, progressPercent) ? 'in_progress' : status;

/** "Not started, 60% done" is green by its dates and true of nothing. */
export const contradicts = (status: ActionStatus, progressPercent: number | null): boolean =>
  status === 'not_started' && (progressPercent ?? 0) > 0;
