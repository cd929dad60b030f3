import type { ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { roundTo } from '#shared/domain/units.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import { rowOutcomeLabels } from '#shared/wording/return-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { DataGrid } from '../../components/DataGrid.tsx';
import type { GridColumn } from '../../components/grid-column.ts';
import { cellReference } from './cell-reference.ts';

/** Enough for every figure of a return; a quotient has no end. */
const decimals = 4;
const numberText = (value: number | null): string =>
  value === null ? nothingSymbol : String(roundTo(value, decimals));

/** What stands in the file; a value that the program worked out from a numerator and a denominator does not. */
function valueText({ value, marker, originalText }: ReturnRow): string {
  if (marker !== null) return markerWording[marker].label;
  return value !== null && originalText === '' ? 'worked out' : numberText(value);
}

const columns: readonly GridColumn<ReturnRow>[] = [
  { key: 'cell', label: 'Cell', width: 120, value: cellReference },
  { key: 'indicator', label: 'Indicator', width: 310, value: (row) => `${row.indicator} ${row.indicatorName}` },
  {
    key: 'period',
    label: 'Period',
    width: 130,
    value: (row) => row.period,
    render: (row) => (row.period === '' ? nothingSymbol : periodInWords(row.period)),
  },
  { key: 'outcome', label: 'What happens', width: 120, value: (row) => rowOutcomeLabels[row.outcome] },
  { key: 'held', label: 'Held now', width: 90, numeric: true, value: (row) => row.heldText },
  {
    key: 'value',
    label: 'In the file',
    width: 110,
    numeric: true,
    value: (row) => row.value,
    render: valueText,
  },
  {
    key: 'numerator',
    label: 'Counted',
    width: 80,
    numeric: true,
    value: (row) => row.numerator,
    render: (row) => numberText(row.numerator),
  },
  {
    key: 'denominator',
    label: 'Out of',
    width: 70,
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
          rowHeight={44}
          rowKey={(row) => `${cellReference(row)} ${row.indicator} ${row.period}`}
        />
      )}
    </section>
  );
}
