import type { StructureChange } from '#shared/contract/plan.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Scroller } from '../../../components/Scroller.tsx';
import { withKeys } from '../../../components/with-keys.ts';

/** What plans and workstreams were called and led by before, the latest change first. */
export function StructureChanges({ changes }: { readonly changes: readonly StructureChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="structure-changes">
      <h2 id="structure-changes">What was said before</h2>
      <Scroller label="What was said before">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Code</th>
              <th scope="col">What</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">By</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {withKeys(changes, ({ code, field, holdsFrom }) => `${code} ${field} ${holdsFrom}`).map(({ key, item }) => (
              <tr key={key}>
                <th scope="row" className="nowrap">
                  {shortDate(item.holdsFrom)}
                </th>
                <td>{item.code}</td>
                <td>{item.field}</td>
                <td>{item.before === '' ? nothingSymbol : item.before}</td>
                <td>{item.after === '' ? nothingSymbol : item.after}</td>
                <td>{item.by}</td>
                <td>{item.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
