import { Link } from '@tanstack/react-router';
import type { ActionRow } from '#shared/contract/actions.ts';

/** The action of a row, leading to it, with who leads it. */
export function ActionCell({ row }: { readonly row: ActionRow }) {
  return (
    <th scope="row">
      <Link to="/plan/$ref" params={{ ref: row.ref }}>
        {row.ref} {row.title}
      </Link>
      <span className="quiet">
        {row.lead}, {row.agency}
      </span>
    </th>
  );
}
