import { Link } from '@tanstack/react-router';
import type { EventDetail } from '#shared/contract/scrutiny.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { scrutinyKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { DeadlineLines } from '../DeadlineLines.tsx';
import { FindingsTable } from '../FindingsTable.tsx';
import { eventDate } from '../event-date.ts';
import { JudgementsTable } from './JudgementsTable.tsx';

interface EventScreenProps {
  readonly detail: EventDetail;
  readonly readOnly: boolean;
  /** What was just saved, in a sentence; empty for nothing. */
  readonly saved: string;
}

/** One inspection, visit, direction or report: what it judged, found and asked for. */
export function EventScreen({ detail, readOnly, saved }: EventScreenProps) {
  const { event, body, later, unpublished, asAtOn } = detail;
  const { ref } = event;
  return (
    <div className="stack-large">
      <div className="stack-small">
        <Link to="/scrutiny" className="back">
          Scrutiny
        </Link>
        <PageHeading
          title={event.title}
          caption={`${scrutinyKindLabels[event.kind] ?? event.kind}, ${ref}`}
          aside={
            readOnly ? null : (
              <Link to="/scrutiny/$ref/edit" params={{ ref }} className="button" data-quiet>
                Correct the event
              </Link>
            )
          }
        />
        {saved === '' ? null : (
          <p role="status" className="result-banner" data-arrival tabIndex={-1}>
            {saved}
          </p>
        )}
        {later ? (
          <p className="inset">
            This event is later than the period in view. It is shown as it stands today, {dateInWords(asAtOn)}.
          </p>
        ) : null}
        <dl className="summary-list">
          <Item term="When" text={eventDate(event)} />
          <Item term="By" text={body === '' ? 'Not recorded' : body} />
          <Item
            term="Published"
            text={event.publishedOn === null ? 'Not published, or no day known' : dateInWords(event.publishedOn)}
          />
          {event.summary === '' ? null : <Item term="In short" text={event.summary} />}
        </dl>
        {event.citation === null ? (
          <p className="source">No source is recorded.</p>
        ) : (
          <CitationLine citation={event.citation} />
        )}
      </div>
      {unpublished ? (
        <p className="inset">
          Its report was not published by {dateInWords(asAtOn)}, the day in view: what it judged and found is shown from
          the day of publication on.
        </p>
      ) : (
        <EventParts detail={detail} readOnly={readOnly} />
      )}
    </div>
  );
}

function EventParts({ detail, readOnly }: Pick<EventScreenProps, 'detail' | 'readOnly'>) {
  const { event, judgements, findings, deadlines, comparable } = detail;
  const { ref } = event;
  const first = comparable[0];
  return (
    <>
      <section className="stack-small" aria-labelledby="judgements">
        <div className="panel-head">
          <h2 id="judgements">Judgements</h2>
          <div className="row">
            {first === undefined ? null : (
              <Link to="/scrutiny/compare" search={{ from: first.ref, to: ref }}>
                Compare with another event
              </Link>
            )}
            {readOnly ? null : (
              <Link to="/scrutiny/$ref/judgement" params={{ ref }} className="button button-small" data-quiet>
                Add a judgement
              </Link>
            )}
          </div>
        </div>
        {judgements.length === 0 ? (
          <p className="inset">No judgement is recorded. A visit without a grade has none.</p>
        ) : (
          <JudgementsTable eventRef={ref} judgements={judgements} readOnly={readOnly} />
        )}
      </section>
      <section className="stack-small" aria-labelledby="due">
        <div className="panel-head">
          <h2 id="due">Answers it asks for</h2>
          {readOnly ? null : (
            <Link to="/scrutiny/$ref/deadline" params={{ ref }} className="button button-small" data-quiet>
              Add an answer due
            </Link>
          )}
        </div>
        {deadlines.length === 0 ? (
          <p className="inset">
            No answer is recorded as due. An action plan is due 70 working days after an inspection report is published.
          </p>
        ) : (
          <DeadlineLines deadlines={deadlines} readOnly={readOnly} />
        )}
      </section>
      <section className="stack-small" aria-labelledby="findings">
        <div className="panel-head">
          <h2 id="findings">{findings.length === 0 ? 'Findings' : `${findings.length} findings`}</h2>
          {readOnly ? null : (
            <Link to="/scrutiny/$ref/finding" params={{ ref }} className="button button-small" data-quiet>
              Add a finding
            </Link>
          )}
        </div>
        {findings.length === 0 ? (
          <p className="inset">No finding is recorded yet.</p>
        ) : (
          <FindingsTable findings={findings} events={[]} label={`Findings of ${event.title}`} />
        )}
      </section>
    </>
  );
}

const Item = ({ term, text }: { readonly term: string; readonly text: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{text}</dd>
  </div>
);
