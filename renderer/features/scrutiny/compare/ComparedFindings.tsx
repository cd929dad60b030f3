import { Link } from '@tanstack/react-router';
import type { ComparedEvent, EventComparison } from '#shared/contract/scrutiny.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { findingKindLabels, findingStateInWords, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { eventDate } from '../event-date.ts';

/** The findings of both events side by side, each with where it stands now. */
export function ComparedFindings({ comparison }: { readonly comparison: EventComparison }) {
  return (
    <section className="stack-small" aria-labelledby="findings">
      <h2 id="findings">Findings of both, as they stand on {dateInWords(comparison.asAtOn)}</h2>
      <div className="two-events">
        <EventFindings compared={comparison.earlier} />
        <EventFindings compared={comparison.later} />
      </div>
    </section>
  );
}

function EventFindings({ compared: { event, findings } }: { readonly compared: ComparedEvent }) {
  return (
    <div className="stack-small">
      <h3>
        {event.title}, {eventDate(event)}
      </h3>
      {findings.length === 0 ? <p className="muted">No finding is recorded.</p> : null}
      <ul className="item-list">
        {findings.map(({ finding, standing, state }) => (
          <li key={finding.ref}>
            <strong>{findingStateInWords(standing)}</strong>
            <span>
              <Link to="/scrutiny/findings/$ref" params={{ ref: finding.ref }}>
                {finding.ref} {finding.text}
              </Link>
              <span className="detail">
                {' '}
                {findingKindLabels[finding.kind]}. {wordingLabels[finding.wording]}. {state}.
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
