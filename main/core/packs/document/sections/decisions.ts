import { addMonths, daysBetween, firstDayOf, periodOf, shortDate, type IsoDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Section } from '#shared/domain/pack/document.ts';
import type { DecisionFacts } from '#shared/domain/pack/snapshot.ts';
import { days } from '#shared/domain/rating/wording.ts';
import { colourWord } from '#shared/wording/colours.ts';
import type { Assessment } from '../assessment.ts';
import { column, dateOr, run, text, textOr } from '../cells.ts';

/**
 * What boards decided in the year to the as-at date: who, what, by when, and what came of it. Older ones are listed while
 * they are open, so that none is forgotten by growing old, and counted once they are closed.
 */
export function decisionsSection(assessment: Assessment): Section | null {
  const { snapshot, origins } = assessment;
  if (snapshot.decisions.length === 0) return null;
  const since = firstDayOf(addMonths(periodOf(snapshot.asAtOn), -11));
  const recent = snapshot.decisions.filter(({ meetingOn, outcome }) => meetingOn >= since || outcome === undefined);
  const older = snapshot.decisions.length - recent.length;
  return {
    id: 'decisions',
    title: 'Decisions and actions arising',
    sheetName: 'Decisions',
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', id: 'decisions-message', runs: [run(message(recent, older, snapshot.asAtOn))] },
      {
        kind: 'table',
        id: 'decisions-table',
        caption: 'Decisions: the open ones first, then the newest',
        columns: [
          column('ref', 'Ref'),
          column('meeting', 'Meeting', 1.7),
          column('decision', 'Decision', 3.4),
          column('lead', 'Lead', 1.8),
          column('due', 'Due'),
          column('outcome', 'What came of it', 1.8),
        ],
        rows: recent.toSorted(openFirst).map((decision) => ({
          id: `decision-${decision.ref}`,
          cells: [
            text(decision.ref),
            text(`${decision.meeting}, ${shortDate(decision.meetingOn)}`),
            text(decision.text),
            textOr(decision.lead),
            dateOr(decision.dueOn, origins.record('decision', decision.ref)),
            text(outcomeInWords(decision, assessment)),
          ],
        })),
        whenEmpty: 'No decision is recorded for the last twelve months.',
      },
    ],
  };
}

/** Open before closed, of the open ones the longest due first; otherwise the newest first. */
function openFirst(a: DecisionFacts, b: DecisionFacts): number {
  const [openA, openB] = [a.outcome === undefined, b.outcome === undefined];
  if (openA !== openB) return openA ? -1 : 1;
  const byDate = openA ? (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') : 0;
  return byDate === 0 ? b.meetingOn.localeCompare(a.meetingOn) : byDate;
}

/** How many are done, became actions, were dropped, are open, and how many of the open ones are late. */
function message(recent: readonly DecisionFacts[], older: number, asAtOn: IsoDate): string {
  const open = recent.filter(({ outcome }) => outcome === undefined);
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < asAtOn).length;
  const of = (state: NonNullable<DecisionFacts['outcome']>['state']): number =>
    recent.filter(({ outcome }) => outcome?.state === state).length;
  const parts = [
    `${of('done')} done`,
    ...(of('became_action') === 0 ? [] : [`${of('became_action')} became actions of the plan`]),
    ...(of('dropped') === 0 ? [] : [`${of('dropped')} dropped`]),
    `${open.length} open${late === 0 ? '' : `, ${late} of them past ${late === 1 ? 'its' : 'their'} date`}`,
  ];
  const before =
    older === 0 ? '' : ` ${plural(older, 'older decision is', 'older decisions are')} closed and not listed.`;
  return `${plural(recent.length, 'decision')} of the last twelve months or still open: ${parts.join(', ')}.${before}`;
}

/** What a decision has come to; one that became an action says how that action stands. */
function outcomeInWords({ outcome, dueOn }: DecisionFacts, { snapshot, actions }: Assessment): string {
  if (outcome === undefined) {
    const late = dueOn === null ? 0 : daysBetween(dueOn, snapshot.asAtOn);
    return late > 0 ? `Open, overdue by ${days(late)}` : 'Open';
  }
  const on = shortDate(outcome.on);
  switch (outcome.state) {
    case 'done':
      return `Done, ${on}`;
    case 'dropped':
      return `Dropped, ${on}`;
    case 'became_action': {
      const action = actions.find(({ row }) => row.ref === outcome.action);
      const now = action === undefined ? '' : `: ${colourWord(action.row.rating.colour).toLowerCase()} now`;
      return `Became ${outcome.action ?? 'an action'}, ${on}${now}`;
    }
  }
}
