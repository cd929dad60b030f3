import { createHash } from 'node:crypto';
import type { Workspace, WritableDb } from '#main/store/workspace.ts';
import { newWorkspace } from '../../store/temporary-workspace.ts';

/**
 * A small fictional workspace written row by row: 14 months of one percentage and one count, one figure restated, one
 * month with two published values, three actions (one red, one flattered by its owner, one complete), a finding, a
 * case review. Small enough to know every figure of its pack by heart.
 */
export async function smallWorkspace(path?: string): Promise<Workspace> {
  const workspace = await newWorkspace(path);
  await fillSmallWorkspace(workspace);
  return workspace;
}

/** For a workspace that outlives one test. */
export async function fillSmallWorkspace(workspace: Workspace): Promise<void> {
  await workspace.write(
    { actor: 'Secretariat', operation: 'test.fill', at: '2019-07-05T09:00:00.000Z' },
    async (db) => {
      await people(db);
      await scrutiny(db);
      await plan(db);
      await indicators(db);
      await observations(db);
      return { result: null, changes: [{ entity: 'workspace', ref: 'small', before: null, after: 'filled' }] };
    },
  );
}

const recorded = (on: string): string => `${on}T09:00:00.000Z`;

async function people(db: WritableDb): Promise<void> {
  await db
    .insertInto('agencies')
    .values([{ name: 'Council' }, { name: 'Police' }])
    .execute();
  await db
    .insertInto('people')
    .values([
      { role: 'Head of safeguarding', agency_id: 1 },
      { role: 'Superintendent', agency_id: 2 },
    ])
    .execute();
}

async function scrutiny(db: WritableDb): Promise<void> {
  await db
    .insertInto('sources')
    .values({
      title: 'Inspection report',
      publisher: 'Ofsted',
      published_on: '2019-05-20',
      url: 'https://example.org/report',
    })
    .execute();
  await db
    .insertInto('scrutiny_events')
    .values({
      ref: 'INS-2019',
      kind: 'inspection',
      title: 'Inspection of April 2019',
      starts_on: '2019-04-08',
      ends_on: '2019-04-19',
      published_on: '2019-05-20',
      source_id: 1,
      recorded_at: recorded('2019-05-20'),
    })
    .execute();
  await db
    .insertInto('judgements')
    .values({
      event_id: 1,
      position: 1,
      area: 'Overall effectiveness',
      grade: 'inadequate',
      recorded_at: recorded('2019-05-20'),
    })
    .execute();
  await db
    .insertInto('findings')
    .values([
      {
        ref: 'F1',
        event_id: 1,
        position: 1,
        kind: 'area_for_improvement',
        text: 'Timeliness of visits',
        wording: 'as_listed',
        source_id: 1,
        recorded_at: recorded('2019-05-20'),
      },
      {
        ref: 'F2',
        event_id: 1,
        position: 2,
        kind: 'area_for_improvement',
        text: 'Placement sufficiency',
        wording: 'theme',
        source_id: 1,
        recorded_at: recorded('2019-05-20'),
      },
    ])
    .execute();
  await db
    .insertInto('case_reviews')
    .values({
      code: 'Child Xa',
      kind: 'serious_case_review',
      incident_period: '2018-11',
      published_on: '2019-06-03',
      publication: 'published',
      recorded_at: recorded('2019-06-03'),
    })
    .execute();
  await db
    .insertInto('recommendations')
    .values({
      ref: 'XA-1',
      review_id: 1,
      position: 1,
      text: 'Share information at the point of referral',
      wording: 'theme',
      recorded_at: recorded('2019-06-03'),
    })
    .execute();
}

async function plan(db: WritableDb): Promise<void> {
  await db
    .insertInto('workstreams')
    .values([
      { code: 'W1', name: 'Practice', lead_id: 1, position: 1 },
      { code: 'W2', name: 'Partnership', lead_id: 2, position: 2 },
    ])
    .execute();
  const base = { lead_id: 1, high_priority: 0 as const, starts_on: '2019-01-01', recorded_at: recorded('2019-01-02') };
  await db
    .insertInto('actions')
    .values([
      {
        ...base,
        ref: 'A-01',
        workstream_id: 1,
        title: 'Visit every child on a plan in time',
        high_priority: 1 as const,
        baseline_due_on: '2019-04-30',
      },
      { ...base, ref: 'A-02', workstream_id: 1, title: 'Audit supervision', baseline_due_on: '2019-12-31' },
      { ...base, ref: 'A-03', workstream_id: 2, lead_id: 2, title: 'Agree a protocol', baseline_due_on: '2019-05-31' },
    ])
    .execute();
  await db
    .insertInto('due_date_changes')
    .values({
      action_id: 1,
      due_on: '2019-06-30',
      agreed_on: '2019-04-25',
      agreed_by: 'Improvement board',
      reason: 'Two teams merged',
      recorded_at: recorded('2019-04-25'),
    })
    .execute();
  const update = {
    forecast_on: null,
    reported_by: 'Owner',
    recorded_at: recorded('2019-06-20'),
    reported_on: '2019-06-20',
  };
  await db
    .insertInto('updates')
    .values([
      {
        ...update,
        action_id: 1,
        status: 'in_progress',
        progress_percent: 60,
        self_rating: 'amber',
        forecast_on: '2019-09-30',
      },
      { ...update, action_id: 2, status: 'in_progress', progress_percent: 5, self_rating: 'green' },
      { ...update, action_id: 3, status: 'completed', progress_percent: 100, self_rating: 'green' },
    ])
    .execute();
  await db
    .insertInto('evidence')
    .values({ action_id: 3, title: 'Signed protocol', claimed_on: '2019-06-20', recorded_at: recorded('2019-06-20') })
    .execute();
  await db
    .insertInto('evidence_decisions')
    .values({
      evidence_id: 1,
      state: 'accepted',
      decided_on: '2019-07-03',
      decided_by: 'Secretariat',
      recorded_at: recorded('2019-07-03'),
    })
    .execute();
  await db
    .insertInto('action_links')
    .values({ action_id: 1, finding_id: 1, recorded_at: recorded('2019-05-20') })
    .execute();
  await db
    .insertInto('action_links')
    .values({ action_id: 3, recommendation_id: 1, recorded_at: recorded('2019-06-03') })
    .execute();
}

