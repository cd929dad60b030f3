import { Link } from '@tanstack/react-router';
import type { ScrutinyView } from '#shared/contract/scrutiny.ts';
import { shortDate } from '#shared/domain/dates.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { scrutinyKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Scroller } from '../../components/Scroller.tsx';
import { eventDate } from './event-date.ts';

/** What the picture shows, in words and with a way to each event, newest first. */
export function EventsTable({ events }: Pick<ScrutinyView, 'events'>) {
  return (
    <Scroller label="Scrutiny events">
      <table className="table scrutiny-events">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Event</th>
            <th scope="col">Judged</th>
            <th scope="col" className="num">
              Findings
            </th>
            <th scope="col">Published</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.ref}>
              <td className="when">{eventDate(event)}</td>
              <th scope="row">
                <Link to="/scrutiny/$ref" params={{ ref: event.ref }}>
                  {event.title}
                </Link>
                <span className="quiet">
                  {scrutinyKindLabels[event.kind] ?? event.kind}, {event.ref}
                </span>
              </th>
              <td>{judgedText(event)}</td>
              <td className="num">{event.findings.length === 0 ? nothingSymbol : event.findings.length}</td>
              <td className="nowrap">{event.publishedOn === null ? nothingSymbol : shortDate(event.publishedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** The judgement of the whole where there is one, else of how many areas. */
function judgedText({ judgements }: ScrutinyEventFacts): string {
  const overall = judgements.find(({ area }) => /^overall\b/iu.test(area));
  if (overall !== undefined) return overall.grade;
  if (judgements.length === 0) return nothingSymbol;
  return judgements.length === 1 ? '1 area' : `${judgements.length} areas`;
}
