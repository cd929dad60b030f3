import type { LedItem } from '#shared/contract/people.ts';
import { ledKindLabels } from '#shared/wording/people-labels.ts';
import { Scroller } from '../../components/Scroller.tsx';
import { LedLink } from './LedLink.tsx';

/** What a role leads, each with its page. */
export function LeadsTable({ leads }: { readonly leads: readonly LedItem[] }) {
  return (
    <Scroller label="What it leads">
      <table className="table leads-table">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Which</th>
          </tr>
        </thead>
        <tbody>
          {leads.map((item) => (
            <tr key={`${item.kind} ${item.code}`}>
              <td className="nowrap">{ledKindLabels[item.kind]}</td>
              <th scope="row">
                <LedLink item={item} />
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
