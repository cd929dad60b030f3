import type { Changes, DateChange } from '#shared/domain/pack/changes.ts';
import type { Cell, Row, TableBlock } from '#shared/domain/pack/document.ts';
import type { Assessment } from '../assessment.ts';
import { blank, column, date, days, text } from '../cells.ts';

/** Dates that moved, the latest first: who agreed, and how far behind the baseline the action was and is. */
export function dateTable(changes: Changes, { origins }: Assessment): TableBlock {
  const row = (change: DateChange, index: number): Row => {
    const record = origins.record('action', change.ref);
    return {
      id: `date-${change.ref}-${index}`,
      cells: [
        text(change.ref),
        text(change.title),
        text(change.what === 'forecast' ? 'Forecast' : 'Agreed due date'),
        date(change.before, record),
        date(change.after, record),
        days(change.days, origins.calculation(`${change.after} less ${change.before}`, [record])),
        slipped(change.slippedBefore, 'in the last pack'),
        slipped(change.slippedAfter, 'now'),
        text(whoMoved(change)),
      ],
    };
    function slipped(behind: number | null, when: string): Cell {
      if (behind === null) return blank('not kept');
      return days(behind, origins.calculation(`Days behind the baseline due date ${when}; never reset`, [record]));
    }
  };
  return {
    kind: 'table',
    id: 'changes-dates',
    caption: 'Dates that moved, and how far the action had slipped from its baseline then and now',
    ownSheet: 'Dates moved',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action', 2.2),
      column('what', 'Which date'),
      column('before', 'Was'),
      column('after', 'Is'),
      column('days', 'Later by', 'fit', 'right'),
      column('slipped_before', 'Slipped then', 'fit', 'right'),
      column('slipped_after', 'Slipped now', 'fit', 'right'),
      column('agreed_by', 'Agreed by, and why', 2.8),
    ],
    rows: changes.dates.toSorted((a, b) => b.days - a.days).map(row),
    whenEmpty: 'No agreed date and no forecast moved.',
  };
}

/** A forecast is the owner's own word and agreed by nobody; a due date without a name is said to have none. */
function whoMoved({ what, agreement }: DateChange): string {
  if (what === 'forecast') return 'The owner’s forecast; nobody agrees it';
  if (agreement === null) return 'Not recorded';
  return agreement.reason === '' ? agreement.by : `${agreement.by}: ${agreement.reason}`;
}
