import type { LogRow } from '#shared/contract/action-log.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { daysOverdue, type DecisionState } from '#shared/domain/meetings/action-log.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments, type Amendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadMeetings } from './load-meetings.ts';

/** What was reported of a decision, oldest first. */
export interface Outcome {
  readonly state: DecisionState;
  readonly on: IsoDate;
  readonly by: string;
  readonly note: string;
  /** Where it became an action: the action's reference. */
  readonly action: string | null;
}

/** Everything reported of each decision by an as-at date, by the decision's id. */
export async function loadOutcomes(db: ReadableDb, asAt: AsAt): Promise<Map<number, Outcome[]>> {
  const rows = await db
    .selectFrom('decision_outcomes as outcome')
    .leftJoin('actions', 'actions.id', 'outcome.action_id')
    .select(['outcome.decision_id', 'outcome.state', 'outcome.reported_on', 'outcome.recorded_by', 'outcome.note'])
    .select('actions.ref as action')
    .where('outcome.recorded_at', '<', endOfKnowledge(asAt))
    .where('outcome.reported_on', '<=', asAt.asAtOn)
    .orderBy('outcome.reported_on')
    .orderBy('outcome.id')
    .execute();
  return factsBy(
    rows,
    (row) => row.decision_id,
    (row): Outcome => ({
      state: row.state,
      on: row.reported_on,
      by: row.recorded_by,
      note: row.note,
      action: row.action,
    }),
  );
}

/** A decision with the meeting that took it, by id. */
export interface LoggedRow {
  readonly id: number;
  readonly meetingId: number;
  readonly row: LogRow;
}

/** Every decision of meetings held by an as-at date, with how it stands then, in the order of meeting and reference. */
export async function loadLog(db: ReadableDb, asAt: AsAt): Promise<LoggedRow[]> {
  const meetings = new Map((await loadMeetings(db, asAt)).map((meeting) => [meeting.id, meeting]));
  const outcomes = await loadOutcomes(db, asAt);
  const subjects = await decisionSubjects(db, asAt);
  const rows = await db
    .selectFrom('decisions')
    .leftJoin('agenda_items', 'agenda_items.id', 'decisions.agenda_item_id')
    .selectAll('decisions')
    .select('agenda_items.title as agenda_item')
    .where('decisions.recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('decisions.id')
    .execute();
  return rows.flatMap((row) => {
    const meeting = meetings.get(row.meeting_id);
    if (meeting === undefined || meeting.cancelled || meeting.heldOn > asAt.asAtOn) return [];
    const reported = outcomes.get(row.id) ?? [];
    const last = reported.at(-1);
    const state = last?.state ?? 'open';
    const late = daysOverdue({ dueOn: row.due_on, state }, asAt.asAtOn);
    return {
      id: row.id,
      meetingId: row.meeting_id,
      row: {
        ref: row.ref,
        text: row.text,
        lead: row.lead,
        dueOn: row.due_on,
        meetingRef: meeting.ref,
        meeting: meeting.title,
        meetingOn: meeting.heldOn,
        state,
        daysOverdue: late,
        stateText: stateInWords(state, last, late),
        about: subjects(row),
        agendaItem: row.agenda_item ?? '',
        action: last?.action ?? null,
        outcomes: reported.map(({ state: was, on, by, note }) => ({ state: was, on, by, note })),
      },
    };
  });
}

/** "Open, 12 days overdue", "Done on 3 May 2019", "Became FD-12 on 3 May 2019". */
function stateInWords(state: DecisionState, last: Outcome | undefined, late: number): string {
  const on = last === undefined ? '' : ` on ${dateInWords(last.on)}`;
  switch (state) {
    case 'open': {
      const again = last === undefined ? 'Open' : `Opened again${on}`;
      return late === 0 ? again : `${again}, ${late === 1 ? '1 day' : `${late} days`} overdue`;
    }
    case 'done':
      return `Done${on}`;
    case 'dropped':
      return `Dropped${on}: ${last?.note ?? ''}`;
    case 'became_action':
      return `Became ${last?.action ?? 'an action'}${on}`;
  }
}

type Pointing = {
  readonly action_id: number | null;
  readonly indicator_id: number | null;
  readonly finding_id: number | null;
};

/** Finds what a decision is about, called as it was called then. */
async function decisionSubjects(db: ReadableDb, asAt: AsAt): Promise<(row: Pointing) => LogRow['about']> {
  const named = <Row extends { readonly id: number }, E extends 'actions' | 'findings'>(
    rows: readonly Row[],
    amendments: Amendments<E>,
  ) => new Map(rows.map((row) => [row.id, amended(row, amendments)]));
  const actions = named(
    await db.selectFrom('actions').select(['id', 'ref', 'title']).execute(),
    await loadAmendments(db, 'actions', asAt),
  );
  const findings = named(
    await db.selectFrom('findings').select(['id', 'ref', 'text']).execute(),
    await loadAmendments(db, 'findings', asAt),
  );
  const indicators = new Map(
    (await db.selectFrom('indicators').select(['id', 'code']).execute()).map((row) => [row.id, row.code]),
  );
  return ({ action_id, indicator_id, finding_id }) => {
    const action = actions.get(action_id ?? 0);
    if (action !== undefined) return { kind: 'action', reference: action.ref, title: action.title };
    const indicator = indicators.get(indicator_id ?? 0);
    if (indicator !== undefined) return { kind: 'indicator', reference: indicator, title: '' };
    const finding = findings.get(finding_id ?? 0);
    return finding === undefined ? null : { kind: 'finding', reference: finding.ref, title: finding.text };
  };
}
