import { Link } from '@tanstack/react-router';
import type { OwnerReturnPreview, ReturnedAction, ReturnedCell } from '#shared/contract/owners.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';

const shown: ReadonlySet<ReturnedCell['kind']> = new Set(['changed', 'conflict', 'agrees']);

/** What owners say, beside what they were sent and what is held, action by action. */
export function ChangedCells({ preview }: { readonly preview: OwnerReturnPreview }) {
  const actions = preview.actions
    .map((action) => ({ ...action, cells: action.cells.filter(({ kind }) => shown.has(kind)) }))
    .filter(({ cells, closed }) => cells.length > 0 || closed !== '');
  if (actions.length === 0) return null;
  return (
    <Scroller label="What came back">
      <table className="table returned-table">
        <caption>What came back</caption>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Answer</th>
            <th scope="col">Was sent as</th>
            <th scope="col">Came back as</th>
            <th scope="col">Held here now</th>
            <th scope="col">Colour it gives</th>
          </tr>
        </thead>
        {actions.map((action) => (
          <tbody key={action.ref}>
            <ActionRows {...action} />
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}

function ActionRows(action: ReturnedAction) {
  const { ref, title, cells, closed } = action;
  const span = Math.max(1, cells.length);
  const head = (
    <th scope="rowgroup" rowSpan={span}>
      <Link to="/plan/$ref/history" params={{ ref }}>
        {ref}
      </Link>
      <span className="quiet">{title}</span>
      {action.ofAgency ? <span className="quiet">The agency’s own part, beside the lead’s reports</span> : null}
      {action.chosen ? <span className="quiet">{`Row ${action.row}, as you said`}</span> : null}
    </th>
  );
  if (closed !== '') {
    return (
      <tr>
        {head}
        <td colSpan={5}>{closed}</td>
      </tr>
    );
  }
  return cells.map((cell, at) => (
    <tr key={cell.column}>
      {at === 0 ? head : null}
      <td>{cell.heading}</td>
      <td>{cell.sent}</td>
      <td className="came-back">{cell.returned}</td>
      <td>{heldWords(cell)}</td>
      {at === 0 ? <Effect action={action} span={span} /> : null}
    </tr>
  ));
}

function heldWords({ kind, held, column, take }: ReturnedCell): string {
  if (kind === 'agrees') return column === 'narrative' ? 'Taken before' : 'The same by now';
  if (kind === 'conflict')
    return `${held}: changed here too${take === null ? '' : take === 'ours' ? ', and kept' : '; theirs is taken'}`;
  return column === 'narrative' ? '–' : held;
}

function Effect({
  action: { ratingNow, ratingAfter },
  span,
}: {
  readonly action: ReturnedAction;
  readonly span: number;
}) {
  if (ratingAfter === null) return <td rowSpan={span}>–</td>;
  const same = ratingAfter.colour === ratingNow.colour;
  return (
    <td rowSpan={span}>
      <span className="row rating-move">
        {same ? null : (
          <>
            <RatingTag colour={ratingNow.colour} />
            <span>then</span>
          </>
        )}
        <RatingTag colour={ratingAfter.colour} />
      </span>
      <span className="quiet">{ratingAfter.because}</span>
    </td>
  );
}
