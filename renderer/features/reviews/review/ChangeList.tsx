import type { FieldChange } from '#shared/contract/reviews.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { withKeys } from '../../../components/with-keys.ts';

interface ChangeListProps {
  readonly label: string;
  readonly changes: readonly FieldChange[];
}

/** What was changed of a review or recommendation: from when, to what, by whom and why. */
export function ChangeList({ label, changes }: ChangeListProps) {
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Holds from</th>
          <th scope="col">What</th>
          <th scope="col">Is now</th>
          <th scope="col">By</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {withKeys(changes.toReversed(), ({ on, field }) => `${on} ${field}`).map(({ key, item }) => (
          <tr key={key}>
            <th scope="row" className="nowrap">
              {shortDate(item.on)}
            </th>
            <td>{item.field}</td>
            <td>{item.value}</td>
            <td>{item.by}</td>
            <td>{item.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
