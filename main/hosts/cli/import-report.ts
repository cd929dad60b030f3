import type { ReturnRow, StagedReturn } from '#shared/contract/returns.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import { countOutcomes, fileOutcomeLabels, rowOutcomeLabels } from '#shared/wording/return-labels.ts';
import { plainLine, textTable, wrapText } from './table.ts';

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
const rowJson = (fileName: string, row: ReturnRow): object => ({
  file: fileName,
  indicator: row.indicator,
  period: row.period,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  marker: row.marker,
  sheet: row.sheet,
  cell: row.cell,
  originalText: row.originalText,
  comment: row.comment,
  provisional: row.provisional,
  outcome: row.outcome,
  held: row.heldText,
  problem: row.problem,
  problemCode: row.problemCode,
  severity: row.severity,
  next: row.next,
});

const fileJson = (file: ImportedFile): object => ({
  fileName: file.staged?.fileName ?? file.path,
  sha256: file.staged?.sha256 ?? null,
  recognised: file.staged?.recognised ?? '',
  message: file.refusal?.message ?? file.staged?.message ?? '',
  sheets: file.staged?.sheets ?? [],
  questions: file.staged?.questions ?? [],
  counts: file.staged?.counts ?? { new: 0, changed: 0, same: 0, problem: 0 },
  leftOut: file.staged?.leftOut ?? 0,
  unread: file.staged?.unread ?? [],
  ratingChanges: file.staged?.ratingChanges ?? [],
});

