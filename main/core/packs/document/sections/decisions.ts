import { shortDate } from '#shared/domain/dates.ts';
import type { Section } from '#shared/domain/pack/document.ts';
import type { Assessment } from '../assessment.ts';
import { column, dateOr, text, textOr } from '../cells.ts';

/** What boards decided: who, what, by when. */
export function decisionsSection({ snapshot, origins }: Assessment): Section | null {
  if (snapshot.decisions.length === 0) return null;
  return {
    id: 'decisions',
    title: 'Decisions and actions arising',
    sheetName: 'Decisions',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'table',
        id: 'decisions-table',
        caption: 'Decisions, newest first',
        columns: [
          column('ref', 'Ref'),
          column('meeting', 'Meeting', 1.4),
          column('decision', 'Decision', 4),
          column('lead', 'Lead', 1.4),
          column('due', 'Due'),
        ],
        rows: snapshot.decisions
          .toSorted((a, b) => b.meetingOn.localeCompare(a.meetingOn))
          .map((decision) => ({
            id: `decision-${decision.ref}`,
            cells: [
              text(decision.ref),
              text(`${decision.meeting}, ${shortDate(decision.meetingOn)}`),
              text(decision.text),
              textOr(decision.lead),
              dateOr(decision.dueOn, origins.record('decision', decision.ref)),
            ],
          })),
        whenEmpty: 'No decision is recorded.',
      },
    ],
  };
}
