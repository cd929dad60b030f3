import { Link } from '@tanstack/react-router';
import type { MeetingList, MeetingRow } from '#shared/contract/meeting-views.ts';
import { dayInWords, shortDayInWords } from '#shared/domain/meetings/series.ts';
import { meetingKindLabels } from '#shared/wording/meeting-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { MeetingNav } from '../MeetingNav.tsx';

interface MeetingsScreenProps {
  readonly list: MeetingList;
  readonly readOnly: boolean;
}

/** The meeting to get ready for, those after it, and those that were. */
export function MeetingsScreen({ list, readOnly }: MeetingsScreenProps) {
  const ahead = list.rows.filter(({ state, heldOn }) => state === 'planned' && heldOn > list.today).toReversed();
  const held = list.rows.filter(({ state }) => state === 'held');
  const cancelled = list.rows.filter(({ state }) => state === 'cancelled');
  return (
    <>
      <PageHeading
        title="Meetings"
        aside={
          readOnly ? null : (
            <Link to="/meetings/new" className="button">
              Plan a meeting
            </Link>
          )
        }
      />
      <MeetingNav />
      <div className="stack-large">
        <Next next={list.next} today={list.today} last={held[0]} />
        {ahead.length === 0 ? null : <MeetingTable title="Planned" rows={ahead} />}
        {held.length === 0 ? null : <MeetingTable title="Held" rows={held} withDecisions />}
        {cancelled.length === 0 ? null : <MeetingTable title="Cancelled" rows={cancelled} />}
      </div>
    </>
  );
}

interface NextProps {
  readonly next: MeetingRow | null;
  readonly today: string;
  readonly last: MeetingRow | undefined;
}

function Next({ next, today, last }: NextProps) {
  if (next === null) {
    return (
      <section className="panel" aria-labelledby="next">
        <h2 id="next">No meeting is planned</h2>
        <p>
          Plan one, or a whole series at once.
          {last === undefined ? null : (
            <>
              {' '}
              The last one was{' '}
              <Link to="/meetings/$ref" params={{ ref: last.ref }}>
                {last.title} on {dayInWords(last.heldOn)}
              </Link>
              .
            </>
          )}
        </p>
      </section>
    );
  }
  const when = next.heldOn === today ? 'today' : `on ${dayInWords(next.heldOn)}`;
  return (
    <section className="panel" aria-labelledby="next">
      <h2 id="next">
        Next: {next.title} {when}
      </h2>
      <p>{[meetingKindLabels[next.kind], next.startsAt, next.place].filter((part) => part !== '').join(' · ')}</p>
      <p className="row">
        <Link to="/meetings/$ref" params={{ ref: next.ref }} className="button">
          Prepare the meeting
        </Link>
        <Link to="/meetings/$ref/live" params={{ ref: next.ref }}>
          Meeting mode
        </Link>
      </p>
    </section>
  );
}

interface MeetingTableProps {
  readonly title: string;
  readonly rows: readonly MeetingRow[];
  readonly withDecisions?: boolean;
}

function MeetingTable({ title, rows, withDecisions = false }: MeetingTableProps) {
  const id = `meetings-${title.toLowerCase()}`;
  return (
    <section className="stack-small" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="muted">({rows.length})</span>
      </h2>
      <Scroller label={title}>
        <table className="table meeting-table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Meeting</th>
              <th scope="col">Ref</th>
              <th scope="col">Kind</th>
              <th scope="col">Time and place</th>
              {withDecisions ? (
                <th scope="col" className="num">
                  Decisions
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.ref}>
                <td className="nowrap">{shortDayInWords(row.heldOn)}</td>
                <th scope="row">
                  <Link to="/meetings/$ref" params={{ ref: row.ref }}>
                    {row.title}
                    <span className="visually-hidden"> of {dayInWords(row.heldOn)}</span>
                  </Link>
                </th>
                <td>{row.ref}</td>
                <td>{meetingKindLabels[row.kind]}</td>
                <td>{[row.startsAt, row.place].filter((part) => part !== '').join(', ') || nothingSymbol}</td>
                {withDecisions ? <td className="num">{row.decisions}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
