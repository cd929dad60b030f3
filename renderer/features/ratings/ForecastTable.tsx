import type { ForecastRecord, ForecastSlips } from '#shared/domain/rating/forecast-slips.ts';
import { Scroller } from '../../components/Scroller.tsx';

/** How reliable forecasts were, for each owner and each workstream. */
export function ForecastTable({ slips }: { readonly slips: ForecastSlips }) {
  return (
    <section className="stack-small" aria-labelledby="slips">
      <h2 id="slips">How forecasts held</h2>
      <p className="muted">
        The first forecast of an action is held against the due date agreed on that day, each later one against the one
        before. A forecast that moves earlier again takes nothing off.
      </p>
      <Records caption="By owner" name="Owner" records={slips.byOwner} />
      <Records caption="By workstream" name="Workstream" records={slips.byWorkstream} />
    </section>
  );
}

interface RecordsProps {
  readonly caption: string;
  readonly name: string;
  readonly records: readonly ForecastRecord[];
}

function Records({ caption, name, records }: RecordsProps) {
  return (
    <Scroller label={caption}>
      <table className="table slips-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" className="num">
              Actions
            </th>
            <th scope="col" className="num">
              Forecasts
            </th>
            <th scope="col" className="num">
              Came later
            </th>
            <th scope="col" className="num">
              Days slipped in all
            </th>
            <th scope="col" className="num">
              Longest, days
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.name}>
              <th scope="row">{record.name}</th>
              <td className="num">{record.actions}</td>
              <td className="num">{record.forecasts}</td>
              <td className="num">{record.slips}</td>
              <td className="num">{record.daysSlipped}</td>
              <td className="num">{record.longestSlipDays}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
