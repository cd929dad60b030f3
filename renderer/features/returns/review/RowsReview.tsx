import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { ReturnRow, StagedReturn } from '#shared/contract/returns.ts';
import { filterChoices, filteredRows, firstFilter, type RowFilter } from './row-filter.ts';
import { RowDetail } from './RowDetail.tsx';
import { RowsGrid } from './RowsGrid.tsx';

interface RowsReviewProps {
  readonly staged: StagedReturn;
  readonly file: File;
}

/** Every value read, by what happens with it; beside it the sheet, at the cell of the row chosen. */
export function RowsReview({ staged, file }: RowsReviewProps) {
  const [filter, setFilter] = useState<RowFilter>(firstFilter(staged));
  const [current, setCurrent] = useState<ReturnRow | null>(null);
  const choices = filterChoices(staged);
  const rows = filteredRows(staged.rows, filter);
  const count = choices.find((choice) => choice.filter === filter)?.count ?? rows.length;
  const shown = current ?? rows[0] ?? null;
  return (
    <section className="stack-small" aria-labelledby="rows">
      <h2 id="rows">Every value read</h2>
      <div className="filter-row" role="group" aria-label="Show the values that are">
        {choices.map((choice) => (
          <ToggleButton
            key={choice.filter}
            className="filter-button"
            isSelected={choice.filter === filter}
            onChange={() => {
              setFilter(choice.filter);
              setCurrent(null);
            }}
          >
            {choice.label}: {choice.count.toLocaleString('en-GB')}
          </ToggleButton>
        ))}
      </div>
      {count > rows.length ? (
        <p className="muted small" role="status">
          The file is very large: {rows.length.toLocaleString('en-GB')} of these {count.toLocaleString('en-GB')} values
          are shown here. All of them are accepted or left out as their number says.
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p className="muted">{filter === 'all' ? 'No value was read.' : 'There is none of these.'}</p>
      ) : (
        <div className="beside">
          <RowsGrid
            key={filter}
            rows={rows}
            problems={filter === 'problem' || filter === 'warning'}
            onCurrent={(row) => setCurrent(row)}
            onOpen={() => document.getElementById('row-detail')?.focus()}
          />
          {shown === null ? null : <RowDetail file={file} row={shown} />}
        </div>
      )}
    </section>
  );
}
