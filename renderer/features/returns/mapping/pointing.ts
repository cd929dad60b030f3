import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { columnParts } from '#shared/domain/returns/layouts/mapping.ts';
import { pictureText } from '../../../components/sheet-options.ts';
import { figureColumns, partOf, type MappingDraft, type PartChoice } from './mapping-draft.ts';

/** Everything of a draft that is a row or a column, and so can be pointed at. */
export type PlaceField =
  | 'headerRow'
  | 'firstDataRow'
  | 'codeColumn'
  | 'nameColumn'
  | 'firstFigure'
  | 'lastFigure'
  | 'periodColumn'
  | 'valueColumn'
  | 'numeratorColumn'
  | 'denominatorColumn'
  | 'commentColumn';

interface PlaceFieldWords {
  readonly axis: 'row' | 'column';
  readonly label: string;
  /** After "Click". */
  readonly what: string;
  readonly optional: boolean;
}

export const placeFields: Readonly<Record<PlaceField, PlaceFieldWords>> = {
  headerRow: { axis: 'row', label: 'Row with the headings', what: 'the row with the headings', optional: false },
  firstDataRow: {
    axis: 'row',
    label: 'First row with figures',
    what: 'the first row with figures',
    optional: false,
  },
  codeColumn: {
    axis: 'column',
    label: 'Code of the indicator',
    what: 'the column with the codes of the indicators, if there is one',
    optional: true,
  },
  nameColumn: {
    axis: 'column',
    label: 'Name of the indicator',
    what: 'the column with the names of the indicators',
    optional: true,
  },
  firstFigure: {
    axis: 'column',
    label: 'First column with figures',
    what: 'the first column with figures',
    optional: false,
  },
  lastFigure: {
    axis: 'column',
    label: 'Last column with figures',
    what: 'the last column with figures',
    optional: false,
  },
  periodColumn: { axis: 'column', label: 'Month', what: 'the column with the month', optional: true },
  valueColumn: { axis: 'column', label: 'Value', what: 'the column with the value', optional: true },
  numeratorColumn: { axis: 'column', label: 'Numerator', what: 'the column with the numerator', optional: true },
  denominatorColumn: { axis: 'column', label: 'Denominator', what: 'the column with the denominator', optional: true },
  commentColumn: { axis: 'column', label: 'Remarks', what: 'the column with the sender’s remarks', optional: true },
};

const common = ['headerRow', 'firstDataRow', 'codeColumn', 'nameColumn'] as const;

/** The fields of a draft in the order in which they are asked. */
export function fieldsOf({ kind, oneMonth }: MappingDraft): readonly PlaceField[] {
  if (kind === 'wide') return [...common, 'firstFigure', 'lastFigure'];
  const month = oneMonth ? [] : (['periodColumn'] as const);
  return [...common, ...month, 'valueColumn', 'numeratorColumn', 'denominatorColumn', 'commentColumn'];
}

/** What to ask for next once a field is set: the next one that is empty. Null when none is. */
export function nextField(draft: MappingDraft, after: PlaceField): PlaceField | null {
  const fields = fieldsOf(draft);
  return fields.slice(fields.indexOf(after) + 1).find((field) => draft[field] === null) ?? null;
}

/** Headings of parts, as senders shorten them. */
const partHeadings: readonly (readonly [RegExp, PartChoice])[] = [
  [/^num(erator)?\b/iu, 'numerator'],
  [/^den(om(inator)?)?\b|^out of\b/iu, 'denominator'],
  [/^(rag|target|trend|comments?|notes?|ytd|year to date|total)\b/iu, 'skip'],
];

/** What a heading says of its column; a value where it says nothing. */
export const partOfHeading = (heading: string): PartChoice =>
  partHeadings.find(([pattern]) => pattern.test(heading))?.[1] ?? 'value';

/** The last column to the right that still has a heading, and not one of remarks: figures rarely go further. */
function lastHeaded(picture: SheetPicture, headerRow: number, from: number): number {
  let end = from;
  while (end < picture.right && pictureText(picture, headerRow, end + 1) !== '') end += 1;
  while (end > from && partOfHeading(pictureText(picture, headerRow, end)) === 'skip') end -= 1;
  return end;
}

/** Sets a field, and beside it what follows from it as long as nobody has said otherwise. */
export function withPlace(
  draft: MappingDraft,
  field: PlaceField,
  place: number | null,
  picture: SheetPicture | null,
): MappingDraft {
  const next = { ...draft, [field]: place };
  if (place === null) return next;
  if (field === 'headerRow' && (draft.firstDataRow === null || draft.firstDataRow <= place))
    return { ...next, firstDataRow: place + 1 };
  const range = field === 'firstFigure' || field === 'lastFigure';
  if (!range || picture === null || draft.headerRow === null) return next;
  const last = next.lastFigure === null || next.lastFigure < place ? null : next.lastFigure;
  const lastFigure = field === 'firstFigure' ? (last ?? lastHeaded(picture, draft.headerRow, place)) : place;
  return withGuessedParts({ ...next, lastFigure }, picture, draft.headerRow);
}

function withGuessedParts(draft: MappingDraft, picture: SheetPicture, headerRow: number): MappingDraft {
  const guessed = figureColumns(draft).map((column): [number, PartChoice] => [
    column,
    draft.parts[column] ?? partOfHeading(pictureText(picture, headerRow, column)),
  ]);
  return { ...draft, parts: Object.fromEntries(guessed) };
}

/** The parts of a draft that are figures, for its marks. */
export const figureParts = (draft: MappingDraft) =>
  figureColumns(draft).flatMap((column) => {
    const part = partOf(draft, column);
    return part === 'skip' || !columnParts.includes(part) ? [] : [{ column, part }];
  });
