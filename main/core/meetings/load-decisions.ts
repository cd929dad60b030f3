import type { DecisionFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';
import { loadOutcomes } from './load-log.ts';
import { loadMeetings } from './load-meetings.ts';

/**
 * Decisions of meetings held by the as-at date and recorded by then, oldest first, with what had come of each. Nothing
 * is said of one that is simply open, so that snapshots made before outcomes were kept stay what they are.
 */
export async function loadDecisions(db: ReadableDb, asAt: AsAt): Promise<DecisionFacts[]> {
  const citationOf = await loadCitations(db);
  const outcomes = await loadOutcomes(db, asAt);
  const meetings = new Map((await loadMeetings(db, asAt)).map((meeting) => [meeting.id, meeting]));
  const rows = await db
    .selectFrom('decisions')
    .leftJoin('actions', 'actions.id', 'decisions.action_id')
    .leftJoin('indicators', 'indicators.id', 'decisions.indicator_id')
    .leftJoin('findings', 'findings.id', 'decisions.finding_id')
    .selectAll('decisions')
    .select(['actions.ref as action', 'indicators.code as indicator', 'findings.ref as finding'])
    .where('decisions.recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('decisions.ref')
    .execute();
  return rows
    .flatMap((row): DecisionFacts[] => {
      const meeting = meetings.get(row.meeting_id);
      if (meeting === undefined || meeting.cancelled || meeting.heldOn > asAt.asAtOn) return [];
      const last = outcomes.get(row.id)?.at(-1);
      return [
        {
          ref: row.ref,
          meetingOn: meeting.heldOn,
          meeting: meeting.title,
          text: row.text,
          lead: row.lead,
          dueOn: row.due_on,
          citation: citationOf(row.source_id),
          ...aboutOf(row),
          ...(last === undefined || last.state === 'open'
            ? {}
            : { outcome: { state: last.state, on: last.on, action: last.action } }),
        },
      ];
    })
    .toSorted((a, b) => (a.meetingOn < b.meetingOn ? -1 : Number(a.meetingOn > b.meetingOn)));
}

function aboutOf(row: {
  readonly action: string | null;
  readonly indicator: string | null;
  readonly finding: string | null;
}): Pick<DecisionFacts, 'about'> {
  if (row.action !== null) return { about: { kind: 'action', ref: row.action } };
  if (row.indicator !== null) return { about: { kind: 'indicator', ref: row.indicator } };
  return row.finding === null ? {} : { about: { kind: 'finding', ref: row.finding } };
}
