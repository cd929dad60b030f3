import type { RollUpRow } from '#shared/contract/plan-pictures.ts';
import { StackedBar } from '../../components/ColourCounts.tsx';
import { RatingReason } from '../../components/RatingTag.tsx';
import { Scroller } from '../../components/Scroller.tsx';

interface RollUpTableProps {
  readonly id: string;
  readonly title: string;
  /** "Workstream" or "Agency". */
  readonly of: string;
  readonly rows: readonly RollUpRow[];
}

/** Who carries what: counts of each colour, and the one word with the rule that gave it. */
export function RollUpTable({ id, title, of, rows }: RollUpTableProps) {
  const withLeads = rows.some(({ lead }) => lead !== '');
  return (
    <section className="stack-small" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Scroller label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">Actions by colour</th>
              <th scope="col" className="number">
                Overdue
              </th>
              <th scope="col" className="number">
                Slipped from baseline
              </th>
              <th scope="col" className="number">
                Owner greener
              </th>
              <th scope="col">Roll-up and why</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  {row.name}
                  {withLeads ? <span className="quiet">{row.lead === '' ? 'No lead named' : row.lead}</span> : null}
                </th>
                <td>
                  <StackedBar counts={row.counts} />
                  <span className="quiet">{row.ratedText}</span>
                </td>
                <td className="number">{row.overdue}</td>
                <td className="number">{row.slipped}</td>
                <td className="number">{row.greenerThanRule}</td>
                <td>
                  <RatingReason rating={row.rating} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
