import { addMonths, firstDayOf, periodOf, shortDate } from '#shared/domain/dates.ts';
import type { Section } from '#shared/domain/pack/document.ts';
import type { DecisionFacts } from '#shared/domain/pack/snapshot.ts';
import type { Assessment } from '../assessment.ts';
import { column, dateOr, plural, run, text, textOr } from '../cells.ts';

/** What boards decided in the year to the as-at date: who, what, by when. Older ones are counted, not listed. */
export function decisionsSection({ snapshot, origins }: Assessment): Section | null {
  if (snapshot.decisions.length === 0) return null;
  const since = firstDayOf(addMonths(periodOf(snapshot.asAtOn), -11));
  const recent = snapshot.decisions.filter(({ meetingOn }) => meetingOn >= since);
  const older = snapshot.decisions.length - recent.length;
  const followed = recent.some(({ outcome }) => outcome !== undefined);
  return {
    id: 'decisions',
    title: 'Decisions and actions arising',
    sheetName: 'Decisions',
    orientation: 'portrait',
    blocks: [
      ...(older > 0
        ? [
            {
              kind: 'paragraph' as const,
              id: 'decisions-older',
              runs: [
                run(
                  `The last twelve months. ${plural(older, 'older decision is', 'older decisions are')} in the workspace.`,
                ),
              ],
            },
          ]
        : []),
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
          ...(followed ? [column('outcome', 'Come of it', 1.2)] : []),
        ],
        rows: recent
          .toSorted((a, b) => b.meetingOn.localeCompare(a.meetingOn))
          .map((decision) => ({
            id: `decision-${decision.ref}`,
            cells: [
              text(decision.ref),
              text(`${decision.meeting}, ${shortDate(decision.meetingOn)}`),
              text(decision.text),
              textOr(decision.lead),
              dateOr(decision.dueOn, origins.record('decision', decision.ref)),
              ...(followed ? [outcomeCell(decision)] : []),
            ],
          })),
        whenEmpty: 'No decision is recorded for the last twelve months.',
      },
    ],
  };
}

function outcomeCell({ outcome }: DecisionFacts) {
  if (outcome === undefined) return text('Open');
  const on = shortDate(outcome.on);
  switch (outcome.state) {
    case 'done':
      return text(`Done, ${on}`);
    case 'dropped':
      return text(`Dropped, ${on}`);
    case 'became_action':
      return text(`Became ${outcome.action ?? 'an action'}, ${on}`);
  }
}
