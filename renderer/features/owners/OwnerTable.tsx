import { Checkbox } from 'react-aria-components/Checkbox';
import type { OwnerRow } from '#shared/contract/owners.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { Scroller } from '../../components/Scroller.tsx';

interface OwnerTableProps {
  readonly owners: readonly OwnerRow[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** Who has open actions, whether they were sent a workbook, and whether it came back. */
export function OwnerTable({ owners, chosen, onChange }: OwnerTableProps) {
  const all = owners.every(({ id }) => chosen.has(id));
  const some = owners.some(({ id }) => chosen.has(id));
  const set = (id: number, isSelected: boolean): void => {
    const next = new Set(chosen);
    if (isSelected) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <Scroller label="Owners with open actions">
      <table className="table owner-table">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                className="check owner-check"
                aria-label="Choose all"
                isSelected={all}
                isIndeterminate={some && !all}
                onChange={(isSelected) => onChange(new Set(isSelected ? owners.map(({ id }) => id) : []))}
              />
              Owner
            </th>
            <th scope="col" className="num">
              Open actions
            </th>
            <th scope="col" className="num">
              Overdue
            </th>
            <th scope="col">Last sent</th>
            <th scope="col">Came back</th>
          </tr>
        </thead>
        <tbody>
          {owners.map((owner) => (
            <tr key={owner.id}>
              <th scope="row">
                <Checkbox
                  className="check owner-check"
                  aria-label={`Choose ${owner.name}`}
                  isSelected={chosen.has(owner.id)}
                  onChange={(isSelected) => set(owner.id, isSelected)}
                />
                {owner.name}
                {owner.left ? (
                  <span className="quiet">Nobody holds this role any more: hand its actions over first.</span>
                ) : null}
              </th>
              <td className="num">{owner.actions}</td>
              <td className="num">{owner.overdue === 0 ? '–' : owner.overdue}</td>
              <td className="nowrap">{owner.sent === null ? 'Not yet' : shortDate(owner.sent.madeOn)}</td>
              <td className="nowrap">{cameBack(owner)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function cameBack({ sent }: OwnerRow): string {
  if (sent === null) return '–';
  return sent.returnedOn === null ? 'Waiting' : shortDate(sent.returnedOn);
}
