import type { TrackerMapping } from '#shared/domain/tracker/columns/mapping.ts';
import type { TrackerRole } from '#shared/domain/tracker/columns/roles.ts';
import { trackerRoleLabels } from '#shared/wording/tracker-labels.ts';
import type { PlaceMark } from '../../../components/sheet-places.ts';

const tones: Readonly<Partial<Record<TrackerRole, PlaceMark['tone']>>> = {
  action: 'figure',
  ref: 'name',
  workstream: 'name',
  lead: 'name',
  agency: 'name',
  supporting: 'name',
  start: 'heading',
  due: 'heading',
  revised: 'heading',
  forecast: 'heading',
};

/** What each column is, to be written above it in the picture. */
export function columnMarks({
  columns,
  fillColumn,
}: Pick<TrackerMapping, 'columns' | 'fillColumn'>): ReadonlyMap<number, PlaceMark> {
  const marks = new Map<number, PlaceMark>(
    columns.map(({ column, role }) => [column, { label: trackerRoleLabels[role], tone: tones[role] ?? 'part' }]),
  );
  if (fillColumn !== null && !marks.has(fillColumn)) marks.set(fillColumn, { label: 'Colour', tone: 'part' });
  return marks;
}

/** The row of the headings and the first action. */
export const rowMarks = ({
  headerRow,
  firstDataRow,
}: Pick<TrackerMapping, 'headerRow' | 'firstDataRow'>): ReadonlyMap<number, PlaceMark> =>
  new Map<number, PlaceMark>([
    [firstDataRow, { label: 'First', tone: 'figure' }],
    [headerRow, { label: 'Headings', tone: 'heading' }],
  ]);
