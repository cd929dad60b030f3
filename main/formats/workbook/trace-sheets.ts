import type { Origin, OriginId } from '#shared/domain/pack/document.ts';
import { addressOf, figureIndexFirstRow, originsHeadRow, type Binder } from './binder.ts';
import { originKinds, originText } from './cells/origin-words.ts';
import { dateValue } from './cells/safe-text.ts';
import { freeze, repeatHead } from './page-setup.ts';
import { writePlainTable, type PlainCell } from './plain-table.ts';
import { writeSheetHead } from './sheet-head.ts';
import { looks } from './styles.ts';

/** Every figure of the workbook, in the order written: sheet, cell, what it says, and its origin. Call it last. */
export function writeFigureIndex(binder: Binder): void {
  const name = binder.names.figureIndex;
  writeSheetHead(binder, name, 'Figure index', [
    'Every figure and date of the tables, where it stands, and where it comes from. Filter by sheet or by origin. The figures of the charts are traced on their own sheets.',
  ]);
  const { origins } = binder.document;
  // One origin has many figures: its words are made once.
  const wordsById = new Map(Object.keys(origins).map((id) => [id, originText(id, origins)]));
  const rows = binder.figures.map((figure): PlainCell[] => {
    const kind = origins[figure.origin]?.kind;
    return [
      { value: figure.place.sheet },
      { value: addressOf(figure.place), link: { place: figure.place } },
      { value: figure.within },
      { value: figure.row },
      { value: figure.column },
      { value: figure.shown },
      { value: kind === undefined ? '' : originKinds[kind] },
      { value: wordsById.get(figure.origin) ?? '' },
      {
        value: figure.origin,
        link: { place: { sheet: binder.names.origins, row: binder.originRow(figure.origin, figure.row), column: 1 } },
      },
    ];
  });
  const columns = [
    { label: 'Sheet', width: 130 },
    { label: 'Cell', width: 62 },
    { label: 'Table or chart', width: 200 },
    { label: 'Row', width: 230 },
    { label: 'Column', width: 110 },
    { label: 'Shown', width: 90 },
    { label: 'Kind of origin', width: 120 },
    { label: 'Where from', width: 330 },
    { label: 'Origin', width: 150 },
  ];
  finishTable(binder, name, figureIndexFirstRow - 1, 'figure_index', columns, rows, 'This pack holds no figures.');
}

/** Every origin of the document with all that is known of it. */
export function writeOriginsSheet(binder: Binder): void {
  const name = binder.names.origins;
  writeSheetHead(binder, name, 'Origins', [
    'Where the figures come from: files received (with their SHA-256), published sources, updates, records, rules and calculations.',
  ]);
  const rows = Object.entries(binder.document.origins).map(([id, origin]) => originRow(binder, id, origin));
  const columns = [
    { label: 'Origin', width: 150 },
    { label: 'Kind', width: 120 },
    { label: 'In words', width: 300 },
    { label: 'File', width: 190 },
    { label: 'Sheet', width: 90 },
    { label: 'Cell', width: 58 },
    { label: 'SHA-256 of the file', width: 260 },
    { label: 'Date', width: 92 },
    { label: 'Web address', width: 240 },
    { label: 'Note', width: 200 },
    { label: 'Calculated from', width: 200 },
  ];
  finishTable(binder, name, originsHeadRow, 'origins', columns, rows, 'This pack holds no figures.');
}

function originRow(binder: Binder, id: OriginId, origin: Origin): PlainCell[] {
  const cell = origin.kind === 'cell' ? origin : null;
  const source = origin.kind === 'source' ? origin : null;
  const date = source?.publishedOn ?? (origin.kind === 'update' ? origin.reportedOn : null);
  const from = origin.kind === 'calculation' ? origin.from : [];
  const [first] = from;
  const firstRow = first === undefined ? undefined : binder.originRow(first, id);
  return [
    { value: id },
    { value: originKinds[origin.kind] },
    // File, sheet and cell of a return stand in columns of their own.
    { value: cell ? '' : origin.kind === 'calculation' ? origin.text : originText(id, binder.document.origins) },
    { value: cell?.fileName ?? '' },
    { value: cell?.sheet ?? '' },
    { value: cell?.cell ?? '' },
    { value: cell?.sha256 ?? '' },
    { value: date === null ? '' : dateValue(date, `origin ${id}`) },
    source && isWebAddress(source.url)
      ? { value: source.url, link: { url: source.url } }
      : { value: source?.url ?? '' },
    { value: source?.note ?? '' },
    {
      value: from.join(', '),
      ...(firstRow === undefined ? {} : { link: { place: { sheet: binder.names.origins, row: firstRow, column: 1 } } }),
    },
  ];
}

/** Only these open a browser; anything else in a link could start a program. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s]+$/.test(url) && url.length <= 2000;

function finishTable(
  binder: Binder,
  name: string,
  headRow: number,
  table: string,
  columns: Parameters<typeof writePlainTable>[4],
  rows: readonly (readonly PlainCell[])[],
  whenEmpty: string,
): void {
  const sheet = binder.sheet(name);
  if (rows.length === 0) {
    sheet.getCell(headRow, 1).value = whenEmpty;
    sheet.getCell(headRow, 1).style = { font: looks.prose.font };
    return;
  }
  writePlainTable(binder, name, headRow, table, columns, rows);
  repeatHead(sheet, headRow);
  freeze(sheet, headRow);
}
