import type { ScrutinyView } from '#shared/contract/scrutiny.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { findingKindLabels, scrutinyKindLabels, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { eventDate } from './event-date.ts';

/** Inspections, visits, directions and reports, newest first, and what became of their findings. */
export function ScrutinyScreen({ view }: { readonly view: ScrutinyView }) {
  return (
    <div className="stack-large">
      <PageHeading title="Scrutiny">
        <p className="muted">What others found, when they said it, and what became of it.</p>
      </PageHeading>
      <FindingsTable findings={view.findings} events={view.events} />
      <section className="stack-small" aria-labelledby="events">
        <h2 id="events">Events</h2>
        {view.events.length === 0 ? <p className="inset">No inspection, visit or report is recorded.</p> : null}
        <ol className="timeline">
          {view.events.map((event) => (
            <EventLine key={event.ref} event={event} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function EventLine({ event }: { readonly event: ScrutinyEventFacts }) {
  return (
    <li id={`event-${event.ref}`}>
      <div>
        <p className="strong">{eventDate(event)}</p>
        <p className="muted small">{scrutinyKindLabels[event.kind] ?? event.kind}</p>
      </div>
      <div className="stack-small">
        <h3>{event.title}</h3>
        <p>{event.summary}</p>
        {event.judgements.length === 0 ? null : (
          <dl className="summary-list">
            {event.judgements.map((judgement) => (
              <div key={judgement.area}>
                <dt>{judgement.area}</dt>
                <dd>{judgement.grade}</dd>
              </div>
            ))}
          </dl>
        )}
        {event.findings.length === 0 ? null : (
          <Disclosed label={`${event.findings.length} findings`} about={`of ${event.title}`}>
            <ul className="stack-small">
              {event.findings.map((finding) => (
                <li key={finding.ref}>
                  <strong>{findingKindLabels[finding.kind]}:</strong> {finding.text}{' '}
                  <span className="tag">{wordingLabels[finding.wording]}</span>
                </li>
              ))}
            </ul>
          </Disclosed>
        )}
        {event.citation === null ? null : <CitationLine citation={event.citation} />}
      </div>
    </li>
  );
}
