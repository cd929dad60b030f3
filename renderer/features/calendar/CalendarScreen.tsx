import { Link } from '@tanstack/react-router';
import type { CalendarView } from '#shared/contract/calendar.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { AsAtForm } from './AsAtForm.tsx';
import { CalendarGrid } from './CalendarGrid.tsx';
import { OwedCard } from './OwedCard.tsx';

interface CalendarScreenProps {
  readonly view: CalendarView;
  /** Whether another day than today was asked for. */
  readonly asked: boolean;
  readonly readOnly: boolean;
}

/** Who owes what by when, what came, and whom to remind. */
export function CalendarScreen({ view, asked, readOnly }: CalendarScreenProps) {
  return (
    <>
      <PageHeading
        title="Return calendar"
        aside={
          view.senders.length === 0 ? null : (
            <Link to="/calendar/templates" className="button">
              Make workbooks for senders
            </Link>
          )
        }
      >
        <ul className="chip-list">
          <li>
            <Link to="/calendar/schedules">Who owes what</Link>
          </li>
          <li>
            <Link to="/returns">Returns received</Link>
          </li>
        </ul>
      </PageHeading>
      {view.senders.length === 0 ? (
        <NoSchedules readOnly={readOnly} />
      ) : (
        <Months view={view} asked={asked} readOnly={readOnly} />
      )}
    </>
  );
}

function NoSchedules({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <div className="inset stack-small">
      <p>
        Nobody owes anything by this calendar yet. Set up who sends which figures by when: then you see at a glance what
        came on time, what is late and what is missing, and find a reminder ready to send.
      </p>
      {readOnly ? null : (
        <p>
          <Link to="/calendar/schedules">Set up who owes what</Link>
        </p>
      )}
    </div>
  );
}

function Months({ view, asked, readOnly }: CalendarScreenProps) {
  const month = periodInWords(view.period);
  const overdue = view.owed.filter((owed) => owed.overdue).length;
  return (
    <div className="stack">
      <CalendarGrid view={view} />
      {view.remark === '' ? null : <p className="inset inset-warning">{view.remark}</p>}
      <section className="stack" aria-labelledby="owed">
        <h2 id="owed">{`${month}: who owes what`}</h2>
        <p>
          {asked ? `How it stood on ${dateInWords(view.asAtOn)}.` : `How it stands today, ${dateInWords(view.asAtOn)}.`}{' '}
          {view.owed.length === 0
            ? 'Nobody owes a return for this month.'
            : overdue === 0
              ? 'Nobody is overdue.'
              : `${overdue} of ${view.owed.length} ${overdue === 1 ? 'is' : 'are'} overdue.`}
        </p>
        <Disclosed label="Show another day">
          <AsAtForm key={view.asAtOn} asAtOn={view.asAtOn} asked={asked} />
        </Disclosed>
        <div className="cards owed-cards">
          {view.owed.map((owed) => (
            <OwedCard
              key={`${owed.sender} ${view.period}`}
              owed={owed}
              period={view.period}
              asAtOn={view.asAtOn}
              readOnly={readOnly}
            />
          ))}
        </div>
      </section>
    </div>
  );
}
