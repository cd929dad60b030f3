import type { Block, Cell, PackDocument, Section } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import type { PointType } from '#shared/domain/spc/series.ts';
import { colourLetter, colourWord } from '#shared/wording/colours.ts';

type FigureCell = Extract<Cell, { kind: 'number' | 'date' | 'marker' }>;

/** A figure of the document with the place where the workbook must show it. */
export interface DocumentFigure {
  /** The sheet, or "Data" for what a chart draws. */
  readonly sheet: string;
  readonly within: string;
  /** What the line of the figure must begin with; empty where the row has no words. */
  readonly row: string;
  readonly column: string;
  readonly shown: string;
  readonly origin: string;
  readonly expected:
    | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
    | { readonly kind: 'date'; readonly value: string }
    | { readonly kind: 'text'; readonly value: string };
}

const signals = {
  common_cause: null,
  special_cause_concern: 'concern',
  special_cause_improvement: 'improvement',
  special_cause_neutral_high: 'neither better nor worse',
  special_cause_neutral_low: 'neither better nor worse',
} as const satisfies Record<PointType, string | null>;

/** Every number, date and marker of tables and tiles and every point of a chart, in the order of the document. */
export const figuresOf = (document: PackDocument): DocumentFigure[] =>
  document.sections.flatMap((section) => section.blocks.flatMap((block) => figuresOfBlock(block, section)));

function figuresOfBlock(block: Block, section: Section): DocumentFigure[] {
  if (block.kind === 'table') {
    return block.rows.flatMap((row) =>
      row.cells.flatMap((cell, i) =>
        figure(cell, section.sheetName, block.caption, firstWords(row.cells), block.columns[i]?.label ?? ''),
      ),
    );
  }
  if (block.kind === 'figures') {
    return block.items.flatMap(({ label, note, cell }) => figure(cell, section.sheetName, 'Key figures', label, note));
  }
  return block.kind === 'chart' ? figuresOfChart(block) : [];
}

function figuresOfChart({ caption, chart }: Extract<Block, { kind: 'chart' }>): DocumentFigure[] {
  if (chart.kind === 'rating_bars') {
    return chart.bars.flatMap(({ label, counts, origin }) =>
      colours.map((colour) => ({
        sheet: 'Data',
        within: caption,
        row: label,
        column: `${colourLetter(colour)} ${colourWord(colour)}`,
        shown: String(counts[colour]),
        origin,
        expected: { kind: 'number' as const, value: counts[colour], percent: false },
      })),
    );
  }
  const percent = chart.unit === 'percent';
  return chart.points.flatMap(({ period, value, origin, pointType }) => {
    if (value === null) return [];
    // A point that signals is drawn twice: on the line, and again as the mark round it.
    const lines = ['Actual', ...(signals[pointType] === null ? [] : [`Special cause: ${signals[pointType]}`])];
    return lines.map((name) => ({
      sheet: 'Data',
      within: caption,
      row: `${chart.code} · ${name}`,
      column: period,
      shown: String(value),
      origin,
      expected: { kind: 'number' as const, value, percent },
    }));
  });
}

function figure(cell: Cell, sheet: string, within: string, row: string, column: string): DocumentFigure[] {
  if (cell.kind !== 'number' && cell.kind !== 'date' && cell.kind !== 'marker') return [];
  return [{ sheet, within, row, column, shown: cell.text, origin: cell.origin, expected: expected(cell) }];
}

function expected(cell: FigureCell): DocumentFigure['expected'] {
  if (cell.kind === 'date') return { kind: 'date', value: cell.on };
  if (cell.kind === 'marker') return { kind: 'text', value: cell.text };
  // A share is kept as Excel's own percentage; "4.7 points" short of a target is not a share.
  return { kind: 'number', value: cell.value, percent: cell.unit === 'percent' && cell.text.includes('%') };
}

const firstWords = (cells: readonly Cell[]): string => {
  const first = cells.find((cell) => cell.kind === 'text' && cell.text !== '');
  return first?.kind === 'text' ? first.text : '';
};
