import type { StagedReturn } from '#shared/contract/returns.ts';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { nothingDecided } from '../../../../renderer/features/returns/decisions.ts';
import type { ReturnImport } from '../../../../renderer/features/returns/useReturnImport.ts';
import { buildStagedReturn } from '../view-builders.ts';

const nothing = (): void => {};

/** A file on its way, staged, with nothing decided; every test changes what it is about. */
export function buildWay(
  staged: StagedReturn = buildStagedReturn(),
  changes: Partial<ReturnImport> = {},
): ReturnImport {
  return {
    step: { kind: 'review' },
    chosen: { file: new File(['x'], staged.fileName), sender: 'Data team' },
    sender: 'Data team',
    decisions: nothingDecided,
    staged,
    busy: false,
    problem: null,
    setSender: nothing,
    choose: nothing,
    chooseMended: nothing,
    decide: nothing,
    note: nothing,
    goTo: nothing,
    keepMapping: nothing,
    dropMapping: nothing,
    accept: nothing,
    startAgain: nothing,
    ...changes,
  };
}

/** A sheet with a title, headings in row 3 and two indicators by three months. */
export function buildPicture(changes: Partial<SheetPicture> = {}): SheetPicture {
  const lines: Readonly<Record<number, readonly string[]>> = {
    1: ['Monthly return'],
    3: ['Ref', 'What we count', 'Apr-19', 'May-19', 'Jun-19'],
    4: ['FD02', 'Assessments in time', '85', '86', '87'],
    5: ['FD10', 'Without a worker', '12', '13', '14'],
  };
  return {
    sheets: [{ name: 'KPI', state: 'visible' }],
    sheet: 'KPI',
    top: 1,
    left: 1,
    bottom: 5,
    right: 5,
    lastRow: 5,
    lastColumn: 5,
    hiddenColumns: [],
    hiddenRows: [],
    rows: Object.entries(lines).map(([row, texts]) => ({
      row: Number(row),
      cells: texts.map((text, index) => ({ column: index + 1, text, isNumber: /^\d+$/.test(text) })),
    })),
    ...changes,
  };
}
