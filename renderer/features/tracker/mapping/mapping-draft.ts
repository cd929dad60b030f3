import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import type { TrackerMapping } from '#shared/domain/tracker/columns/mapping.ts';
import { repeatedRoles, roleOfHeading, type TrackerRole } from '#shared/domain/tracker/columns/roles.ts';
import { headingOf } from '../../../components/sheet-options.ts';

/** A mapping while it is being made. */
export interface MappingDraft extends Omit<TrackerMapping, 'headerRow' | 'firstDataRow'> {
  readonly headerRow: number | null;
  readonly firstDataRow: number | null;
}

export const draftOf = (known: TrackerMapping | null, sheet: string): MappingDraft =>
  known ?? { sheet, headerRow: null, firstDataRow: null, columns: [], fillColumn: null, sections: true };

/** With what a column is; a role that only one column can have is taken from the other. */
export function withRole(draft: MappingDraft, column: number, role: TrackerRole | null): MappingDraft {
  const others = draft.columns.filter(
    (each) => each.column !== column && (role === null || repeatedRoles.has(role) || each.role !== role),
  );
  const columns = role === null ? others : [...others, { column, role }].toSorted((a, b) => a.column - b.column);
  const fillColumn = role === 'rating' ? column : draft.fillColumn;
  return { ...draft, columns, fillColumn, sections: draft.sections && role !== 'workstream' };
}

/** With the row of the headings, and by their words what each column is that nothing is said of yet. */
export function withHeaderRow(draft: MappingDraft, headerRow: number, picture: SheetPicture): MappingDraft {
  const firstDataRow =
    draft.firstDataRow === null || draft.firstDataRow <= headerRow ? headerRow + 1 : draft.firstDataRow;
  let next: MappingDraft = { ...draft, headerRow, firstDataRow };
  for (let column = picture.left; column <= picture.right; column++) {
    const role = roleOfHeading(headingOf(picture, headerRow, column));
    const isFree = !next.columns.some(
      (each) => each.column === column || (each.role === role && !repeatedRoles.has(each.role)),
    );
    if (role !== null && isFree) next = withRole(next, column, role);
  }
  return next;
}

/** The mapping, or what is still missing from it. */
export function readDraft(draft: MappingDraft): { readonly mapping: TrackerMapping } | { readonly missing: string } {
  const { headerRow, firstDataRow } = draft;
  if (headerRow === null) return { missing: 'Choose the row with the headings' };
  if (firstDataRow === null || firstDataRow <= headerRow) return { missing: 'Choose the first row below the headings' };
  if (!draft.columns.some(({ role }) => role === 'action')) return { missing: 'Choose the column with the actions' };
  return { mapping: { ...draft, headerRow, firstDataRow } };
}
