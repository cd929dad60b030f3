import type { ActionRow } from '#shared/contract/actions.ts';
import type { OverviewItem } from '#shared/contract/overview.ts';
import type { DeadlineView } from '#shared/contract/scrutiny.ts';
import { addDays, dateInWords, daysBetween, periodInWords } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { choiceInWords } from '#shared/domain/indicator.ts';
import type { ColourChange, Restatement } from '#shared/domain/pack/changes.ts';
import type { CalendarFacts } from '#shared/domain/pack/snapshot.ts';
import { severity } from '#shared/domain/rating/rating.ts';
import { progressInWords } from '#shared/domain/rating/wording.ts';
import { formatValue } from '#shared/domain/units.ts';
import { returnStateInWords } from '#shared/wording/calendar-labels.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { differenceText } from '../indicators/indicator-row.ts';
import { findingViews } from '../scrutiny/finding-views.ts';
import type { KnownPosition } from '../positions/known-position.ts';

/** How far ahead "due" looks, in days. */
const dueAheadDays = 28;

/** Work still to be done: an action whose impact has been tested is finished whatever its last update says. */
const isOpen = ({ status, byRule }: ActionRow): boolean =>
  (status === 'not_started' || status === 'in_progress') && byRule.rule !== 'impact_tested';

const actionItem = (row: ActionRow, detail: string): OverviewItem => ({
  kind: 'action',
  ref: row.ref,
  title: row.title,
  colour: row.rating.colour,
  detail,
});

/** Colours that changed in one direction, the worst colour now first. */
export function movedItems(changes: readonly ColourChange[], direction: ColourChange['direction']): OverviewItem[] {
  return changes
    .filter((change) => change.direction === direction)
    .toSorted((a, b) => (severity(b.after) ?? -1) - (severity(a.after) ?? -1))
    .map(({ kind, ref, title, before, after, because }) => ({
      kind,
      ref,
      title,
      colour: after,
      detail: `${colourWord(before)} before, ${colourWord(after).toLowerCase()} now. ${because}`,
    }));
}

/** Open actions that are overdue or due within 28 days of the as-at date, the longest overdue first. */
export function dueItems({ actions, asAtOn }: KnownPosition): OverviewItem[] {
  return actions
    .map(({ row }) => row)
    .filter((row) => isOpen(row) && row.agreedDueOn <= addDays(asAtOn, dueAheadDays))
    .toSorted((a, b) => daysBetween(b.agreedDueOn, a.agreedDueOn))
    .map((row) => {
      const left = daysBetween(asAtOn, row.agreedDueOn);
      const when =
        left < 0 ? `overdue by ${plural(-left, 'day')}` : left === 0 ? 'due that day' : `due in ${plural(left, 'day')}`;
      return actionItem(row, `${dateInWords(row.agreedDueOn)}: ${when}; ${progressInWords(row.progressPercent)}`);
    });
}

/** Answers that an inspection or direction asks for, overdue or due within 28 days: before any action, as the law sets them. */
export function responseItems(deadlines: readonly DeadlineView[]): OverviewItem[] {
  return deadlines
    .filter(({ standing }) => standing.daysLeft !== null && standing.daysLeft <= dueAheadDays)
    .map(({ eventRef, requirement, eventTitle, standing }) => ({
      kind: 'response',
      ref: eventRef,
      title: `${requirement} (${eventTitle})`,
      colour: null,
      detail: standing.because,
    }));
}

/** Figures not returned, updates and evidence waited for, findings that nothing answers. */
export function missingItems(position: KnownPosition, owed: readonly CalendarFacts[]): OverviewItem[] {
  return [
    ...lateReturns(owed),
    ...missingReturns(position),
    ...staleUpdates(position),
    ...position.actions
      .filter(({ row }) => row.byRule.rule === 'awaiting_evidence' || row.byRule.rule === 'evidence_overdue')
      .map(({ row }) => actionItem(row, row.byRule.because)),
    ...unansweredFindings(position),
  ];
}

/** Senders that were late or have not sent everything, as the return calendar has it. */
function lateReturns(owed: readonly CalendarFacts[]): OverviewItem[] {
  return owed
    .filter(({ state, overdue }) => overdue || state.kind === 'late')
    .map(({ sender, state, overdue }) => {
      const lacking =
        state.received === 0 || state.missing.length === 0 ? '' : `Missing: ${state.missing.join(', ')}. `;
      return {
        kind: 'calendar',
        ref: sender,
        title: `${sender}: ${returnStateInWords(state, overdue)}`,
        colour: null,
        detail: `${lacking}${state.dueOn === null ? '' : `Due on ${dateInWords(state.dueOn)}`}`,
      };
    });
}

