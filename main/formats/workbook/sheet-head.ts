import type { Binder } from './binder.ts';
import { looks } from './styles.ts';

/** Title, what the sheet holds, and the way back, in the first rows of a sheet about the workbook itself. */
export function writeSheetHead(binder: Binder, name: string, title: string, lines: readonly string[]): void {
  const sheet = binder.sheet(name);
  sheet.getCell(1, 1).value = title;
  sheet.getCell(1, 1).style = looks.title;
  sheet.getRow(1).height = 26;
  for (const [i, words] of lines.entries()) {
    sheet.getCell(2 + i, 1).value = words;
    sheet.getCell(2 + i, 1).style = looks.subtitle;
  }
  const back = { sheet: name, row: 2 + lines.length, column: 1 };
  sheet.getCell(back.row, 1).value = 'Back to Read me';
  sheet.getCell(back.row, 1).style = { font: looks.link.font };
  binder.link(back, { place: { sheet: binder.names.readMe, row: 1, column: 1 } });
}
