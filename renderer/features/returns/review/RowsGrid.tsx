import type { ReturnRow } from '#shared/contract/returns.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import { shortPeriod } from '#shared/domain/dates.ts';
import { rowOutcomeLabels } from '#shared/wording/return-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { DataGrid } from '../../../components/DataGrid.tsx';
import type { GridColumn } from '../../../components/grid-column.ts';
import { cellReference } from '../cell-reference.ts';
import { useUnits } from '../unit-context.ts';
import { isWorkedOut, numberText, valueText } from './row-text.ts';

type Column = GridColumn<ReturnRow>;

const cell: Column = { key: 'cell', label: 'Cell', width: 64, value: (row) => row.cell };
const cellAndSheet: Column = { ...cell, width: 120, value: cellReference };
const indicator: Column = {
  key: 'indicator',
  label: 'Indicator',
  width: 168,
  value: (row) => `${row.indicator} ${row.indicatorName}`.trim(),
};
const period: Column = {
  key: 'period',
  label: 'Period',
  width: 62,
  value: (row) => row.period,
  render: (row) => (row.period === '' ? nothingSymbol : shortPeriod(row.period)),
};
const inFile = (units: ReadonlyMap<string, Unit>): Column => ({
  key: 'value',
  label: 'In the file',
  width: 82,
  numeric: true,
  value: (row) => row.value,
  render: (row) => (
    <span>
      {valueText(row, units.get(row.indicator))}
      {isWorkedOut(row) ? <span className="figure-note">worked out</span> : null}
    </span>
  ),
});
const held: Column = { key: 'held', label: 'Held now', width: 74, numeric: true, value: (row) => row.heldText };
const outcome: Column = {
  key: 'outcome',
  label: 'What happens',
  width: 100,
  value: (row) => rowOutcomeLabels[row.outcome],
};
const problem: Column = {
  key: 'problem',
  label: 'What is wrong, and what to do',
  width: 330,
  value: (row) => `${row.problem ?? ''} ${row.next}`.trim(),
  render: (row) => (
    <span className="clamp clamp-four">
      {row.problem === null ? (
        ''
      ) : (
        <strong>{row.severity === 'blocking' ? 'Keeps the file out. ' : 'Warning. '}</strong>
      )}
      {row.problem} {row.next}
    </span>
  ),
};
const part = (key: 'numerator' | 'denominator', label: string): Column => ({
  key,
  label,
  width: 76,
  numeric: true,
  value: (row) => row[key],
  render: (row) => numberText(row[key]),
});

/** What is wrong comes first where that is what the rows are about. */
const columnsFor = (problems: boolean, place: Column, units: ReadonlyMap<string, Unit>): readonly Column[] =>
  problems
    ? [place, problem, indicator, period, inFile(units), held, outcome]
    : [
        indicator,
        period,
        inFile(units),
        held,
        outcome,
        place,
        part('numerator', 'Counted'),
        part('denominator', 'Out of'),
        problem,
      ];

interface RowsGridProps {
  readonly rows: readonly ReturnRow[];
  /** Whether every row has something wrong with it. */
  readonly problems: boolean;
  readonly onCurrent: (row: ReturnRow | null) => void;
  /** Enter or double click. */
  readonly onOpen: (row: ReturnRow) => void;
}

/** Values that were read, each with the cell it was read from. */
export function RowsGrid({ rows, problems, onCurrent, onOpen }: RowsGridProps) {
  const units = useUnits();
  const place = new Set(rows.map((row) => row.sheet)).size > 1 ? cellAndSheet : cell;
  return (
    <DataGrid
      label="Values read from the file"
      columns={columnsFor(problems, place, units)}
      rows={rows}
      rowHeight={problems ? 84 : 44}
      rowKey={(row) => `${cellReference(row)} ${row.indicator} ${row.period}`}
      onCurrent={onCurrent}
      onOpen={onOpen}
    />
  );
}
