import type { Worksheet, XlsxWriteOptions } from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dateValue, headerFooterText, plainText } from '../workbook/cells/safe-text.ts';
import { finish } from '../workbook/package/finish.ts';

/** What the properties of the file say; `on` stands in for the clock, so that the same content gives the same bytes. */
interface WorkbookProperties {
  readonly title: string;
  readonly subject: string;
  readonly producer: string;
  readonly on: IsoDate;
}

export type FillableWorkbook = InstanceType<typeof Workbook>;

/** An empty workbook that is going to be sent out, with its first sheet open. */
export function fillableWorkbook({ title, subject, producer, on }: WorkbookProperties): FillableWorkbook {
  const workbook = new Workbook();
  const date = dateValue(on, 'the day of the workbook');
  workbook.title = plainText(title);
  workbook.subject = plainText(subject);
  workbook.creator = plainText(producer);
  workbook.lastModifiedBy = plainText(producer);
  workbook.created = date;
  workbook.modified = date;
  workbook.views = [{ x: 0, y: 0, width: 28_800, height: 17_600, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  return workbook;
}

/** `finish` packs it again, with fixed dates. */
const uncompressed: Partial<XlsxWriteOptions> & { readonly zip: { readonly compression: 'STORE' } } = {
  zip: { compression: 'STORE' },
};

/** The bytes of the file: the same for the same content, on every machine. */
export const fillableBytes = async (workbook: FillableWorkbook): Promise<Uint8Array> =>
  finish(new Uint8Array(await workbook.xlsx.writeBuffer(uncompressed)), new Map());

/** What stands above and below every printed page. */
interface PageWords {
  readonly marking: string;
  readonly authority: string;
  readonly left: string;
  readonly centre: string;
}

/** A4, as wide as the sheet and as long as it is. */
export function setUpFillablePage(sheet: Worksheet, words: PageWords, orientation: 'portrait' | 'landscape'): void {
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
    oddHeader: `&L&"Arial,Bold"&8 ${headerFooterText(words.marking, 60)}&R${small}${headerFooterText(words.authority, 60)}`,
    oddFooter: `&L${small}${headerFooterText(words.left, 90)}&C${small}${headerFooterText(words.centre, 60)}&R${small}Page &P of &N`,
  };
}
