import type { ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { rowOutcomeLabels } from '#shared/wording/return-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { cellReference } from '../cell-reference.ts';
import { CellPicture } from './CellPicture.tsx';
import { valueText } from './row-text.ts';

interface RowDetailProps {
  readonly file: File;
  readonly row: ReturnRow;
}

/** One value in full: what stands in its cell, what happens with it, what is wrong, and the sheet around the cell. */
export function RowDetail({ file, row }: RowDetailProps) {
  return (
    <div className="stack-small">
      <h3 id="row-detail" tabIndex={-1}>
        {cellReference(row)}: {row.indicator} {row.indicatorName}
        {row.period === '' ? '' : `, ${periodInWords(row.period)}`}
      </h3>
      <p>
        {row.originalText === '' ? 'Worked out from its parts' : `The cell says “${row.originalText}”`}, read as{' '}
        <strong>{valueText(row)}</strong>. {rowOutcomeLabels[row.outcome]}
        {row.heldText === '' ? '' : `; held now: ${row.heldText}`}.
        {row.comment === '' ? '' : ` The sender’s remark: ${row.comment}`}
      </p>
      {row.problem === null ? null : (
        <p className="inset inset-warning">
          <strong>{row.severity === 'blocking' ? 'Keeps the file out. ' : 'Warning. '}</strong>
          {row.problem} {row.next}
        </p>
      )}
      {row.cell === '' ? (
        <p className="muted">There is no one cell for it {nothingSymbol}</p>
      ) : (
        <CellPicture file={file} sheet={row.sheet} cell={row.cell} />
      )}
    </div>
  );
}
