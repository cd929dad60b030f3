import type { Period } from '#shared/domain/dates.ts';
import type { ColumnPart, LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { parsePeriod } from '#shared/domain/returns/values/parse-period.ts';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';

/** What a column among the figures holds; `skip`: it stands between them and holds none. */
export type PartChoice = ColumnPart | 'skip';

/** A mapping on its way: everything may still be missing, and months are as typed. */
export interface MappingDraft {
  readonly kind: LayoutMapping['kind'];
  readonly sheet: string;
  readonly headerRow: number | null;
  readonly firstDataRow: number | null;
  readonly codeColumn: number | null;
  readonly nameColumn: number | null;
  /** Wide: the columns of figures from the first to the last. */
  readonly firstFigure: number | null;
  readonly lastFigure: number | null;
  readonly parts: Readonly<Record<number, PartChoice>>;
  /** Wide: months typed for columns whose headings cannot be read. */
  readonly months: Readonly<Record<number, string>>;
  /** Long: the whole sheet is of the one month in `month`. */
  readonly oneMonth: boolean;
  readonly month: string;
  readonly periodColumn: number | null;
  readonly valueColumn: number | null;
  readonly numeratorColumn: number | null;
  readonly denominatorColumn: number | null;
  readonly commentColumn: number | null;
}

export const emptyDraft = (sheet: string): MappingDraft => ({
  kind: 'wide',
  sheet,
  headerRow: null,
  firstDataRow: null,
  codeColumn: null,
  nameColumn: null,
  firstFigure: null,
  lastFigure: null,
  parts: {},
  months: {},
  oneMonth: false,
  month: '',
  periodColumn: null,
  valueColumn: null,
  numeratorColumn: null,
  denominatorColumn: null,
  commentColumn: null,
});

/** The columns of figures of a wide draft; none until both ends are known. */
export function figureColumns({ firstFigure, lastFigure }: MappingDraft): number[] {
  if (firstFigure === null || lastFigure === null) return [];
  return Array.from({ length: Math.max(0, lastFigure - firstFigure + 1) }, (_, index) => firstFigure + index);
}

export const partOf = ({ parts }: MappingDraft, column: number): PartChoice => parts[column] ?? 'value';

/** A mapping to change by hand. */
export function mappingToDraft(mapping: LayoutMapping): MappingDraft {
  const { sheet, headerRow, firstDataRow, codeColumn, nameColumn } = mapping;
  const base = { ...emptyDraft(sheet), kind: mapping.kind, headerRow, firstDataRow, codeColumn, nameColumn };
  if (mapping.kind === 'long') {
    const { periodColumn, valueColumn, numeratorColumn, denominatorColumn, commentColumn, period } = mapping;
    const columns = { periodColumn, valueColumn, numeratorColumn, denominatorColumn, commentColumn };
    return { ...base, ...columns, oneMonth: periodColumn === null, month: period ?? '' };
  }
  const columns = mapping.periodColumns.map((one) => one.column);
  const draft = { ...base, firstFigure: Math.min(...columns), lastFigure: Math.max(...columns) };
  const parts = figureColumns(draft).map((column): [number, PartChoice] => [
    column,
    mapping.periodColumns.find((one) => one.column === column)?.part ?? 'skip',
  ]);
  const months = mapping.periodColumns.flatMap(({ column, period }): [number, string][] =>
    period === null ? [] : [[column, period]],
  );
  return { ...draft, parts: Object.fromEntries(parts), months: Object.fromEntries(months) };
}

/** "2019-04", "April 2019", "Apr-19": the month, or null for anything else. */
function monthTyped(text: string): Period | null {
  const reading = parsePeriod({ kind: 'text', value: text.trim() });
  return reading.kind === 'period' ? reading.period : null;
}

export const monthFieldId = (column: number): string => `month-of-${column}`;

export type DraftReading =
  | { readonly kind: 'mapping'; readonly mapping: LayoutMapping }
  /** What is missing, in the order of the screen. */
  | { readonly kind: 'missing'; readonly problems: readonly FieldProblem[] };

const writeMonth = 'Write the month as 2019-04 or April 2019';

/**
 * The draft as a mapping, or what has still to be said; ids are those of the fields on the screen. Of later files
 * nobody knows the month yet.
 */
export function readDraft(draft: MappingDraft, of: 'file' | 'later files' = 'file'): DraftReading {
  const { headerRow, firstDataRow, codeColumn, nameColumn, sheet } = draft;
  const problems: FieldProblem[] = [];
  if (headerRow === null) problems.push({ field: 'headerRow', message: 'Choose the row with the headings' });
  if (firstDataRow === null) problems.push({ field: 'firstDataRow', message: 'Choose the first row with figures' });
  else if (headerRow !== null && firstDataRow <= headerRow)
    problems.push({ field: 'firstDataRow', message: 'The figures must begin beneath the headings' });
  if (codeColumn === null && nameColumn === null)
    problems.push({ field: 'codeColumn', message: 'Choose the column with the code or the name of the indicator' });
  problems.push(...(draft.kind === 'wide' ? wideProblems(draft) : longProblems(draft, of === 'file')));
  if (problems.length > 0 || headerRow === null || firstDataRow === null) return { kind: 'missing', problems };
  const base = { sheet, headerRow, firstDataRow, codeColumn, nameColumn };
  return { kind: 'mapping', mapping: draft.kind === 'wide' ? wideMapping(base, draft) : longMapping(base, draft) };
}

type MappingBase = Pick<LayoutMapping, 'sheet' | 'headerRow' | 'firstDataRow' | 'codeColumn' | 'nameColumn'>;

function wideMapping(base: MappingBase, draft: MappingDraft): LayoutMapping {
  const periodColumns = figureColumns(draft).flatMap((column) => {
    const part = partOf(draft, column);
    return part === 'skip' ? [] : [{ column, part, period: monthTyped(draft.months[column] ?? '') }];
  });
  return { ...base, kind: 'wide', periodColumns };
}

function longMapping(base: MappingBase, draft: MappingDraft): LayoutMapping {
  const { oneMonth, month, periodColumn, valueColumn, numeratorColumn, denominatorColumn, commentColumn } = draft;
  return {
    ...base,
    kind: 'long',
    periodColumn: oneMonth ? null : periodColumn,
    period: oneMonth ? monthTyped(month) : null,
    valueColumn,
    numeratorColumn,
    denominatorColumn,
    commentColumn,
  };
}

function wideProblems(draft: MappingDraft): FieldProblem[] {
  const { firstFigure, lastFigure } = draft;
  if (firstFigure === null) return [{ field: 'firstFigure', message: 'Choose the first column with figures' }];
  if (lastFigure === null) return [{ field: 'lastFigure', message: 'Choose the last column with figures' }];
  if (lastFigure < firstFigure)
    return [{ field: 'lastFigure', message: 'The last column with figures stands before the first' }];
  const columns = figureColumns(draft).filter((column) => partOf(draft, column) !== 'skip');
  if (columns.length === 0) return [{ field: 'firstFigure', message: 'Choose at least one column with figures' }];
  return columns
    .filter((column) => (draft.months[column] ?? '').trim() !== '' && monthTyped(draft.months[column] ?? '') === null)
    .map((column) => ({ field: monthFieldId(column), message: writeMonth }));
}

function longProblems(draft: MappingDraft, needsMonth: boolean): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (needsMonth && draft.oneMonth && monthTyped(draft.month) === null)
    problems.push({ field: 'month', message: writeMonth });
  if (!draft.oneMonth && draft.periodColumn === null)
    problems.push({
      field: 'periodColumn',
      message: 'Choose the column with the month, or say that all is of one month',
    });
  const hasParts = draft.numeratorColumn !== null && draft.denominatorColumn !== null;
  if (draft.valueColumn === null && !hasParts)
    problems.push({ field: 'valueColumn', message: 'Choose the column with the value, or both parts of it' });
  return problems;
}
