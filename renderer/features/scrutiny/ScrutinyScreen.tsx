import { Link } from '@tanstack/react-router';
import type { ScrutinyView } from '#shared/contract/scrutiny.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { DeadlineLines } from './DeadlineLines.tsx';
import { EventsTable } from './EventsTable.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { TimelineFigure } from './TimelineFigure.tsx';

interface ScrutinyScreenProps {
  readonly view: ScrutinyView;
  readonly readOnly: boolean;
}

/** Inspections, visits, directions and reports over the whole intervention, and what became of their findings. */
export function ScrutinyScreen({ view, readOnly }: ScrutinyScreenProps) {
  const { events, findings, deadlines, timeline, later } = view;
  return (
    <div className="stack-large">
      <PageHeading
        title="Scrutiny"
        aside={
          readOnly ? null : (
            <Link to="/scrutiny/new" className="button">
              Add an event
            </Link>
          )
        }
      >
        <p className="muted">What others found, when they said it, and what became of it.</p>
        <ul className="chip-list">
          {events.length < 2 ? null : (
            <li>
              <Link to="/scrutiny/compare">Compare two events</Link>
            </li>
          )}
          <li>
            <Link to="/scrutiny/frameworks">Areas and grades of judgement</Link>
          </li>
        </ul>
      </PageHeading>
      {events.length === 0 ? (
        <p className="inset">
          No inspection, visit, direction or report is recorded by {dateInWords(view.asAtOn)}. Add one with its
          judgements and findings, then link the actions of the plan that answer them.
        </p>
      ) : null}
      <Later later={later} asAtOn={view.asAtOn} />
      {deadlines.length === 0 ? null : (
        <section className="stack-small" aria-labelledby="due">
          <h2 id="due">{dueHeading(view)}</h2>
          <DeadlineLines deadlines={deadlines} withEvent readOnly={readOnly} />
        </section>
      )}
      {timeline === null ? null : (
        <section className="stack-small" aria-labelledby="timeline">
          <h2 id="timeline">The whole intervention</h2>
          <TimelineFigure spec={timeline} />
        </section>
      )}
      {events.length === 0 ? null : (
        <section className="stack-small" aria-labelledby="events">
          <h2 id="events">Events</h2>
          <EventsTable events={events} />
        </section>
      )}
      {events.length === 0 ? null : (
        <section className="stack-small" aria-labelledby="findings">
          <h2 id="findings">Findings tracker</h2>
          {findings.length === 0 ? (
            <p className="inset">No finding is recorded. Open an event to add what it found.</p>
          ) : (
            <FindingsTable findings={findings} events={events} />
          )}
        </section>
      )}
    </div>
  );
}

function dueHeading({ deadlines }: ScrutinyView): string {
  const owed = deadlines.filter(({ standing }) => standing.daysLeft !== null);
  const overdue = owed.filter(({ standing }) => standing.overdue).length;
  if (owed.length === 0) return 'No answer is owed';
  const answers = owed.length === 1 ? '1 answer is owed' : `${owed.length} answers are owed`;
  if (overdue === 0) return answers;
  return overdue === owed.length ? `${answers} and overdue` : `${answers}, ${overdue} of them overdue`;
}

/** Nothing that was recorded is out of reach, whatever month is in view. */
function Later({ later, asAtOn }: Pick<ScrutinyView, 'later' | 'asAtOn'>) {
  if (later.length === 0) return null;
  return (
    <p className="inset">
      Not shown, because later than {dateInWords(asAtOn)}:{' '}
      {later.map(({ ref, title }, index) => (
        <span key={ref}>
          {index === 0 ? '' : '; '}
          <Link to="/scrutiny/$ref" params={{ ref }}>
            {title}
          </Link>
        </span>
      ))}
      . Choose a later period to see them here.
    </p>
  );
}
