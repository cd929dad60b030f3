import type { Worksheet } from 'exceljs';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import type { PackMeta } from '#shared/domain/pack/document.ts';
import { headerFooterText } from './cells/safe-text.ts';

/** "version 2, draft": what the reader holds. */
export const versionText = (meta: PackMeta): string =>
  meta.comparison === true ? 'comparison of published packs' : `version ${meta.version}, ${meta.state}`;

/** "as at 31 Jul 2019"; a comparison has no day of its own. */
export const asAtText = ({ comparison, asAtOn }: PackMeta, inWords = dateInWords): string =>
  comparison === true ? '' : `as at ${inWords(asAtOn)}`;

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
  sheet.headerFooter = { oddHeader: headerOf(meta), oddFooter: footerOf(meta) };
}

/** Excel allows this many characters in a header and in a footer, codes included. */
const longestLine = 255;
const regular = '&"Arial,Regular"&8';

/** The notice gets what marking and authority leave. The space after a code keeps a leading digit from joining it. */
function headerOf(meta: PackMeta): string {
  const left = `&L&"Arial,Bold"&8 ${headerFooterText(meta.marking, 50)}`;
  const right = `&R${regular} ${headerFooterText(meta.authority, 50)}`;
  const centre = `&C${regular} ${meta.state === 'draft' ? 'DRAFT ' : ''}`;
  return `${left}${centre}${headerFooterText(meta.notice, longestLine - left.length - right.length - centre.length)}${right}`;
}

const footerOf = (meta: PackMeta): string =>
  `&L${regular} ${headerFooterText(meta.title, 90)}&C${regular} ${headerFooterText([asAtText(meta, shortDate), versionText(meta)].filter((text) => text !== '').join(', '), 50)}&R${regular} Page &P of &N`;

/** The heading row stays in sight and is printed on every page. */
export function repeatHead(sheet: Worksheet, headRow: number): void {
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
}

/** @param headColumns columns that stay in sight on the left. */
export function freeze(sheet: Worksheet, rows: number, headColumns = 0): void {
  sheet.views = [{ state: 'frozen', ySplit: rows, xSplit: headColumns, showGridLines: false }];
}
