import type { UpdateGridRow } from '#shared/contract/updates.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { gridFieldLabels, gridFields, type GridField } from './grid-cells.ts';

export interface UpdateColumn {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly numeric: boolean;
  /** What is typed into it; null where it is only read. */
  readonly field: GridField | null;
  /** What is read there. */
  readonly text: (row: UpdateGridRow) => string;
}

const widths: Readonly<Record<GridField, number>> = {
  status: 106,
  progressPercent: 84,
  selfRating: 104,
  forecastOn: 98,
  narrative: 280,
};

const read = (key: string, label: string, width: number, text: UpdateColumn['text']): UpdateColumn => ({
  key,
  label,
  width,
  numeric: false,
  field: null,
  text,
});

export const updateColumns: readonly UpdateColumn[] = [
  read('ref', 'Ref', 66, (row) => row.ref),
  read('title', 'Action', 176, (row) => row.title),
  read('last', 'Last report', 96, (row) =>
    row.lastReportedOn === null ? nothingSymbol : shortDate(row.lastReportedOn),
  ),
  ...gridFields.map((field) => ({
    key: field,
    label: gridFieldLabels[field],
    width: widths[field],
    numeric: field === 'progressPercent',
    field,
    text: () => '',
  })),
];

/** The column in which a field is typed. */
export const columnOf = (field: GridField): number => updateColumns.findIndex((column) => column.field === field);
