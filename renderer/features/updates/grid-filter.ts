import type { UpdateGridRow } from '#shared/contract/updates.ts';

export interface GridFilter {
  /** Empty for all, as the two below. */
  readonly lead: string;
  readonly agency: string;
  readonly workstream: string;
  readonly onlyOverdue: boolean;
  readonly withFinished: boolean;
}

export const noGridFilter: GridFilter = {
  lead: '',
  agency: '',
  workstream: '',
  onlyOverdue: false,
  withFinished: false,
};

/** Whether a row is among what was asked for. */
export const inFilter = (row: UpdateGridRow, filter: GridFilter): boolean =>
  (filter.lead === '' || row.lead === filter.lead) &&
  (filter.agency === '' || row.agency === filter.agency) &&
  (filter.workstream === '' || row.workstream === filter.workstream) &&
  (!filter.onlyOverdue || row.overdueDays !== null) &&
  (filter.withFinished || !row.finished);
