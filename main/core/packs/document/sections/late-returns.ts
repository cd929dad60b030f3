import { periodInWords } from '#shared/domain/dates.ts';
import type { Block, Row } from '#shared/domain/pack/document.ts';
import { returnStateInWords } from '#shared/wording/calendar-labels.ts';
import type { Assessment } from '../assessment.ts';
import { column, dateOr, text, textOr } from '../cells.ts';

/** Who was late or has not sent everything for the month; no table where nobody owes anything by the calendar. */
export function lateReturns({ snapshot, origins }: Assessment): Block[] {
  const { returnCalendar, period } = snapshot;
  if (returnCalendar.length === 0) return [];
  const rows = returnCalendar
    .filter(({ state }) => state.kind !== 'on_time' && state.kind !== 'received')
    .map(({ sender, state, overdue }, index): Row => ({
      id: `late-return-${index + 1}`,
      cells: [
        text(sender),
        text(returnStateInWords(state, overdue)),
        dateOr(state.dueOn, origins.record('return calendar', sender)),
        dateOr(state.completedOn, origins.record('return calendar', sender)),
        textOr(state.received === 0 ? 'everything' : state.missing.join(', ')),
      ],
    }));
  const table: Block = {
    kind: 'table',
    id: 'quality-late-returns',
    caption: `Returns for ${periodInWords(period)} that were late or are not complete`,
    columns: [
      column('sender', 'From', 3),
      column('state', 'How it stands', 3),
      column('due', 'Due'),
      column('complete', 'Complete on'),
      column('missing', 'Missing', 3),
    ],
    rows,
    whenEmpty: 'Every return that was due came complete and on time.',
  };
  return [table];
}
