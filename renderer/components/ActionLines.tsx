import { Link } from '@tanstack/react-router';
import type { ActionRow } from '#shared/contract/actions.ts';
import { RatingTag } from './RatingTag.tsx';

interface ActionLinesProps {
  readonly actions: readonly ActionRow[];
  readonly whenEmpty: string;
}

/** The actions that answer something, each with its colour and why. */
export function ActionLines({ actions, whenEmpty }: ActionLinesProps) {
  if (actions.length === 0) return <p className="strong">{whenEmpty}</p>;
  return (
    <ul className="item-list">
      {actions.map((action) => (
        <li key={action.ref}>
          <RatingTag colour={action.rating.colour} />
          <span>
            <Link to="/plan/$ref" params={{ ref: action.ref }}>
              {action.ref} {action.title}
            </Link>
            <span className="detail"> {action.rating.because}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
