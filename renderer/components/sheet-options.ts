import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { ChoiceOption } from './Choice.tsx';

/** How much of a row or heading is enough to know it by. */
const longestHint = 36;
/** Rows and columns offered where there is no picture to choose from. */
const withoutPicture = 60;

/** The text of a cell of a picture; empty where there is none. */
export const pictureText = (picture: SheetPicture, row: number, column: number): string =>
  picture.rows
    .find((one) => one.row === row)
    ?.cells.find((cell) => cell.column === column)
    ?.text.trim() ?? '';

/** The words of the headings of a column, for its name in a list. */
export const headingOf = (picture: SheetPicture | null, headerRow: number | null, column: number): string =>
  picture === null || headerRow === null ? '' : pictureText(picture, headerRow, column);

const shortened = (text: string): string =>
  text.length > longestHint ? `${text.slice(0, longestHint).trimEnd()}…` : text;
const named = (place: string, text: string): string => (text === '' ? place : `${place}: ${shortened(text)}`);
const sequence = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The rows of a picture, each with the first words in it. */
export function rowOptions(picture: SheetPicture | null): ChoiceOption<string>[] {
  const texts = new Map(
    picture?.rows.map(({ row, cells }) => [
      row,
      cells
        .slice(0, 3)
        .map((cell) => cell.text)
        .filter((text) => text !== '')
        .join(', '),
    ]),
  );
  return sequence(picture?.top ?? 1, picture?.bottom ?? withoutPicture).map((row) => ({
    value: String(row),
    label: named(String(row), texts.get(row) ?? ''),
  }));
}

/** The columns of a picture, each with its heading once the row of headings is known. */
export const columnOptions = (picture: SheetPicture | null, headerRow: number | null): ChoiceOption<string>[] =>
  sequence(picture?.left ?? 1, picture?.right ?? withoutPicture).map((column) => ({
    value: String(column),
    label: named(columnName(column), headingOf(picture, headerRow, column)),
  }));
