import type { XlsxWriteOptions } from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { Worksheet } from 'exceljs';
import { lastDayOf, periodInWords } from '#shared/domain/dates.ts';
import { dateValue, headerFooterText, plainText } from '../workbook/cells/safe-text.ts';
import { finish } from '../workbook/package/finish.ts';
import { headingRow, writeFillSheet } from './fill-sheet.ts';
import { writeReadMe } from './read-me-sheet.ts';
import type { TemplateOrder } from './template-order.ts';

/** `finish` packs it again, with fixed dates. */
const uncompressed: Partial<XlsxWriteOptions> & { readonly zip: { readonly compression: 'STORE' } } = {
  zip: { compression: 'STORE' },
};

/** The name of the sheet to be filled in; a return is read whatever the sheet is called. */
const fillSheetName = 'Return';

/**
 * A workbook (.xlsx) for one sender to fill in for one month. The same order gives the same bytes on every machine.
 * @throws Refusal for text that Excel cannot hold.
 */
export async function writeTemplate(order: TemplateOrder): Promise<Uint8Array> {
  const workbook = new Workbook();
  describe(workbook, order);
  const readMe = workbook.addWorksheet('Read me');
  const fill = workbook.addWorksheet(fillSheetName);
  writeReadMe(readMe, order);
  await writeFillSheet(fill, order);
  setUpPage(readMe, order, 'portrait');
  setUpPage(fill, order, 'landscape');
  fill.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
  workbook.views = [{ x: 0, y: 0, width: 28_800, height: 17_600, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  return finish(new Uint8Array(await workbook.xlsx.writeBuffer(uncompressed)), new Map());
}

/** The dates of the file are the last day of its month, not the clock. */
function describe(workbook: InstanceType<typeof Workbook>, order: TemplateOrder): void {
  const on = dateValue(lastDayOf(order.period), 'the month');
  workbook.title = plainText(`${order.authority}: figures for ${periodInWords(order.period)}`);
  workbook.subject = plainText(order.sender);
  workbook.creator = plainText(order.producer);
  workbook.lastModifiedBy = plainText(order.producer);
  workbook.created = on;
  workbook.modified = on;
}

function setUpPage(sheet: Worksheet, order: TemplateOrder, orientation: 'portrait' | 'landscape'): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  const small = '&"Arial,Regular"&8 ';
  sheet.headerFooter = {
    oddHeader: `&L&"Arial,Bold"&8 ${headerFooterText(order.marking, 60)}&R${small}${headerFooterText(order.authority, 60)}`,
    oddFooter: `&L${small}${headerFooterText(order.sender, 90)}&C${small}${periodInWords(order.period)}&R${small}Page &P of &N`,
  };
}
