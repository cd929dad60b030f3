import type { PlaceMark } from '../../../components/sheet-places.ts';
import type { MappingDraft } from './mapping-draft.ts';
import { figureParts } from './pointing.ts';

const partMarks = {
  value: { label: 'Value', tone: 'figure' },
  numerator: { label: 'Numerator', tone: 'part' },
  denominator: { label: 'Denominator', tone: 'part' },
} as const;

/** What each chosen column is for, to be written above it in the picture. */
export function columnMarks(draft: MappingDraft): ReadonlyMap<number, PlaceMark> {
  const marks = new Map<number, PlaceMark>();
  const set = (column: number | null, mark: PlaceMark): void => {
    if (column !== null) marks.set(column, mark);
  };
  if (draft.kind === 'wide') {
    for (const { column, part } of figureParts(draft)) set(column, partMarks[part]);
  } else {
    if (!draft.oneMonth) set(draft.periodColumn, { label: 'Month', tone: 'heading' });
    set(draft.valueColumn, partMarks.value);
    set(draft.numeratorColumn, partMarks.numerator);
    set(draft.denominatorColumn, partMarks.denominator);
    set(draft.commentColumn, { label: 'Remarks', tone: 'name' });
  }
  set(draft.codeColumn, { label: 'Code', tone: 'name' });
  set(draft.nameColumn, { label: 'Name', tone: 'name' });
  return marks;
}

/** What each chosen row is for. */
export function rowMarks({ headerRow, firstDataRow }: MappingDraft): ReadonlyMap<number, PlaceMark> {
  const marks = new Map<number, PlaceMark>();
  if (firstDataRow !== null) marks.set(firstDataRow, { label: 'First row', tone: 'figure' });
  if (headerRow !== null) marks.set(headerRow, { label: 'Headings', tone: 'heading' });
  return marks;
}
