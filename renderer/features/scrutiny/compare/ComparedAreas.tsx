import { Link } from '@tanstack/react-router';
import type { EventComparison, JudgementView } from '#shared/contract/scrutiny.ts';
import { gradeChangeLabels } from '#shared/wording/scrutiny-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Scroller } from '../../../components/Scroller.tsx';
import { eventDate } from '../event-date.ts';

/** Each area with its grade then and now, and what became of it in a sign and a word. */
export function ComparedAreas({ comparison }: { readonly comparison: EventComparison }) {
  const { earlier, later, areas } = comparison;
  return (
    <section className="stack-small" aria-labelledby="areas">
      <h2 id="areas">Areas</h2>
      {areas.length === 0 ? <p className="inset">Neither event has a judgement.</p> : null}
      {areas.length === 0 ? null : (
        <Scroller label="Areas then and now">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Area</th>
                <th scope="col">
                  <EventHead event={earlier.event} />
                </th>
                <th scope="col">
                  <EventHead event={later.event} />
                </th>
                <th scope="col">Change</th>
              </tr>
            </thead>
            <tbody>
              {areas.map((area) => (
                <tr key={`${area.earlier?.id} ${area.later?.id}`}>
                  <th scope="row">
                    {(area.later ?? area.earlier)?.area}
                    {area.remark === '' ? null : <span className="quiet">{area.remark}.</span>}
                  </th>
                  <GradeCell judged={area.earlier} />
                  <GradeCell judged={area.later} />
                  <td className="grade-change">
                    <span aria-hidden="true">{gradeChangeLabels[area.change].sign} </span>
                    {gradeChangeLabels[area.change].word}
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

const EventHead = ({ event }: { readonly event: EventComparison['earlier']['event'] }) => (
  <>
    <Link to="/scrutiny/$ref" params={{ ref: event.ref }}>
      {event.title}
    </Link>
    <span className="quiet">{eventDate(event)}</span>
  </>
);

const GradeCell = ({ judged }: { readonly judged: JudgementView | null }) =>
  judged === null ? <td>{nothingSymbol}</td> : <td className="strong">{judged.grade}</td>;
