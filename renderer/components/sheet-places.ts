import type { SheetPicture } from '#shared/contract/sheet-picture.ts';

/** What a row or a column of a sheet is for: the word stands in its heading, so no colour is needed to know it. */
export interface PlaceMark {
  readonly label: string;
  readonly tone: 'heading' | 'name' | 'figure' | 'part';
}

/** A row of the picture; or rows in between that are not in it. */
export type PicturedLine =
  | { readonly kind: 'row'; readonly row: number; readonly texts: ReadonlyMap<number, PicturedText> }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number };

export interface PicturedText {
  readonly text: string;
  readonly isNumber: boolean;
  /** Fill colour of the cell; empty for none and in pictures that show no colours. */
  readonly fill: string;
  /** Nothing stands to the right of it: as in a spreadsheet it may run on over the empty cells. */
  readonly spills: boolean;
}

/** Enough for a title of a sheet; a longer text is cut by the picture's edge and told in full by the cell's name. */
const roomToSpill = 4;

const sequence = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** A little of the empty sheet around what is in it, so that its end is seen. */
const margin = 1;

export const columnsOf = ({ left, right, lastColumn }: SheetPicture): number[] =>
  sequence(left, Math.max(left, Math.min(right, lastColumn + margin)));

/** Every row from top to bottom, empty ones too, and rows of headings that stand apart from them, with a gap between. */
export function linesOf(picture: SheetPicture): PicturedLine[] {
  const texts = new Map(picture.rows.map(({ row, cells }) => [row, textsOf(cells, picture.right)]));
  const numbers = [
    ...new Set([...texts.keys(), ...sequence(picture.top, Math.min(picture.bottom, picture.lastRow + margin))]),
  ].toSorted((a, b) => a - b);
  return numbers.flatMap((row, index) => {
    const before = numbers[index - 1] ?? row - 1;
    const line: PicturedLine = { kind: 'row', row, texts: texts.get(row) ?? new Map() };
    return before === row - 1 ? [line] : [{ kind: 'gap', from: before + 1, to: row - 1 }, line];
  });
}

function textsOf(cells: SheetPicture['rows'][number]['cells'], right: number): Map<number, PicturedText> {
  const filled = new Set(cells.filter((cell) => cell.text !== '').map((cell) => cell.column));
  return new Map(
    cells.map(({ column, text, isNumber, fill = '' }) => {
      const beside = sequence(column + 1, Math.min(right, column + roomToSpill));
      const spills = !isNumber && beside.length > 0 && beside.every((next) => !filled.has(next));
      return [column, { text, isNumber, fill, spills }];
    }),
  );
}
