import { Link } from '@tanstack/react-router';
import type { ActionRow } from '#shared/contract/actions.ts';
import { RatingTag } from '../../components/RatingTag.tsx';

/** Beneath the grid: the whole reason of the row that the keys or the pointer stand on. */
export function ActionCurrent({ row }: { readonly row: ActionRow | undefined }) {
  return (
    <div className="grid-foot" role="status">
      {row === undefined ? (
        <p className="muted">Move to a row to read why it has its colour.</p>
      ) : (
        <p className="row">
          <Link to="/plan/$ref" params={{ ref: row.ref }}>
            {row.ref} {row.title}
          </Link>
          <RatingTag colour={row.rating.colour} />
          <span>
            {row.moderated ? 'Set by the board: ' : ''}
            {row.rating.because}
          </span>
        </p>
      )}
    </div>
  );
}