/** One line for each group of indicators that lack the period's figure; indicators never returned are one line in all. */
function missingReturns({ indicators, period }: KnownPosition): OverviewItem[] {
  const due = indicators.filter(({ facts }) => facts.monthly);
  const missing = due.filter(({ row }) => row.rating.rule === 'not_returned');
  const never = missing.filter(({ facts }) => facts.values.length === 0);
  const item = (title: string, detail: string): OverviewItem => ({
    kind: 'return',
    ref: period,
    title,
    colour: 'grey',
    detail,
  });
  const groups = Map.groupBy(
    missing.filter((one) => !never.includes(one)),
    ({ row }) => row.group,
  );
  const lines = [...groups].map(([group, lacking]) => {
    const all = due.filter(({ row, facts }) => row.group === group && facts.values.length > 0).length;
    const title = `${group}: ${lacking.length} of ${all} not returned for ${periodInWords(period)}`;
    return item(title, lacking.map(({ row }) => `${row.code} ${row.name}`).join('; '));
  });
  if (never.length === 0) return lines;
  const title = `${never.length} monthly ${never.length === 1 ? 'indicator has' : 'indicators have'} never been returned`;
  return [...lines, item(title, never.map(({ row }) => row.code).join(', '))];
}

function staleUpdates({ actions, asAtOn, ruleSet }: KnownPosition): OverviewItem[] {
  return actions
    .map(({ row, facts }) => ({ row, since: row.lastUpdateOn ?? facts.startsOn }))
    .filter(({ row, since }) => isOpen(row) && daysBetween(since, asAtOn) > ruleSet.action.updateCycleDays)
    .toSorted((a, b) => daysBetween(b.since, a.since))
    .map(({ row, since }) => {
      const last = row.lastUpdateOn === null ? 'No update since it began on' : 'No update since';
      return actionItem(row, `${last} ${dateInWords(since)}, ${plural(daysBetween(since, asAtOn), 'day')}`);
    });
}

function unansweredFindings({ events, actions, indicators }: KnownPosition): OverviewItem[] {
  const answering = actions.map(({ row, facts }) => ({ row, findings: facts.findings }));
  const views = findingViews(
    events,
    answering,
    indicators.map(({ row }) => row),
  );
  return views
    .filter(({ finding, actions: answers }) => finding.kind !== 'strength' && answers.length === 0)
    .map(({ finding, state }) => ({
      kind: 'finding',
      ref: finding.ref,
      title: finding.text,
      colour: null,
      detail: state,
    }));
}

/** Owner greener than the rule, two values for one period, and figures restated since last time. */
export function disagreementItems(position: KnownPosition, restated: readonly Restatement[]): OverviewItem[] {
  const { actions, indicators } = position;
  return [
    ...actions
      .filter(({ row }) => row.ownerGreener && row.ownRating !== null)
      .map(({ row }) =>
        actionItem(row, `The owner says ${row.ownRating}, the rule says ${row.byRule.colour}: ${row.byRule.because}`),
      ),
    ...indicators.flatMap(({ row, facts }) =>
      facts.values
        .filter((held) => held.conflicting.length > 0)
        .map((held): OverviewItem => ({
          kind: 'indicator',
          ref: row.code,
          title: row.name,
          colour: row.rating.colour,
          detail: `${periodInWords(held.period)}: ${differenceText(facts, held)}. ${choiceInWords(held)}`,
        })),
    ),
    ...restated.flatMap((change) => restatedItem(position, change)),
  ];
}

function restatedItem({ indicators }: KnownPosition, change: Restatement): OverviewItem[] {
  const found = indicators.find(({ row }) => row.code === change.code);
  if (found === undefined) return [];
  const text = (value: number | null): string =>
    value === null ? 'no figure' : formatValue(value, found.facts.definition.unit);
  const detail = `${periodInWords(change.period)} restated: ${text(change.before)} before, ${text(change.after)} now`;
  return [{ kind: 'indicator', ref: change.code, title: change.name, colour: found.row.rating.colour, detail }];
}
