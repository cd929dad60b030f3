import { Link } from '@tanstack/react-router';
import type { ScheduleList, ScheduleView } from '#shared/contract/calendar.ts';
import { periodInWords, shortDate } from '#shared/domain/dates.ts';
import { fold } from '#shared/domain/returns/fold.ts';
import { returnCycleLabels } from '#shared/wording/calendar-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { withKeys } from '../../components/with-keys.ts';

interface SchedulesScreenProps {
  readonly list: ScheduleList;
  readonly readOnly: boolean;
}

/** What each sender owes, as decided last, and who sends returns without owing any. */
export function SchedulesScreen({ list, readOnly }: SchedulesScreenProps) {
  const known = new Set(list.current.map(({ sender }) => fold(sender)));
  const without = list.sentBefore.filter(({ sender }) => !known.has(fold(sender)));
  return (
    <>
      <PageHeading
        title="Who owes what"
        caption="Return calendar"
        aside={
          readOnly ? null : (
            <Link to="/calendar/schedule" className="button">
              Add a sender
            </Link>
          )
        }
      >
        <p>
          <Link to="/calendar">Back to the calendar</Link>
        </p>
      </PageHeading>
      <div className="stack">
        {list.current.length === 0 ? (
          <p className="inset">Nothing has been set up yet.</p>
        ) : (
          <ScheduleTable label="What each sender owes" rows={list.current} changeable={!readOnly} />
        )}
        {without.length === 0 ? null : (
          <section className="stack-small" aria-labelledby="without">
            <h2 id="without">They send returns, but owe nothing by the calendar</h2>
            <ul>
              {without.map(({ sender, indicators, returns }) => (
                <li key={sender}>
                  {sender}: {returns === 1 ? '1 return' : `${returns} returns`} of{' '}
                  {indicators.length === 1 ? '1 indicator' : `${indicators.length} indicators`}
                  {readOnly ? null : (
                    <>
                      {' · '}
                      <Link to="/calendar/schedule" search={{ sender }}>
                        Set up what they owe<span className="visually-hidden">: {sender}</span>
                      </Link>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {list.earlier.length === 0 ? null : (
          <Disclosed label={`Earlier decisions (${list.earlier.length})`}>
            <ScheduleTable label="Earlier decisions" rows={list.earlier} changeable={false} />
          </Disclosed>
        )}
      </div>
    </>
  );
}

interface ScheduleTableProps {
  readonly label: string;
  readonly rows: readonly ScheduleView[];
  readonly changeable: boolean;
}

function ScheduleTable({ label, rows, changeable }: ScheduleTableProps) {
  return (
    <Scroller label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Sender</th>
            <th scope="col" className="num">
              Indicators
            </th>
            <th scope="col">How often</th>
            <th scope="col">Due after the month’s end</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col">Decided</th>
            {changeable ? (
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {withKeys(rows, (row) => `${row.sender} ${row.firstPeriod} ${row.decidedOn}`).map(({ key, item: row }) => (
            <tr key={key}>
              <th scope="row">
                {row.sender}
                {row.contact === '' ? null : <span className="quiet break">{row.contact}</span>}
              </th>
              <td className="num">{row.indicators.length}</td>
              <td>{returnCycleLabels[row.everyMonths]}</td>
              <td>{row.dueWorkingDays === 1 ? '1 working day' : `${row.dueWorkingDays} working days`}</td>
              <td className="nowrap">{periodInWords(row.firstPeriod)}</td>
              <td className="nowrap">{row.lastPeriod === null ? nothingSymbol : periodInWords(row.lastPeriod)}</td>
              <td>
                {shortDate(row.decidedOn)}
                <span className="quiet">{row.decidedBy}</span>
              </td>
              {changeable ? (
                <td>
                  <Link to="/calendar/schedule" search={{ sender: row.sender }}>
                    Change<span className="visually-hidden"> what {row.sender} owes</span>
                  </Link>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
