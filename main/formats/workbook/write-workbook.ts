import type { Worksheet, XlsxWriteOptions } from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { PackDocument, PackMeta } from '#shared/domain/pack/document.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { addressOf, Binder, referenceTo, type LinkTarget } from './binder.ts';
import { dateValue, plainText } from './cells/safe-text.ts';
import { barsHeadRow, dataHeadRow, planData, type DataPlan } from './data/data-plan.ts';
import { writeDataSheet } from './data/data-sheet.ts';
import { writeRatingCounts } from './data/rating-counts-sheet.ts';
import { finish, type SheetAdditions, type SheetLink } from './package/finish.ts';
import { freeze, repeatHead, setUpPage } from './page-setup.ts';
import { writeReadMe } from './read-me/read-me-sheet.ts';
import { writeSectionSheet } from './section-sheet.ts';
import { sheetNamesOf, tabsOf } from './sheet-names.ts';
import { tabColours } from './styles.ts';
import { isWebAddress, writeFigureIndex, writeOriginsSheet } from './trace-sheets.ts';

/** `finish` takes the package apart and packs it again: compressing it here would be work done twice. */
const uncompressed: Partial<XlsxWriteOptions> & { readonly zip: { readonly compression: 'STORE' } } = {
  zip: { compression: 'STORE' },
};

/**
 * The pack as an Excel workbook (.xlsx). The same document gives the same bytes on every machine.
 * @throws Refusal for a figure without an origin and for text, numbers and dates that Excel cannot hold.
 * @throws the signal's reason when it is aborted.
 */
export async function writeWorkbook(
  document: PackDocument,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  const workbook = new Workbook();
  const names = sheetNamesOf(document);
  const binder = new Binder(document, workbook, names);
  const plan = planData(document);
  describe(binder);
  for (const name of tabsOf(document, names)) workbook.addWorksheet(name);

  for (const [i, section] of document.sections.entries()) {
    options.signal?.throwIfAborted();
    writeSectionSheet(binder, section, names.sections[i] ?? section.sheetName, plan);
  }
  options.signal?.throwIfAborted();
  layOutOwnSheets(binder, plan);
  options.signal?.throwIfAborted();
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer(uncompressed));
  options.signal?.throwIfAborted();
  return finish(bytes, additionsOf(binder));
}

function layOutOwnSheets(binder: Binder, plan: DataPlan): void {
  const { workbook, names, document } = binder;
  const traces = [
    names.data,
    ...(names.ratingCounts === null ? [] : [names.ratingCounts]),
    names.figureIndex,
    names.origins,
  ];
  for (const name of [names.readMe, ...traces]) {
    const sheet = binder.sheet(name);
    setUpPage(sheet, document.meta, name === names.readMe ? 'portrait' : 'landscape');
    sheet.views = [{ state: 'normal', showGridLines: false }];
    sheet.properties.tabColor = name === names.readMe ? tabColours.section : tabColours.trace;
  }
  writeReadMe(binder);
  writeDataSheet(binder, plan);
  if (plan.rows.length > 0) keepInSight(binder.sheet(names.data), dataHeadRow, 2);
  if (names.ratingCounts !== null && plan.bars.length > 0) {
    writeRatingCounts(binder, names.ratingCounts, plan);
    keepInSight(binder.sheet(names.ratingCounts), barsHeadRow);
  }
  writeFigureIndex(binder);
  writeOriginsSheet(binder);
  workbook.views = [{ x: 0, y: 0, width: 28_800, height: 17_600, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
}

function keepInSight(sheet: Worksheet, headRow: number, columns = 0): void {
  repeatHead(sheet, headRow);
  freeze(sheet, headRow, columns);
}

/** Properties of the file; its dates are the as-at date, not the clock. */
function describe({ workbook, document: { meta } }: Binder): void {
  const asAt = dateValue(meta.asAtOn, 'the as-at date');
  workbook.title = plainText(meta.title);
  workbook.subject = plainText(`${meta.authority}, ${periodInWords(meta.period)}`);
  workbook.keywords = plainText(`${meta.marking}; version ${meta.version}; ${meta.state}`);
  workbook.category = editionOf(meta);
  workbook.description = plainText(`Verification code ${meta.verificationCode}. ${meta.notice}`.trim());
  workbook.creator = plainText(meta.producer);
  workbook.lastModifiedBy = plainText(meta.producer);
  workbook.created = asAt;
  workbook.modified = asAt;
}

const editionOf = (meta: PackMeta): string => `${meta.edition.replaceAll('_', ' ')} edition`;

/** Charts, sparklines and links by sheet. A link whose target the pack does not hold stays plain text. */
function additionsOf(binder: Binder): Map<string, SheetAdditions> {
  const sheets = [...new Set(binder.workbook.worksheets.map(({ name }) => name))];
  const links = Map.groupBy(binder.links, ({ from }) => from.sheet);
  const charts = Map.groupBy(binder.charts, ({ sheet }) => sheet);
  const sparklines = Map.groupBy(binder.sparklines, ({ place }) => place.sheet);
  return new Map(
    sheets.map((sheet) => [
      sheet,
      {
        charts: (charts.get(sheet) ?? []).map(({ model, row, column, width, height }) => ({
          model,
          frame: { row, column, width, height },
        })),
        sparklines: (sparklines.get(sheet) ?? []).map(({ place, range }) => ({ cell: addressOf(place), range })),
        links: (links.get(sheet) ?? []).flatMap(({ from, target }) => linkOf(addressOf(from), target, binder)),
      },
    ]),
  );
}

function linkOf(cell: string, target: LinkTarget, binder: Binder): SheetLink[] {
  if ('url' in target) return isWebAddress(target.url) ? [{ cell, url: target.url }] : [];
  const place = 'place' in target ? target.place : binder.anchors.get(target.to);
  return place === undefined ? [] : [{ cell, location: referenceTo(place) }];
}
