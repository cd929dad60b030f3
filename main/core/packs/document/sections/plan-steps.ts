import { addDays, dateInWords, daysBetween } from '#shared/domain/dates.ts';
import type { Row, TableBlock } from '#shared/domain/pack/document.ts';
import { milestonePosition } from '#shared/domain/planning/milestone.ts';
import { days as daysInWords } from '#shared/domain/rating/wording.ts';
import { isClosed, type AssessedAction, type Assessment } from '../assessment.ts';
import { column, date, days, ratingCell, text } from '../cells.ts';

/** How many milestones of open actions were missed; null where the plan has none. */
export function missedMilestones({ actions, snapshot }: Assessment): number | null {
  if (!actions.some(({ facts }) => facts.milestones !== undefined)) return null;
  return actions
    .filter(({ row }) => !isClosed(row))
    .flatMap(({ facts }) => facts.milestones ?? [])
    .filter((milestone) => milestonePosition(milestone, snapshot.asAtOn).overdue).length;
}

/** Milestones of open actions that were missed, or fall due before the next update cycle has gone. */
export function milestoneTable({ actions, snapshot, origins }: Assessment): TableBlock | null {
  const { asAtOn, ruleSet } = snapshot;
  if (!actions.some(({ facts }) => facts.milestones !== undefined)) return null;
  const until = addDays(asAtOn, ruleSet.action.updateCycleDays);
  const found = actions
    .filter(({ row }) => !isClosed(row))
    .flatMap(({ row, facts }) =>
      (facts.milestones ?? []).map((milestone) => ({
        row,
        milestone,
        position: milestonePosition(milestone, asAtOn),
      })),
    )
    .filter(({ position }) => position.state === 'due' && position.dueOn <= until)
    .toSorted((a, b) => (a.position.dueOn < b.position.dueOn ? -1 : Number(a.position.dueOn > b.position.dueOn)));
  return {
    kind: 'table',
    id: 'exceptions-milestones',
    caption: `Milestones missed, or due by ${dateInWords(until)}`,
    ownSheet: 'Milestones',
    columns: [
      column('ref', 'Ref'),
      column('action', 'Action', 2.4),
      column('milestone', 'Milestone', 2.4),
      column('baseline', 'Baseline due'),
      column('due', 'Due'),
      column('slippage', 'Slipped', 'fit', 'right'),
      column('standing', 'How it stands', 2.6),
    ],
    rows: found.map(({ row, milestone, position }): Row => {
      const record = origins.record('milestone', `${row.ref}: ${milestone.title}`);
      return {
        id: `milestone-${row.ref}-${milestone.id}`,
        cells: [
          text(row.ref),
          text(row.title),
          text(milestone.title),
          date(milestone.baselineDueOn, record),
          date(position.dueOn, record),
          days(
            position.slippageDays,
            origins.calculation(
              'Days from the milestone’s baseline to its date or, while it is overdue, to the as-at date',
              [record],
            ),
          ),
          text(position.sentence),
        ],
      };
    }),
    whenEmpty: 'No milestone was missed, and none is due in that time.',
  };
}

/** One action that cannot go on as planned because of another. */
interface Blocked {
  readonly action: AssessedAction;
  readonly needed: AssessedAction;
  readonly why: string;
}

/** Dependencies that block: what is needed first comes too late, has been ended, or is itself red. */
export function blockedActions({ actions, snapshot }: Assessment): Blocked[] {
  const byRef = new Map(actions.map((action) => [action.row.ref, action]));
  return actions
    .filter(({ row }) => !isClosed(row))
    .flatMap((action) =>
      (action.facts.needs ?? []).flatMap((ref) => {
        const needed = byRef.get(ref);
        const why = needed === undefined ? null : whyBlocked(action, needed, snapshot.asAtOn);
        return needed === undefined || why === null ? [] : [{ action, needed, why }];
      }),
    );
}

function whyBlocked({ row }: AssessedAction, { row: needed, facts }: AssessedAction, asAtOn: string): string | null {
  if (needed.status === 'completed' || needed.byRule.rule === 'impact_tested') return null;
  if (needed.status === 'cancelled') return 'What it needs was cancelled';
  if (needed.status === 'superseded') {
    const { succeededBy = [] } = facts;
    return succeededBy.length === 0
      ? 'What it needs was superseded'
      : `What it needs goes on as ${succeededBy.join(' and ')}`;
  }
  const planned = needed.forecastOn ?? needed.agreedDueOn;
  const expected = planned < asAtOn ? asAtOn : planned;
  const late = daysBetween(row.agreedDueOn, expected);
  if (late > 0) {
    return planned < asAtOn
      ? `Still open ${daysInWords(late)} after ${row.ref} itself was due`
      : `Expected on ${dateInWords(expected)}, ${daysInWords(late)} after ${row.ref} itself is due`;
  }
  return needed.rating.colour === 'red' ? `Is red: ${needed.byRule.because}` : null;
}

/** The table of what blocks what; null where the plan has no dependencies. */
export function blockedTable(assessment: Assessment): TableBlock | null {
  const { actions, origins } = assessment;
  if (!actions.some(({ facts }) => facts.needs !== undefined)) return null;
  return {
    kind: 'table',
    id: 'exceptions-blocked',
    caption: 'Actions held up by another that they need first',
    ownSheet: 'Held up',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action', 2.4),
      column('due', 'Agreed due'),
      column('needs', 'Needs first', 2.6),
      column('lead', 'Led by', 1.6),
      column('rating', 'Its rating'),
      column('why', 'Why it holds up', 3.2),
    ],
    rows: blockedActions(assessment).map(({ action, needed, why }): Row => ({
      id: `blocked-${action.row.ref}-${needed.row.ref}`,
      cells: [
        text(action.row.ref),
        text(action.row.title),
        date(action.row.agreedDueOn, origins.record('action', action.row.ref)),
        text(`${needed.row.ref} ${needed.row.title}`),
        text(needed.row.lead),
        ratingCell(needed.row.rating, needed.row.moderated),
        text(why),
      ],
    })),
    whenEmpty: 'No action is held up by another.',
  };
}
