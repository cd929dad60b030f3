import { Link } from '@tanstack/react-router';
import type { ActionBackground } from '#shared/contract/action-background.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Scroller } from '../../../components/Scroller.tsx';
import { withKeys } from '../../../components/with-keys.ts';
import { MilestoneTable } from './MilestoneTable.tsx';
import { RelatedList } from './RelatedList.tsx';

interface PartProps {
  readonly background: ActionBackground;
}

/** The steps inside the action. */
export function ActionMilestones({
  background: { ref, milestones },
  mayAdd,
}: PartProps & { readonly mayAdd: boolean }) {
  return (
    <section className="stack-small" aria-labelledby="milestones">
      <h2 id="milestones">Milestones</h2>
      {milestones.length === 0 ? (
        <p className="muted">
          None.{' '}
          {mayAdd ? (
            <Link to="/plan/$ref/milestones" params={{ ref }}>
              Add the first milestone
            </Link>
          ) : null}
        </p>
      ) : (
        <MilestoneTable milestones={milestones} caption={`Milestones of ${ref}`} />
      )}
    </section>
  );
}

/** What must be done before it, and what waits for it; nothing where it depends on nothing. */
export function ActionDependencies({ background: { needs, neededBy } }: PartProps) {
  if (needs.length + neededBy.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="dependencies">
      <h2 id="dependencies">Dependencies</h2>
      <div className="dependencies">
        <div>
          <h3>Needs first</h3>
          {needs.length === 0 ? <p className="muted">Nothing</p> : <RelatedList actions={needs} />}
        </div>
        <div>
          <h3>Needed by</h3>
          {neededBy.length === 0 ? <p className="muted">Nothing</p> : <RelatedList actions={neededBy} />}
        </div>
      </div>
    </section>
  );
}

/** What it said before each change, the latest first; nothing where it says what it always said. */
export function ActionChanges({ background: { changes } }: PartProps) {
  if (changes.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="changes">
      <h2 id="changes">What it said before</h2>
      <Scroller label="What it said before">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">What</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">By</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {withKeys(changes, ({ holdsFrom, field }) => `${holdsFrom} ${field}`).map(({ key, item }) => (
              <tr key={key}>
                <th scope="row" className="nowrap">
                  {shortDate(item.holdsFrom)}
                </th>
                <td>{item.field}</td>
                <td>{item.before === '' ? nothingSymbol : item.before}</td>
                <td>{item.after === '' ? nothingSymbol : item.after}</td>
                <td>{item.by}</td>
                <td>{item.reason === '' ? nothingSymbol : item.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
