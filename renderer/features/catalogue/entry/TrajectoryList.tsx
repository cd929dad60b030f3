import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { formatValue } from '#shared/domain/units.ts';
import { Scroller } from '../../../components/Scroller.tsx';

/** The months that have an aim of their own. */
export function TrajectoryList({ detail: { trajectory, row } }: { readonly detail: CatalogueDetail }) {
  if (trajectory.length === 0) {
    return <p className="muted">No month has an aim of its own: each is held against the target.</p>;
  }
  return (
    <Scroller label="Table of the trajectory">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" className="number">
              Aim
            </th>
            <th scope="col">Reason, and who decided</th>
          </tr>
        </thead>
        <tbody>
          {trajectory.map(({ period, target, reason, decidedBy }) => (
            <tr key={period}>
              <th scope="row">{periodInWords(period)}</th>
              <td className="number">{target === null ? '' : formatValue(target, row.entry.definition.unit)}</td>
              <td>
                {reason} <span className="quiet">{decidedBy}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
