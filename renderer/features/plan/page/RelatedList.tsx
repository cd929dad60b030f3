import { Link } from '@tanstack/react-router';
import type { RelatedAction } from '#shared/contract/action-background.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';

/** Actions named on another's page, each with its colour. */
export function RelatedList({ actions }: { readonly actions: readonly RelatedAction[] }) {
  return (
    <ul className="item-list">
      {actions.map((action) => (
        <li key={action.ref}>
          <RatingTag colour={action.rating.colour} />
          <span>
            <Link to="/plan/$ref" params={{ ref: action.ref }}>
              {action.ref} {action.title}
            </Link>
            <span className="detail">
              {' '}
              {actionStatusLabels[action.status]}, due {shortDate(action.agreedDueOn)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
