import { Link } from '@tanstack/react-router';
import type { ActionRow } from '#shared/contract/actions.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';

interface FindingActionsProps {
  readonly actions: readonly ActionRow[];
  /** The sentence of each action's slippage, in the same order. */
  readonly slippage: readonly string[];
}

/** The actions that answer a finding: three ratings side by side, the dates, and how far each slipped. */
export function FindingActions({ actions, slippage }: FindingActionsProps) {
  return (
    <Scroller label="Actions that answer the finding">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Owner</th>
            <th scope="col">Rule</th>
            <th scope="col">Board</th>
            <th scope="col">Because</th>
            <th scope="col">First due</th>
            <th scope="col">Agreed</th>
            <th scope="col">Forecast</th>
            <th scope="col">Slippage</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action, index) => (
            <tr key={action.ref}>
              <th scope="row">
                <Link to="/plan/$ref" params={{ ref: action.ref }}>
                  {action.ref} {action.title}
                </Link>
                <span className="quiet">{action.lead}</span>
              </th>
              <td>
                {action.ownRating === null ? nothingSymbol : <RatingTag colour={action.ownRating} />}
                {action.ownerGreener ? <span className="quiet">greener than the rule</span> : null}
              </td>
              <td>
                <RatingTag colour={action.byRule.colour} />
              </td>
              <td>{action.moderated ? <RatingTag colour={action.rating.colour} /> : nothingSymbol}</td>
              <td className="because">{action.rating.because}</td>
              <td className="nowrap">{shortDate(action.baselineDueOn)}</td>
              <td className="nowrap">{shortDate(action.agreedDueOn)}</td>
              <td className="nowrap">{action.forecastOn === null ? nothingSymbol : shortDate(action.forecastOn)}</td>
              <td>{slippage[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
