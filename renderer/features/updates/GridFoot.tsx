import { Link } from '@tanstack/react-router';
import type { UpdateGridRow } from '#shared/contract/updates.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { RatingTag } from '../../components/RatingTag.tsx';
import { problemOfText } from './grid-cells.ts';
import { textIn, type GridWork } from './grid-work.ts';
import { updateColumns } from './update-columns.ts';

interface GridFootProps {
  readonly row: UpdateGridRow | undefined;
  readonly column: number;
  readonly work: GridWork;
}

/** Beneath the grid: the action one stands on, why it has its colour, and the whole of the cell. */
export function GridFoot({ row, column, work }: GridFootProps) {
  if (row === undefined) {
    return (
      <div className="grid-foot" role="status">
        <p className="muted">Move to a row to read why it has its colour.</p>
      </div>
    );
  }
  const { field = null } = updateColumns[column] ?? {};
  const text = field === null ? '' : textIn(work, row, field);
  const problem = field === null ? '' : problemOfText(field, text);
  return (
    <div className="grid-foot" role="status">
      <p className="row">
        <Link to="/plan/$ref" params={{ ref: row.ref }}>
          {row.ref} {row.title}
        </Link>
        <RatingTag colour={row.rating.colour} />
        <span>
          {row.rating.because}. {row.lead}, {row.agency}; agreed due {shortDate(row.agreedDueOn)}.
        </span>
      </p>
      {problem === '' ? null : <p className="field-error">{problem}</p>}
      {field === 'narrative' && text !== '' && problem === '' ? <p className="break">{text}</p> : null}
    </div>
  );
}