/** One object whatever the number of files: outcome and rows of all, then each file's own part under `files`. */
export const importJson = (files: readonly ImportedFile[], refusal: RefusalDetails | null): object => ({
  outcome: outcomeOfAll(files),
  rows: files.flatMap(({ staged }) => staged?.rows.map((row) => rowJson(staged.fileName, row)) ?? []),
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
  const { rows } = staged;
  return [
    title,
    ...[staged.message, counts].filter((line) => line !== '').flatMap((line) => wrapText(plainLine(line), width)),
    ...sheetsText(staged.sheets),
    ...questionsText(staged.questions),
    ...rowsText(rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')),
    ...problemsText(
      'Problems',
      rows.filter(({ severity }) => severity === 'blocking'),
    ),
    ...problemsText(
      'Warnings',
      rows.filter(({ severity }) => severity === 'warning'),
    ),
    ...unreadText(staged.unread),
    ...ratingChangesText(staged.ratingChanges),
  ].join('\n');
}

/** What a terminal window shows without breaking lines. */
const width = 100;
/** More are in `--json`; a screen of them is enough to see what kind of thing they are. */
const mostListed = 40;

function listed<T>(items: readonly T[], show: (item: T) => string[]): string[] {
  const more = items.length - mostListed;
  return [
    ...items.slice(0, mostListed).flatMap(show),
    ...(more > 0 ? [`  … and ${more} more: --json lists every one.`] : []),
  ];
}

const confidenceWords = { certain: '', likely: ' (likely)', unsure: ' (only a guess: look at it)' };

/** How each sheet was read and why. */
function sheetsText(sheets: StagedReturn['sheets']): string[] {
  return sheets.flatMap(({ because, confidence, hidden }) => {
    const sure = confidence === null ? '' : confidenceWords[confidence];
    return [`${because}${sure}`, ...hidden].flatMap((line) => wrapText(plainLine(line), width, 2));
  });
}

/** What has to be decided, each with the option that decides it. */
function questionsText(questions: StagedReturn['questions']): string[] {
  if (questions.length === 0) return [];
  const lines = listed(questions, (question) => {
    if (question.kind === 'percentage') {
      const { indicator, name, figures, example } = question;
      const text = `${indicator} ${name}: ${figuresOf(figures)} such as ${example.asPoints} or ${example.asFraction} (${example.cell}).`;
      return [
        ...wrapText(plainLine(text), width, 2),
        `    --percent ${indicator}=points    or    --percent ${indicator}=fraction`,
      ];
    }
    const { text, figures, candidates } = question;
    const near = candidates.map(({ code, name, because }) => `near: ${code} ${name}. ${because}`);
    return [
      ...wrapText(plainLine(`"${text}" (${placeOf(question)}, ${figuresOf(figures)}) is no indicator.`), width, 2),
      ...near.flatMap((line) => wrapText(plainLine(line), width, 4)),
      // Not wrapped: it is to be copied.
      plainIndented(`--match "${text}=${candidates[0]?.code ?? 'CODE'}"`),
      plainIndented(`--match "${text}="    leaves it out`),
    ];
  });
  return ['', 'To decide', ...lines];
}

const plainIndented = (text: string): string => `    ${plainLine(text)}`;

const figuresOf = (count: number): string => `${count} ${count === 1 ? 'figure' : 'figures'}`;

/** What would be written, or was. What is as held already is counted above and not listed. */
function rowsText(rows: readonly ReturnRow[]): string[] {
  if (rows.length === 0) return [];
  const columns = [
    { label: 'cell', widest: 24 },
    { label: 'indicator', widest: 16 },
    { label: 'period' },
    { label: 'value', align: 'right', widest: 18 },
    { label: 'outcome' },
    { label: 'held', align: 'right', widest: 22 },
  ] as const;
  const cells = rows
    .slice(0, mostListed)
    .map((row) => [
      placeOf(row),
      row.indicator,
      row.period,
      valueText(row) + (row.provisional ? ' p' : ''),
      rowOutcomeLabels[row.outcome],
      row.heldText,
    ]);
  return ['', textTable(columns, cells), ...listed(rows, () => [])];
}

/** What is wrong and what to do, once for all figures of which the same is said. */
function problemsText(title: string, rows: readonly ReturnRow[]): string[] {
  if (rows.length === 0) return [];
  const groups = [...Map.groupBy(rows, ({ problem }) => problem ?? '').values()];
  const lines = listed(groups, (group) => {
    const [first] = group;
    if (first === undefined) return [];
    const said = `${first.problem ?? ''} ${first.next} (${first.problemCode ?? ''})`;
    return [...wrapText(plainLine(cellsText(group)), width, 2), ...wrapText(plainLine(said), width, 4)];
  });
  return ['', title, ...lines];
}

/** Enough to find them all in the file. */
const mostCells = 8;

function cellsText(rows: readonly ReturnRow[]): string {
  const cells = rows.slice(0, mostCells).map((row) => {
    const read = row.originalText === '' ? '' : ` "${row.originalText}"`;
    return `${placeOf(row)} ${row.indicator} ${row.period}${read}`;
  });
  const more = rows.length - cells.length;
  return cells.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** `KPI!B7`; the sheet alone for what is said of all of it, the cell alone in a CSV file. */
const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  [sheet, cell].filter((part) => part !== '').join('!');

function valueText(row: ReturnRow): string {
  if (row.marker !== null) return markerWording[row.marker].label;
  return row.value === null ? row.originalText : String(row.value);
}

function unreadText(unread: StagedReturn['unread']): string[] {
  // What is said of a whole sheet is said above already.
  const cells = unread.filter(({ cell }) => cell !== '');
  if (cells.length === 0) return [];
  const lines = listed(cells, (item) => {
    const text = item.text === '' ? '' : ` "${item.text}"`;
    return wrapText(plainLine(`${placeOf(item)}${text}: ${item.why}`), width, 2);
  });
  return ['', 'Not read', ...lines];
}

function ratingChangesText(changes: StagedReturn['ratingChanges']): string[] {
  if (changes.length === 0) return [];
  const lines = listed(changes, ({ indicator, name, period, before, after }) => [
    ...wrapText(
      plainLine(`${indicator} ${name}, ${period}: ${colourWord(before.colour)} → ${colourWord(after.colour)}`),
      width,
      2,
    ),
    ...wrapText(plainLine(after.because), width, 4),
  ]);
  return ['', 'Ratings that change', ...lines];
}
