import type { TrackerRole } from './roles.ts';

export interface RoleColumn {
  readonly column: number;
  readonly role: TrackerRole;
}

/** Where an action tracker has what, as recognised or as a person says. Rows and columns are counted from 1. */
export interface TrackerMapping {
  /** Empty for a CSV file. */
  readonly sheet: string;
  /** Of two rows of headings the upper one. */
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly columns: readonly RoleColumn[];
  /** The column whose fill colour is the rating; null where colours say nothing. */
  readonly fillColumn: number | null;
  /** Rows with one text alone name the workstream of the actions below them. */
  readonly sections: boolean;
}

/** The first column of a role; null where none is. */
export const columnOf = ({ columns }: TrackerMapping, role: TrackerRole): number | null =>
  columns.find((each) => each.role === role)?.column ?? null;

export const columnsOf = ({ columns }: TrackerMapping, role: TrackerRole): readonly number[] =>
  columns.filter((each) => each.role === role).map(({ column }) => column);
