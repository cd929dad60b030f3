import type { HandoverRow } from '#shared/contract/people.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { countOfLed } from '#shared/wording/people-labels.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { withKeys } from '../../components/with-keys.ts';
import { LedLink } from './LedLink.tsx';

/** What went from whom to whom, newest first. */
export function HandoverTable({ handovers }: { readonly handovers: readonly HandoverRow[] }) {
  return (
    <Scroller label="Handovers">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">From the day</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">What</th>
            <th scope="col">Why, decided by</th>
          </tr>
        </thead>
        <tbody>
          {withKeys(handovers, (row) => `${row.handedOn} ${row.from} ${row.to}`).map(({ key, item: row }) => (
            <tr key={key}>
              <th scope="row" className="nowrap">
                {shortDate(row.handedOn)}
              </th>
              <td>{row.from}</td>
              <td>{row.to}</td>
              <td>
                {countOfLed(row.items)}
                <Disclosed label="Show which" about={`handed to ${row.to}`}>
                  <ul>
                    {row.items.map((item) => (
                      <li key={`${item.kind} ${item.code}`}>
                        <LedLink item={item} />
                      </li>
                    ))}
                  </ul>
                </Disclosed>
              </td>
              <td>
                {row.reason}
                <span className="quiet">{row.decidedBy}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
