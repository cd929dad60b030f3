import type { Origin, OriginId } from '#shared/domain/pack/document.ts';
import { addressOf, figureIndexFirstRow, type Binder } from './binder.ts';
import { originKinds, originText } from './cells/origin-words.ts';
import { dateValue } from './cells/safe-text.ts';
import { freeze, repeatHead } from './page-setup.ts';
import { writePlainTable, type PlainCell } from './plain-table.ts';
import { looks } from './styles.ts';

const originsHeadRow = 4;

/** Every figure of the workbook, in the order written: sheet, cell, what it says, and its origin. Call it last. */
export function writeFigureIndex(binder: Binder): void {
  const name = binder.names.figureIndex;
  writeHead(
    binder,
    name,
    'Figure index',
    'Every figure and date in this workbook, where it stands, and where it comes from. Filter by sheet or by origin.',
  );
  const { origins } = binder.document;
  const rowOf = originRows(binder);
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
      { value: originText(figure.origin, origins) },
      {
        value: figure.origin,
        link: { place: { sheet: binder.names.origins, row: rowOf.get(figure.origin) ?? originsHeadRow, column: 1 } },
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
  writeHead(
    binder,
    name,
    'Origins',
    'Where the figures come from: files received (with their SHA-256), published sources, updates, records, rules and calculations.',
  );
  const rowOf = originRows(binder);
  const rows = Object.entries(binder.document.origins).map(([id, origin]) => originRow(binder, id, origin, rowOf));
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

function originRow(binder: Binder, id: OriginId, origin: Origin, rowOf: ReadonlyMap<OriginId, number>): PlainCell[] {
  const cell = origin.kind === 'cell' ? origin : null;
  const source = origin.kind === 'source' ? origin : null;
  const date = source?.publishedOn ?? (origin.kind === 'update' ? origin.reportedOn : null);
  const from = origin.kind === 'calculation' ? origin.from : [];
  const [first] = from;
  const firstRow = first === undefined ? undefined : rowOf.get(first);
  return [
    { value: id },
    { value: originKinds[origin.kind] },
    { value: origin.kind === 'calculation' ? origin.text : originText(id, binder.document.origins) },
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

const originRows = (binder: Binder): Map<OriginId, number> =>
  new Map(Object.keys(binder.document.origins).map((id, i) => [id, originsHeadRow + 1 + i]));

function writeHead(binder: Binder, name: string, title: string, words: string): void {
  const sheet = binder.sheet(name);
  sheet.getCell('A1').value = title;
  sheet.getCell('A1').style = looks.title;
  sheet.getRow(1).height = 26;
  sheet.getCell('A2').value = words;
  sheet.getCell('A2').style = looks.subtitle;
  sheet.getCell('A3').value = 'Back to Read me';
  sheet.getCell('A3').style = { font: looks.link.font };
  binder.link({ sheet: name, row: 3, column: 1 }, { place: { sheet: binder.names.readMe, row: 1, column: 1 } });
}

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
