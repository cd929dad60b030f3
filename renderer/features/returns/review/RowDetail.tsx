import type { ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { rowOutcomeLabels } from '#shared/wording/return-labels.ts';
import { cellReference } from '../cell-reference.ts';
import { CellPicture } from './CellPicture.tsx';
import { useUnits } from '../unit-context.ts';
import { valueText } from './row-text.ts';

interface RowDetailProps {
  readonly file: File;
  readonly row: ReturnRow;
}

const titleOf = (row: ReturnRow): string => {
  const what = `${row.indicator} ${row.indicatorName}`.trim();
  return `${cellReference(row)}: ${what}${row.period === '' ? '' : `, ${periodInWords(row.period)}`}`;
};

const isRead = ({ value, marker, numerator }: ReturnRow): boolean =>
  value !== null || marker !== null || numerator !== null;

/** One value in full: what stands in its cell, what happens with it, what is wrong, and the sheet around the cell. */
export function RowDetail({ file, row }: RowDetailProps) {
  const units = useUnits();
  return (
    <div className="stack-small">
      <h3 id="row-detail" tabIndex={-1}>
        {titleOf(row)}
      </h3>
      <p>
        {row.originalText === '' ? 'Worked out from its parts.' : `The cell says “${row.originalText}”`}
        {row.originalText === '' ? null : isRead(row) ? (
          <>
            , read as <strong>{valueText(row, units.get(row.indicator))}</strong>.
          </>
        ) : (
          '; it is not read.'
        )}{' '}
        {rowOutcomeLabels[row.outcome]}
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
        <p className="muted">It stands in no one cell of the file.</p>
      ) : (
        <CellPicture file={file} sheet={row.sheet} cell={row.cell} />
      )}
    </div>
  );
}
