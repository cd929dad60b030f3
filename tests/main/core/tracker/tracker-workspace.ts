import { trackerDecisions, type TrackerDecisions } from '#shared/contract/tracker.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { TrackerAnswer, TrackerQuestion } from '#shared/domain/tracker/stage/questions.ts';
import { acceptTracker } from '#main/core/tracker/accept-tracker.ts';
import { readLimits } from '#main/formats/sheets/limits.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { stageFile } from '#main/core/tracker/stage-file.ts';
import type { Author, Workspace } from '#main/store/workspace.ts';
import { newWorkspace } from '../../store/temporary-workspace.ts';

const today: IsoDate = '2019-08-14';
const at = `${today}T09:00:00.000Z`;
export const author: Author = { actor: 'Secretariat', operation: 'tracker.accept', at };

/** A plan with one workstream, two roles, an action FD-01 with two reports, and a finding, recommendation and indicator to name. */
export async function trackerWorkspace(): Promise<Workspace> {
  const workspace = await newWorkspace();
  const recorded = { recorded_at: '2019-04-01T09:00:00.000Z' };
  await workspace.write({ ...author, at: recorded.recorded_at }, async (db) => {
    await db
      .insertInto('plans')
      .values({
        code: 'IP',
        title: 'Improvement plan',
        kind: 'improvement',
        adopted_on: null,
        source_id: null,
        ...recorded,
      })
      .execute();
    await db
      .insertInto('agencies')
      .values([{ name: 'Exampleshire Council' }, { name: 'Exampleshire Police' }])
      .execute();
    await db
      .insertInto('people')
      .values([
        { role: 'Head of front door', agency_id: 1, ...recorded },
        { role: 'Head of safeguarding', agency_id: 1, ...recorded },
      ])
      .execute();
    await db
      .insertInto('workstreams')
      .values({ code: 'FD', name: 'Front door', position: 1, lead_id: 1, plan_id: 1, ...recorded })
      .execute();
    await db
      .insertInto('actions')
      .values({
        ref: 'FD-01',
        workstream_id: 1,
        title: 'Decide every referral in one working day',
        success_measure: '95% in one day',
        lead_id: 1,
        starts_on: '2019-04-01',
        baseline_due_on: '2019-09-30',
        source_id: null,
        ...recorded,
      })
      .execute();
    const report = { action_id: 1, status: 'in_progress' as const, source_id: null, self_rating: 'green' as const };
    const none = { agency_id: null, corrects_id: null, file_sha256: null, file_name: null, sheet: null, cell: null };
    await db
      .insertInto('updates')
      .values([
        {
          ...report,
          ...none,
          reported_on: '2019-05-31',
          progress_percent: 20,
          forecast_on: null,
          narrative: 'Rota agreed.',
          ...recorded,
        },
        {
          ...report,
          ...none,
          reported_on: '2019-06-30',
          progress_percent: 40,
          forecast_on: null,
          narrative: '',
          ...recorded,
        },
      ])
      .execute();
    const event = {
      ref: 'E1',
      kind: 'inspection',
      title: 'Inspection',
      starts_on: '2019-02-01',
      ends_on: null,
      published_on: null,
      source_id: null,
    };
    await db
      .insertInto('scrutiny_events')
      .values({ ...event, ...recorded })
      .execute();
    await db
      .insertInto('findings')
      .values({
        ref: 'PA-1',
        event_id: 1,
        position: 1,
        kind: 'priority_action',
        text: 'Thresholds',
        wording: 'verbatim',
        source_id: null,
        ...recorded,
      })
      .execute();
    await db
      .insertInto('case_reviews')
      .values({
        code: 'Child A',
        kind: 'serious_case_review',
        incident_period: null,
        published_on: null,
        publication: 'in_progress',
        source_id: null,
        commissioned_on: null,
        completed_on: null,
        ...recorded,
      })
      .execute();
    await db
      .insertInto('recommendations')
      .values({
        ref: 'R-2',
        review_id: 1,
        position: 1,
        text: 'Share information',
        wording: 'verbatim',
        source_id: null,
        ...recorded,
      })
      .execute();
    await db
      .insertInto('indicators')
      .values({ code: 'FD05', position: 1, ...recorded })
      .execute();
    return { result: null, changes: [{ entity: 'actions', ref: 'FD-01', before: null, after: 1 }] };
  });
  return workspace;
}

const decisions = (more: Partial<TrackerDecisions> = {}): TrackerDecisions => ({
  ...trackerDecisions.parse({}),
  ...more,
});

export async function stage(
  workspace: Workspace,
  bytes: Uint8Array,
  more: Partial<TrackerDecisions> = {},
  fileName = 'tracker.xlsx',
) {
  const file = { fileName, bytes };
  const sheets = await readSheets(fileName, bytes, readLimits, true);
  return (await stageFile(workspace.db, file, sheets, { today, decisions: decisions(more) })).staged;
}

export async function accept(
  workspace: Workspace,
  bytes: Uint8Array,
  more: Partial<TrackerDecisions> = {},
  fileName = 'tracker.xlsx',
) {
  const file = { fileName, bytes };
  const sheets = await readSheets(fileName, bytes, readLimits, true);
  return acceptTracker(workspace, file, sheets, { today, decisions: decisions(more), author });
}

/** What a person in a hurry would answer: what is suggested, or `otherwise`. */
function answerAll(
  questions: readonly TrackerQuestion[],
  otherwise: Readonly<Partial<Record<string, TrackerAnswer>>> = {},
): TrackerDecisions['answers'] {
  return questions.flatMap((question) => {
    const answer = otherwise[question.key] ?? otherwise[question.group] ?? question.answer ?? question.suggestion;
    return answer === null || answer === undefined ? [] : [{ key: question.key, answer }];
  });
}

/** Stages again and again with answers until nothing is open: an answer may bring up the next question. */
export async function decideAll(
  workspace: Workspace,
  bytes: Uint8Array,
  otherwise: Readonly<Partial<Record<string, TrackerAnswer>>> = {},
  more: Partial<TrackerDecisions> = {},
  fileName = 'tracker.xlsx',
): Promise<Partial<TrackerDecisions>> {
  let decided: Partial<TrackerDecisions> = more;
  for (let round = 0; round < 5; round++) {
    const staged = await stage(workspace, bytes, decided, fileName);
    const answers = answerAll(staged.questions, otherwise);
    if (staged.open === 0) return decided;
    decided = { ...more, answers: [...answers, ...(more.answers ?? [])] };
  }
  return decided;
}
