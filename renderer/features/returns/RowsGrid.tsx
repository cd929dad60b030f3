import type { ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import { rowOutcomeLabels } from '#shared/wording/return-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { DataGrid } from '../../components/DataGrid.tsx';
import type { GridColumn } from '../../components/grid-column.ts';
import { cellReference } from './cell-reference.ts';

const numberText = (value: number | null): string => (value === null ? nothingSymbol : String(value));

const columns: readonly GridColumn<ReturnRow>[] = [
  { key: 'cell', label: 'Cell', width: 130, value: cellReference },
  { key: 'indicator', label: 'Indicator', width: 340, value: (row) => `${row.indicator} ${row.indicatorName}` },
  {
    key: 'period',
    label: 'Period',
    width: 130,
    value: (row) => row.period,
    render: (row) => (row.period === '' ? nothingSymbol : periodInWords(row.period)),
  },
  { key: 'outcome', label: 'What happens', width: 130, value: (row) => rowOutcomeLabels[row.outcome] },
  { key: 'held', label: 'Held now', width: 100, numeric: true, value: (row) => row.heldText },
  {
    key: 'value',
    label: 'In the file',
    width: 120,
    numeric: true,
    value: (row) => row.value,
    render: (row) => (row.marker === null ? numberText(row.value) : markerWording[row.marker].label),
  },
  {
    key: 'numerator',
    label: 'Counted',
    width: 90,
    numeric: true,
    value: (row) => row.numerator,
    render: (row) => numberText(row.numerator),
  },
  {
    key: 'denominator',
    label: 'Out of',
    width: 90,
    numeric: true,
    value: (row) => row.denominator,
    render: (row) => numberText(row.denominator),
  },
];

/** Every value that was read, with the cell it was read from. */
export function RowsGrid({ rows }: { readonly rows: readonly ReturnRow[] }) {
  return (
    <section className="stack-small" aria-labelledby="rows">
      <h2 id="rows">Every value read</h2>
      {rows.length === 0 ? (
        <p className="muted">No value was read.</p>
      ) : (
        <DataGrid
          label="Values read from the file"
          columns={columns}
          rows={rows}
          rowKey={(row) => `${cellReference(row)} ${row.indicator} ${row.period}`}
        />
      )}
    </section>
  );
}
