import type { Block, Cell, ChartBlock, PackDocument, Section } from '#shared/domain/pack/document.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourLetter, colourWord } from '#shared/wording/colours.ts';

type Sparkline = Extract<Cell, { kind: 'sparkline' }>;
type FigureCell = Extract<Cell, { kind: 'number' | 'date' | 'marker' }>;

/** A figure of the document with the place where the workbook must show it. */
export interface DocumentFigure {
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

/** Every number, date and marker of tables and tiles, in the order of the document. */
export const figuresOf = (document: PackDocument): DocumentFigure[] =>
  document.sections.flatMap((section) => section.blocks.flatMap((block) => figuresOfBlock(block, section)));

function figuresOfBlock(block: Block, section: Section): DocumentFigure[] {
  if (block.kind === 'table') {
    return block.rows.flatMap((row) =>
      row.cells.flatMap((cell, i) =>
        figure(
          cell,
          block.ownSheet ?? section.sheetName,
          block.caption,
          firstWords(row.cells),
          block.columns[i]?.label ?? '',
        ),
      ),
    );
  }
  if (block.kind === 'figures') {
    return block.items.flatMap(({ label, note, cell }) => figure(cell, section.sheetName, 'Key figures', label, note));
  }
  return [];
}

/** A figure that a chart or sparkline draws, with the id of the row that must hold it. */
export interface DrawnFigure {
  readonly sheet: 'Data' | 'Rating counts';
  readonly rowId: string;
  readonly column: string;
  readonly value: number;
  readonly percent: boolean;
  /** Null for what is set or calculated by month and has no origin of its own in the row. */
  readonly origin: string | null;
}

/** Every point of every chart and of every sparkline that no chart repeats. */
export function drawnFiguresOf(document: PackDocument): DrawnFigure[] {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const charts = blocks.filter((block) => block.kind === 'chart');
  const charted = new Set(
    charts.flatMap(({ id, chart }) => (chart.kind === 'spc' && chart.points.length > 0 ? [id] : [])),
  );
  const sparklines = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'sparkline')) : [],
  );
  return [
    ...charts.flatMap(drawnBy),
    ...sparklines.filter(({ chart }) => chart === null || !charted.has(chart)).flatMap(drawnIn),
  ];
}

function drawnBy({ id, chart }: ChartBlock): DrawnFigure[] {
  if (chart.kind === 'rating_bars') {
    return chart.bars.flatMap(({ label, counts, origin }) =>
      colours.map((colour) => ({
        sheet: 'Rating counts' as const,
        rowId: `${id} ${label}`,
        column: `${colourLetter(colour)} ${colourWord(colour)}`,
        value: counts[colour],
        percent: false,
        origin,
      })),
    );
  }
  return chart.points.flatMap(({ period, value, origin }, i) => {
    const at = (column: string, held: number | null | undefined, from: string | null = null): DrawnFigure[] =>
      held === null || held === undefined ? [] : [drawn(chart.code, period, column, held, chart.unit, from)];
    const segment = chart.segments.find(({ from, to }) => from <= i && i <= to);
    return [
      ...at('Actual', value, origin),
      ...at('Target', chart.target[i]),
      ...at('Trajectory', chart.trajectory[i]),
      ...at('National target', chart.national[i]),
      ...at('Mean', segment?.mean),
      ...at('Lower limit', segment?.lower),
      ...at('Upper limit', segment?.upper),
      ...chart.benchmarks.flatMap((benchmark) => at(benchmark.label, benchmark.value)),
    ];
  });
}

const drawnIn = ({ code, unit, values, months, origins }: Sparkline): DrawnFigure[] =>
  values.flatMap((value, i) =>
    value === null ? [] : [drawn(code, months[i] ?? '', 'Actual', value, unit, origins[i] ?? '')],
  );

const drawn = (
  code: string,
  period: string,
  column: string,
  value: number,
  unit: Unit,
  origin: string | null,
): DrawnFigure => {
  const percent = unit === 'percent';
  // A percentage is kept as a fraction of fifteen digits: a calculated mean loses its sixteenth.
  const kept = percent ? Number(value.toPrecision(15)) : value;
  return { sheet: 'Data', rowId: `${code} ${period}`, column, value: kept, percent, origin };
};

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
