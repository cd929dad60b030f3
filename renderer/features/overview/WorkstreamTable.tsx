import { Link } from '@tanstack/react-router';
import type { Overview } from '#shared/contract/overview.ts';
import { StackedBar } from '../../components/ColourCounts.tsx';
import { RatingReason } from '../../components/RatingTag.tsx';
import { Scroller } from '../../components/Scroller.tsx';

/** The plan by workstream: its colours as a bar, its roll-up and why. */
export function WorkstreamTable({ workstreams }: { readonly workstreams: Overview['workstreams'] }) {
  return (
    <section className="stack-small" aria-labelledby="workstreams">
      <h2 id="workstreams">Workstreams</h2>
      {workstreams.length === 0 ? <p className="muted">The plan has no workstreams yet.</p> : null}
      {workstreams.length === 0 ? null : (
        <Scroller label="Workstreams">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Workstream</th>
                <th scope="col">Lead</th>
                <th scope="col">Actions by colour</th>
                <th scope="col">Roll-up and why</th>
              </tr>
            </thead>
            <tbody>
              {workstreams.map((workstream) => (
                <tr key={workstream.code}>
                  <th scope="row">
                    <Link to="/plan" search={{ workstream: workstream.name }}>
                      {workstream.code} {workstream.name}
                    </Link>
                  </th>
                  <td>{workstream.lead}</td>
                  <td>
                    <StackedBar counts={workstream.counts} />
                  </td>
                  <td>
                    <RatingReason rating={workstream.rollUp} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
