import type { ReturnRow, StagedReturn } from '#shared/contract/returns.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import { countOutcomes, fileOutcomeLabels, rowOutcomeLabels } from '#shared/wording/return-labels.ts';
import { plainLine, textTable } from './table.ts';

/** What became of one file named on the command line; `staged` is null where it could not even be read. */
export interface ImportedFile {
  readonly path: string;
  readonly staged: StagedReturn | null;
  readonly refusal: RefusalDetails | null;
}

type Outcome = StagedReturn['outcome'];

const outcomeOf = (file: ImportedFile): Outcome =>
  file.refusal === null ? (file.staged?.outcome ?? 'refused') : 'refused';

/** Of several files: refused when one is, since then none is kept; otherwise the outcome that changes most. */
function outcomeOfAll(files: readonly ImportedFile[]): Outcome {
  const outcomes = new Set(files.map(outcomeOf));
  return (['refused', 'accepted', 'staged'] as const).find((outcome) => outcomes.has(outcome)) ?? 'unchanged';
}

/** The stable part of a row; every key is documented in docs/cli.md. */
const rowJson = (row: ReturnRow): object => ({
  indicator: row.indicator,
  period: row.period,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  marker: row.marker,
  sheet: row.sheet,
  cell: row.cell,
  outcome: row.outcome,
  problem: row.problem,
});

const fileJson = (file: ImportedFile): object => ({
  fileName: file.staged?.fileName ?? file.path,
  sha256: file.staged?.sha256 ?? null,
  recognised: file.staged?.recognised ?? '',
  message: file.refusal?.message ?? file.staged?.message ?? '',
  leftOut: file.staged?.leftOut ?? 0,
  unread: file.staged?.unread ?? [],
  ratingChanges: file.staged?.ratingChanges ?? [],
});

/** One object whatever the number of files: outcome and rows of all, then each file's own part under `files`. */
export const importJson = (files: readonly ImportedFile[], refusal: RefusalDetails | null): object => ({
  outcome: outcomeOfAll(files),
  rows: files.flatMap((file) => file.staged?.rows.map(rowJson) ?? []),
  files: files.map((file) => ({
    ...fileJson(file),
    outcome: outcomeOf(file),
    rows: file.staged?.rows.length ?? 0,
    error: file.refusal,
  })),
  ...(refusal === null ? {} : { error: refusal }),
});

/** Each file: what became of it, its rows in short, what was not read, and the ratings that change. */
export const importText = (files: readonly ImportedFile[]): string => files.map(fileText).join('\n\n');

function fileText(file: ImportedFile): string {
  const title = `${plainLine(file.path)}: ${fileOutcomeLabels[outcomeOf(file)]}`;
  const { staged } = file;
  if (staged === null) return title;
  const counts = countOutcomes(staged.rows)
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${count}`)
    .join(', ');
  return [
    title,
    ...[staged.message, staged.recognised, counts].filter((line) => line !== '').map(plainLine),
    ...rowsText(staged.rows),
    ...unreadText(staged.unread),
    ...ratingChangesText(staged.ratingChanges),
  ].join('\n');
}

/** Rows that are as held already are counted above and not listed. */
function rowsText(rows: readonly ReturnRow[]): string[] {
  const listed = rows.filter((row) => row.outcome !== 'same' || row.problem !== null);
  if (listed.length === 0) return [];
  const columns = [
    { label: 'cell' },
    { label: 'indicator' },
    { label: 'period' },
    { label: 'value', align: 'right' },
    { label: 'outcome' },
    { label: 'held', align: 'right' },
    { label: 'problem', widest: 300 },
  ] as const;
  const cells = listed.map((row) => [
    placeOf(row),
    row.indicator,
    row.period,
    valueText(row),
    rowOutcomeLabels[row.outcome],
    row.heldText,
    row.problem ?? '',
  ]);
  return ['', textTable(columns, cells)];
}

/** `KPI!B7`; the sheet alone for what is said of all of it, the cell alone in a CSV file. */
const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  [sheet, cell].filter((part) => part !== '').join('!');

function valueText(row: ReturnRow): string {
  if (row.marker !== null) return markerWording[row.marker].label;
  return row.value === null ? row.originalText : String(row.value);
}

function unreadText(unread: StagedReturn['unread']): string[] {
  if (unread.length === 0) return [];
  const columns = [{ label: 'not read' }, { label: 'text' }, { label: 'why', widest: 300 }];
  const cells = unread.map((item) => [placeOf(item), item.text, item.why]);
  return ['', textTable(columns, cells)];
}

function ratingChangesText(changes: StagedReturn['ratingChanges']): string[] {
  if (changes.length === 0) return [];
  const columns = [
    { label: 'rating of' },
    { label: 'period' },
    { label: 'before' },
    { label: 'after' },
    { label: 'because', widest: 300 },
  ];
  const cells = changes.map((change) => [
    `${change.indicator} ${change.name}`,
    change.period,
    colourWord(change.before.colour),
    colourWord(change.after.colour),
    change.after.because,
  ]);
  return ['', textTable(columns, cells)];
}