async function indicators(db: WritableDb): Promise<void> {
  const at = { recorded_at: recorded('2018-05-01') };
  await db
    .insertInto('indicators')
    .values([
      { ...at, code: 'CP03', position: 1, owner_id: 1, monthly: 1 },
      { ...at, code: 'FD10', position: 2, owner_id: 1, monthly: 0 },
      { ...at, code: 'WF02', position: 3, owner_id: null, monthly: 1 },
    ])
    .execute();
  const definition = {
    numerator_label: '',
    denominator_label: '',
    ...at,
    version: 1,
    effective_from: '2018-05',
  };
  await db
    .insertInto('indicator_definitions')
    .values([
      {
        ...definition,
        indicator_id: 1,
        name: 'Visits in time',
        group_name: 'Child protection',
        unit: 'percent',
        polarity: 'higher',
        numerator_label: 'visits in time',
        denominator_label: 'visits due',
      },
      {
        ...definition,
        indicator_id: 2,
        name: 'Children without a social worker',
        group_name: 'Front door',
        unit: 'count',
        polarity: 'lower',
      },
      { ...definition, indicator_id: 3, name: 'Caseload', group_name: 'Workforce', unit: 'count', polarity: 'lower' },
    ])
    .execute();
  await db
    .insertInto('indicator_targets')
    .values([
      { ...at, indicator_id: 1, from_period: '2018-05', target: 95, amber_limit: 90, basis: 'agreed by the board' },
      { ...at, indicator_id: 2, from_period: '2018-05', target: 0, amber_limit: 20, basis: '' },
    ])
    .execute();
  await db
    .insertInto('finding_links')
    .values({ finding_id: 1, indicator_id: 1, recorded_at: recorded('2019-05-20') })
    .execute();
}

async function observations(db: WritableDb): Promise<void> {
  await receive(db, 'return-2019-05.csv', '2019-05', '2019-06-05');
  await receive(db, 'return-2019-06.csv', '2019-06', '2019-07-04');
  const from = { indicator_id: 1, sheet: '', definition_version: 1 };
  const months = [
    '2018-05',
    '2018-06',
    '2018-07',
    '2018-08',
    '2018-09',
    '2018-10',
    '2018-11',
    '2018-12',
    '2019-01',
    '2019-02',
    '2019-03',
    '2019-04',
    '2019-05',
    '2019-06',
  ];
  const values = [93, 92, 94, 93, 92, 93, 94, 92, 93, 94, 93, 92, 93, 78.5];
  await db
    .insertInto('observations')
    .values(
      months.map((period, i) => ({
        ...from,
        return_id: i === 13 ? 2 : 1,
        period,
        value: values[i] ?? 0,
        cell: `C${i + 2}`,
        original_text: String(values[i]),
        recorded_at: recorded(i === 13 ? '2019-07-04' : '2019-06-05'),
      })),
    )
    .execute();
  // May 2019 was 93 and is restated to 91 in July.
  await db
    .insertInto('observations')
    .values({
      ...from,
      return_id: 2,
      period: '2019-05',
      value: 91,
      cell: 'C14',
      original_text: '91',
      note: 'late entries',
      revises_id: 13,
      recorded_at: recorded('2019-07-04'),
    })
    .execute();
  const published = {
    indicator_id: 2,
    period: '2019-06',
    source_id: 1,
    definition_version: 1,
    recorded_at: recorded('2019-07-01'),
  };
  await db
    .insertInto('observations')
    .values([
      { ...published, value: 86, original_text: '86' },
      { ...published, value: 120, original_text: '120' },
    ])
    .execute();
}

async function receive(db: WritableDb, name: string, period: string, on: string): Promise<void> {
  const content = new TextEncoder().encode(`code,period,value,${name}\n`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await db.insertInto('files').values({ sha256, size: content.length, content }).execute();
  await db
    .insertInto('returns')
    .values({
      sha256,
      file_name: name,
      sender: 'Council',
      period,
      received_on: on,
      layout: 'long',
      left_out: period === '2019-06' ? 2 : 0,
      recorded_at: recorded(on),
    })
    .execute();
}
