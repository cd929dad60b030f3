import type { Worksheet } from 'exceljs';
import { shortDate } from '#shared/domain/dates.ts';
import type { PackMeta } from '#shared/domain/pack/document.ts';
import { headerFooterText } from './cells/safe-text.ts';

/** "version 2, draft": what the reader holds. */
export const editionText = (meta: PackMeta): string => `version ${meta.version}, ${meta.state}`;

/**
 * A4, one page wide, marking and authority on every page, pages counted. Never `&D`: the date of printing is not the
 * date of the figures.
 */
export function setUpPage(sheet: Worksheet, meta: PackMeta, orientation: 'portrait' | 'landscape'): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: false,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  // Excel allows 255 characters in a header and in a footer, codes included.
  const text = (value: string, longest: number): string => headerFooterText(value, longest);
  const draft = meta.state === 'draft' ? 'DRAFT ' : '';
  sheet.headerFooter = {
    oddHeader: `&L&"Arial,Bold"&8${text(` ${meta.marking}`, 60)}&C&"Arial,Regular"&8${text(` ${draft}${meta.notice}`, 80)}&R&"Arial,Regular"&8${text(` ${meta.authority}`, 50)}`,
    oddFooter: `&L&"Arial,Regular"&8${text(` ${meta.title}`, 90)}&C&"Arial,Regular"&8${text(` as at ${shortDate(meta.asAtOn)}, ${editionText(meta)}`, 50)}&R&"Arial,Regular"&8 Page &P of &N`,
  };
}

/** The heading row stays in sight and is printed on every page. */
export function repeatHead(sheet: Worksheet, headRow: number): void {
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
}

/** @param headColumns columns that stay in sight on the left. */
export function freeze(sheet: Worksheet, rows: number, headColumns = 0): void {
  sheet.views = [{ state: 'frozen', ySplit: rows, xSplit: headColumns, showGridLines: false }];
}
