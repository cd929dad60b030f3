import { isPeriod, type Period } from '../../dates.ts';

/**
 * What a workbook that we send out carries in its hidden row and column, so that it can be read back by what each cell
 * is and never by where it stands. Each row says everything about itself: rows that were sorted, moved or copied into
 * another file still say which indicator, month and workspace they are of.
 */
const templateFormat = 1;

/** What the figures of a template are of. */
export interface TemplateHead {
  readonly workspaceUid: string;
  readonly period: Period;
  /** Who it was made for. */
  readonly sender: string;
}

export interface TemplateRowId {
  readonly workspaceUid: string;
  readonly period: Period;
  /** Stays when the indicator's code changes. */
  readonly indicatorId: number;
  readonly definitionVersion: number;
  /** Code when the template was made. */
  readonly code: string;
}

export const templateColumns = [
  'code',
  'name',
  'period',
  'numerator',
  'denominator',
  'value',
  'marker',
  'comment',
] as const;
/** What a column of a template is read as; the others are there for the sender to read. */
export type TemplateColumn = (typeof templateColumns)[number];

/** Headings of the same columns, which stand in when the hidden ids are gone. */
export const templateHeadings: Readonly<Record<TemplateColumn, string>> = {
  code: 'Ref no',
  name: 'Indicator',
  period: 'Month',
  numerator: 'Numerator',
  denominator: 'Denominator',
  value: 'Value',
  marker: 'If there is no figure, why',
  comment: 'Comment',
};

/** Headings of the columns that are there for the sender to read, and are not read back. */
export const enterHeading = 'What to enter';
export const heldHeading = (month: string): string => `${heldPrefix} ${month}`;
const heldPrefix = 'We hold for';
/** Whether a column with this heading is ours and only there to be looked at. */
export const isShownOnly = (heading: string): boolean =>
  heading === enterHeading || heading.startsWith(`${heldPrefix} `);

/** Text of a hidden cell; parts are encoded, so that a sender's name may hold spaces. */
const write = (kind: 'template' | 'row' | 'column', parts: readonly (string | number)[]): string =>
  [`plumbline-${kind}/${templateFormat}`, ...parts.map((part) => encodeURIComponent(part))].join(' ');

export const headId = ({ workspaceUid, period, sender }: TemplateHead): string =>
  write('template', [workspaceUid, period, sender]);
export const rowId = (row: TemplateRowId): string =>
  write('row', [row.workspaceUid, row.period, row.indicatorId, row.definitionVersion, row.code]);
export const columnId = (column: TemplateColumn): string => write('column', [column]);

export type TemplateId =
  | { readonly kind: 'template'; readonly head: TemplateHead }
  | { readonly kind: 'row'; readonly row: TemplateRowId }
  | { readonly kind: 'column'; readonly column: TemplateColumn }
  /** One of ours, of a format that this version does not know, or damaged. */
  | { readonly kind: 'unknown' };

/** What a cell's text is an id of; null for any other text. */
export function readTemplateId(text: string): TemplateId | null {
  const match = /^plumbline-(template|row|column)\/(\d{1,6}) (.*)$/s.exec(text.trim());
  if (match === null) return null;
  const [, kind, format, rest = ''] = match;
  const parts = decoded(rest.split(' '));
  if (Number(format) !== templateFormat || parts === null) return { kind: 'unknown' };
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = parts;
  if (kind === 'column') {
    const column = templateColumns.find((known) => known === first);
    return column === undefined ? { kind: 'unknown' } : { kind: 'column', column };
  }
  if (first === '' || !isPeriod(second)) return { kind: 'unknown' };
  if (kind === 'template') return { kind: 'template', head: { workspaceUid: first, period: second, sender: third } };
  if (!/^\d{1,15}$/.test(third) || !/^\d{1,6}$/.test(fourth) || fifth === '') return { kind: 'unknown' };
  const row = {
    workspaceUid: first,
    period: second,
    indicatorId: Number(third),
    definitionVersion: Number(fourth),
    code: fifth,
  };
  return { kind: 'row', row };
}

/** Null where a part is no text that `encodeURIComponent` gives. */
function decoded(parts: readonly string[]): string[] | null {
  try {
    return parts.map((part) => decodeURIComponent(part));
  } catch {
    return null;
  }
}

/**
 * Words that a sender may choose where there is no figure, with what each means. They are read like every other marker of a
 * return (see `findMarker`).
 */
export const templateMarkers: readonly { readonly word: string; readonly meaning: string }[] = [
  { word: 'suppressed', meaning: 'The number is small and is held back so that no child can be recognised.' },
  { word: 'not applicable', meaning: 'There is nothing to count: for example a percentage of no children at all.' },
  { word: 'not available', meaning: 'The figure cannot be given for this month and will not follow.' },
  { word: 'low', meaning: 'The figure rounds to 0 but is not 0.' },
  { word: 'unreliable', meaning: 'There is a figure, but it is not good enough to use.' },
  { word: 'to follow', meaning: 'There is no figure yet. It still counts as missing until it comes.' },
];
