import { Link } from '@tanstack/react-router';
import type { CalendarCell, CalendarView } from '#shared/contract/calendar.ts';
import type { ReturnState } from '#shared/domain/calendar/return-state.ts';
import { shortPeriod } from '#shared/domain/dates.ts';
import { returnStateInWords, returnStateLabels } from '#shared/wording/calendar-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Scroller } from '../../components/Scroller.tsx';
import { StateMark } from './StateMark.tsx';

/** Senders down, months across: a sign and a word in each cell, the chosen month set off. */
export function CalendarGrid({ view }: { readonly view: CalendarView }) {
  return (
    <div className="stack-small">
      <p>The last 13 months, with lateness in working days. Choose one to see what is owed for it.</p>
      <Scroller label="Return calendar, the last 13 months" newestLast>
        <table className="table calendar-grid">
          <caption className="visually-hidden">Who sent what for each of the last 13 months</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              {view.periods.map((period) => (
                <th
                  scope="col"
                  key={period}
                  {...(period === view.period ? { className: 'chosen', ref: bringIntoSight } : {})}
                >
                  <Link
                    to="/calendar"
                    search={(old) => ({ ...old, period })}
                    resetScroll={false}
                    {...(period === view.period ? { 'aria-current': 'true' as const } : {})}
                  >
                    {shortPeriod(period)}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.senders.map(({ sender, cells }) => (
              <tr key={sender}>
                <th scope="row">{sender}</th>
                {cells.map((cell) => (
                  <td key={cell.period} className={cell.period === view.period ? 'chosen' : ''}>
                    <GridState cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}

/** The chosen month is the last one, which a narrow window does not show by itself. */
function bringIntoSight(cell: HTMLElement | null): void {
  const box = cell?.closest('.scroller');
  if (box) box.scrollLeft = box.scrollWidth;
}

function shortWords(state: ReturnState): string {
  if (state.kind === 'part') return `${state.received} of ${state.owed}`;
  if (state.kind === 'late' && state.workingDaysLate !== null) return `Late by ${state.workingDaysLate}`;
  return returnStateLabels[state.kind];
}

function GridState({ cell: { state, overdue } }: { readonly cell: CalendarCell }) {
  if (state === null) {
    return (
      <span className="muted">
        <span aria-hidden="true">{nothingSymbol}</span>
        <span className="visually-hidden">nothing owed</span>
      </span>
    );
  }
  return (
    <span className="calendar-state" title={returnStateInWords(state, overdue)}>
      <StateMark kind={state.kind} />
      <span>{shortWords(state)}</span>
    </span>
  );
}
