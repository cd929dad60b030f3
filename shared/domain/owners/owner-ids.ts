/**
 * What a workbook for an owner carries in its hidden cells, so that it is read back by what each cell is and never by
 * where it stands. Each row says which action of which workbook it is of, with a check: a reference that somebody
 * typed over is known as damaged and never taken for another action.
 */
const ownerFormat = 1;

/** Columns that are there to be read; what comes back in them is compared with what was sent and never taken. */
export const shownColumns = [
  'ref',
  'title',
  'successMeasure',
  'agreedDueOn',
  'baselineDueOn',
  'slippage',
  'rating',
  'lastReport',
] as const;
export type ShownColumn = (typeof shownColumns)[number];

/** Columns that the owner fills in; the names of an update's fields. */
export const answerColumns = ['status', 'progressPercent', 'selfRating', 'forecastOn', 'narrative'] as const;
export type AnswerColumn = (typeof answerColumns)[number];

/** Columns of the sheet for new actions. */
export const proposalColumns = ['newTitle', 'newSuccessMeasure', 'newStartsOn', 'newDueOn'] as const;
export type ProposalColumn = (typeof proposalColumns)[number];

export const ownerColumns = [...shownColumns, ...answerColumns, ...proposalColumns] as const;
export type OwnerColumn = (typeof ownerColumns)[number];

/** Headings of the same columns, which stand in when the hidden ids are gone. */
export const ownerHeadings: Readonly<Record<OwnerColumn, string>> = {
  ref: 'Ref no',
  title: 'Action',
  successMeasure: 'How we will know that it worked',
  agreedDueOn: 'Due (agreed)',
  baselineDueOn: 'Due (baseline)',
  slippage: 'Slippage',
  rating: 'Rating by rule, and why',
  lastReport: 'Your last report',
  status: 'Status',
  progressPercent: 'Progress, % (0 to 100)',
  selfRating: 'Your own rating',
  forecastOn: 'Forecast: when it will be done',
  narrative: 'What happened since, what comes next',
  newTitle: 'New action',
  newSuccessMeasure: 'How we would know that it worked',
  newStartsOn: 'Start',
  newDueOn: 'Due',
};

/** Beside the cell for the day of the reports. */
export const reportedOnLabel = 'Reports as at (you may leave it empty)';

export interface OwnerHead {
  readonly workspaceUid: string;
  readonly workbookUid: string;
}

const write = (kind: OwnerId['kind'], parts: readonly string[]): string =>
  [`plumbline-owner-${kind}/${ownerFormat}`, ...parts.map((part) => encodeURIComponent(part))].join(' ');

/** FNV-1a, 32 bits: enough to see that somebody typed over a reference. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export const ownerHeadId = ({ workspaceUid, workbookUid }: OwnerHead): string =>
  write('workbook', [workspaceUid, workbookUid]);
export const ownerRowId = (workbookUid: string, ref: string): string =>
  write('row', [workbookUid, ref, checkOf(`${workbookUid} ${ref}`)]);
export const ownerColumnId = (column: OwnerColumn): string => write('column', [column]);
export const reportedOnId = (): string => write('reported', []);

export type OwnerId =
  | { readonly kind: 'workbook'; readonly head: OwnerHead }
  | { readonly kind: 'row'; readonly workbookUid: string; readonly ref: string }
  | { readonly kind: 'column'; readonly column: OwnerColumn }
  | { readonly kind: 'reported' }
  /** One of ours that was typed over. */
  | { readonly kind: 'damaged' }
  /** One of ours, of a format that this version does not know. */
  | { readonly kind: 'newer' };

/** What a cell's text is an id of; null for any other text. */
export function readOwnerId(text: string): OwnerId | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('plumbline-owner-')) return null;
  const match = /^plumbline-owner-(workbook|row|column|reported)\/(\d{1,6})(?: (.*))?$/s.exec(trimmed);
  if (match === null) return { kind: 'damaged' };
  const [, kind, format, rest = ''] = match;
  if (Number(format) > ownerFormat) return { kind: 'newer' };
  const parts = decoded(rest.split(' '));
  return (parts === null ? null : idOf(kind ?? '', parts)) ?? { kind: 'damaged' };
}

function idOf(kind: string, [first = '', second = '', third = '']: readonly string[]): OwnerId | null {
  if (kind === 'reported') return { kind };
  if (kind === 'column') {
    const column = ownerColumns.find((known) => known === first);
    return column === undefined ? null : { kind, column };
  }
  if (first === '' || second === '') return null;
  if (kind === 'workbook') return { kind, head: { workspaceUid: first, workbookUid: second } };
  return third === checkOf(`${first} ${second}`) ? { kind: 'row', workbookUid: first, ref: second } : null;
}

/** Null where a part is no text that `encodeURIComponent` gives. */
function decoded(parts: readonly string[]): string[] | null {
  try {
    return parts.map((part) => decodeURIComponent(part));
  } catch {
    return null;
  }
}
