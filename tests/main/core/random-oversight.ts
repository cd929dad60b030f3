import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { AmendedEntity } from '#main/store/schema/workspace-tables.ts';
import type { WritableDb } from '#main/store/workspace.ts';

interface Context {
  readonly recorded_at: string;
  readonly on: IsoDate;
  readonly period: string;
  readonly pick: number;
}

type Table =
  | 'actions'
  | 'updates'
  | 'evidence'
  | 'moderations'
  | 'findings'
  | 'recommendations'
  | 'scrutiny_events'
  | 'case_reviews'
  | 'meetings'
  | 'decisions'
  | 'milestones'
  | 'response_deadlines'
  | 'themes'
  | 'section_texts';

async function oneOf(db: WritableDb, table: Table, pick: number): Promise<number | null> {
  const rows = await db.selectFrom(table).select('id').orderBy('id').execute();
  return rows[pick % Math.max(1, rows.length)]?.id ?? null;
}

async function count(db: WritableDb, table: Table): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** The one month whose pack random histories write words for. */
export const wordsPeriod = '2019-06';

/** A field of each kind of thing that may be amended, and a value for it. */
const amendedFields: readonly (readonly [
  AmendedEntity,
  Table | 'people' | 'workstreams',
  string,
  (c: Context) => unknown,
])[] = [
  ['actions', 'actions', 'title', ({ pick }) => `Title ${pick}`],
  ['actions', 'actions', 'lead_id', ({ pick }) => (pick % 2) + 1],
  ['actions', 'actions', 'starts_on', ({ on }) => on],
  ['workstreams', 'workstreams', 'name', ({ pick }) => `Workstream ${pick}`],
  ['people', 'people', 'left_on', ({ on, pick }) => (pick % 3 === 0 ? null : on)],
  ['scrutiny_events', 'scrutiny_events', 'published_on', ({ on, pick }) => (pick % 4 === 0 ? null : on)],
  ['findings', 'findings', 'text', ({ pick }) => `Text ${pick}`],
  ['findings', 'findings', 'withdrawn', ({ pick }) => pick % 2],
  ['case_reviews', 'case_reviews', 'publication', ({ pick }) => (pick % 2 === 0 ? 'published' : 'not_published')],
  ['recommendations', 'recommendations', 'text', ({ pick }) => `Text ${pick}`],
  ['meetings', 'meetings', 'held_on', ({ on }) => on],
  ['meetings', 'meetings', 'cancelled', ({ pick }) => pick % 2],
];

/** What random histories hold of the plan's life, scrutiny, case reviews and meetings. */
export const oversightWriters = {
  async amendment(db: WritableDb, context: Context) {
    const [entity, table, field, valueOf] = amendedFields[context.pick % amendedFields.length] ?? amendedFields[0]!;
    const id = table === 'people' || table === 'workstreams' ? 1 : await oneOf(db, table, context.pick);
    if (id === null) return;
    await db
      .insertInto('amendments')
      .values({
        entity,
        entity_id: id,
        field,
        value_json: JSON.stringify(valueOf(context)),
        amended_on: context.on,
        amended_by: 'Board',
        recorded_at: context.recorded_at,
      })
      .execute();
  },
  async relink(db: WritableDb, { recorded_at, pick }: Context) {
    const action_id = await oneOf(db, 'actions', pick);
    const finding_id = await oneOf(db, 'findings', pick);
    if (action_id === null || finding_id === null) return;
    const linked = pick % 3 === 0 ? (0 as const) : (1 as const);
    await db.insertInto('action_links').values({ action_id, finding_id, linked, recorded_at }).execute();
  },
  async correction(db: WritableDb, { recorded_at, pick }: Context) {
    const rows = await db.selectFrom('updates').selectAll().orderBy('id').execute();
    const corrected = new Set(rows.map((row) => row.corrects_id));
    const open = rows.filter(({ id }) => !corrected.has(id));
    const one = open[pick % Math.max(1, open.length)];
    if (one === undefined) return;
    const { id, ...values } = one;
    await db
      .insertInto('updates')
      .values({ ...values, progress_percent: pick % 101, corrects_id: id, recorded_at })
      .execute();
  },
  async 'impact test'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const evidence_id = await oneOf(db, 'evidence', pick);
    if (evidence_id === null) return;
    const impact = (['shown', 'partly_shown', 'not_shown'] as const)[pick % 3] ?? 'shown';
    await db
      .insertInto('evidence_decisions')
      .values({
        evidence_id,
        state: 'impact_tested',
        decided_on: on,
        decided_by: 'Audit',
        method: 'Audit',
        impact,
        result: `Result ${pick}`,
        retest_on: addDays(on, pick),
        recorded_at,
      })
      .execute();
  },
  async 'lapsing moderation'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const action_id = await oneOf(db, 'actions', pick);
    await db
      .insertInto('moderations')
      .values({
        action_id,
        indicator_id: null,
        period: null,
        meeting_id: null,
        colour: 'green',
        reason: 'Seen',
        moderated_by: 'Board',
        moderated_on: on,
        holds_until: addDays(on, pick % 40),
        recorded_at,
      })
      .execute();
  },
  async 'moderation withdrawal'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const moderation_id = await oneOf(db, 'moderations', pick);
    if (moderation_id === null) return;
    await db
      .insertInto('moderation_withdrawals')
      .values({ moderation_id, withdrawn_on: on, withdrawn_by: 'Board', reason: 'Mistaken', recorded_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async event(db: WritableDb, { recorded_at, on, pick }: Context) {
    const ref = `E-${(await count(db, 'scrutiny_events')) + 1}`;
    const published_on = pick % 3 === 0 ? null : addDays(on, pick % 40);
    await db
      .insertInto('scrutiny_events')
      .values({
        ref,
        kind: 'inspection',
        title: `Event ${pick}`,
        starts_on: on,
        ends_on: null,
        published_on,
        source_id: 1,
        recorded_at,
      })
      .execute();
  },
  async judgement(db: WritableDb, { recorded_at, pick }: Context) {
    const event_id = await oneOf(db, 'scrutiny_events', pick);
    if (event_id === null) return;
    await db
      .insertInto('judgements')
      .values({
        event_id,
        position: pick,
        area: `Area ${pick % 5}`,
        grade: `Grade ${pick % 4}`,
        source_id: 1,
        recorded_at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async finding(db: WritableDb, { recorded_at, pick }: Context) {
    const event_id = await oneOf(db, 'scrutiny_events', pick);
    if (event_id === null) return;
    const ref = `F-${(await count(db, 'findings')) + 1}`;
    await db
      .insertInto('findings')
      .values({
        ref,
        event_id,
        position: pick,
        kind: 'priority_action',
        text: `Finding ${pick}`,
        wording: 'verbatim',
        source_id: 1,
        recorded_at,
      })
      .execute();
  },
  async deadline(db: WritableDb, { recorded_at, on, pick }: Context) {
    const event_id = await oneOf(db, 'scrutiny_events', pick);
    if (event_id === null) return;
    await db
      .insertInto('response_deadlines')
      .values({
        event_id,
        requirement: 'Action plan',
        counted_from_on: null,
        working_days: null,
        due_on: on,
        basis: 'Letter',
        source_id: 1,
        recorded_at,
      })
      .execute();
  },
  async 'deadline report'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const deadline_id = await oneOf(db, 'response_deadlines', pick);
    if (deadline_id === null) return;
    await db
      .insertInto('response_reports')
      .values({ deadline_id, state: 'submitted', reported_on: on, source_id: 1, recorded_at })
      .execute();
  },
  async review(db: WritableDb, { recorded_at, on, period, pick }: Context) {
    const code = `Child A${String.fromCharCode(97 + ((await count(db, 'case_reviews')) % 26))}${await count(db, 'case_reviews')}`;
    const published_on = pick % 3 === 0 ? null : on;
    await db
      .insertInto('case_reviews')
      .values({
        code,
        kind: 'practice_review',
        incident_period: period,
        published_on,
        publication: published_on === null ? 'not_published' : 'published',
        source_id: 1,
        commissioned_on: null,
        completed_on: null,
        recorded_at,
      })
      .execute();
  },
  async recommendation(db: WritableDb, { recorded_at, pick }: Context) {
    const review_id = await oneOf(db, 'case_reviews', pick);
    if (review_id === null) return;
    const ref = `R-${(await count(db, 'recommendations')) + 1}`;
    await db
      .insertInto('recommendations')
      .values({
        ref,
        review_id,
        position: pick,
        text: `Recommendation ${pick}`,
        wording: 'theme',
        source_id: 1,
        recorded_at,
      })
      .execute();
  },
  async response(db: WritableDb, { recorded_at, on, pick }: Context) {
    const recommendation_id = await oneOf(db, 'recommendations', pick);
    if (recommendation_id === null) return;
    const response = pick % 2 === 0 ? ('accepted' as const) : ('not_accepted' as const);
    await db
      .insertInto('recommendation_responses')
      .values({
        recommendation_id,
        response,
        reason: 'Because',
        decided_on: on,
        decided_by: 'Board',
        source_id: 1,
        recorded_at,
      })
      .execute();
  },
  async theme(db: WritableDb, { recorded_at, pick }: Context) {
    const recommendation_id = await oneOf(db, 'recommendations', pick);
    if (recommendation_id === null) return;
    await db
      .insertInto('themes')
      .values({ name: `Theme ${pick % 4}`, recorded_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const theme_id = await oneOf(db, 'themes', pick);
    if (theme_id === null) return;
    const linked = pick % 3 === 0 ? (0 as const) : (1 as const);
    await db.insertInto('theme_links').values({ recommendation_id, theme_id, linked, recorded_at }).execute();
  },
  async 'sign-off'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const review_id = await oneOf(db, 'case_reviews', pick);
    if (review_id === null) return;
    const signed = pick % 4 === 0 ? (0 as const) : (1 as const);
    await db
      .insertInto('sign_offs')
      .values({ review_id, action_id: null, agency_id: 1, signed, signed_on: on, signed_by: 'Director', recorded_at })
      .execute();
  },
  async 'agency report'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const action_id = await oneOf(db, 'actions', pick);
    if (action_id === null) return;
    const report = { reported_on: on, progress_percent: pick % 101, self_rating: null, forecast_on: null };
    await db
      .insertInto('updates')
      .values({ ...report, action_id, status: 'in_progress', agency_id: 1, source_id: null, recorded_at })
      .execute();
  },
  async 'action sign-off'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const action_id = await oneOf(db, 'actions', pick);
    if (action_id === null) return;
    const signed = pick % 4 === 0 ? (0 as const) : (1 as const);
    await db
      .insertInto('sign_offs')
      .values({ review_id: null, action_id, agency_id: 1, signed, signed_on: on, signed_by: 'Director', recorded_at })
      .execute();
  },
  async support(db: WritableDb, { recorded_at, pick }: Context) {
    const action_id = await oneOf(db, 'actions', pick);
    const recommendation_id = await oneOf(db, 'recommendations', pick);
    if (action_id === null) return;
    const linked = pick % 3 === 0 ? (0 as const) : (1 as const);
    const to = recommendation_id === null || pick % 2 === 0 ? { agency_id: 1 } : { recommendation_id };
    await db
      .insertInto('action_links')
      .values({ action_id, ...to, linked, recorded_at })
      .execute();
  },
  async succession(db: WritableDb, { recorded_at, on, pick }: Context) {
    const from_action_id = await oneOf(db, 'actions', pick);
    const to_action_id = await oneOf(db, 'actions', pick + 1);
    if (from_action_id === null || to_action_id === null || from_action_id === to_action_id) return;
    await db
      .insertInto('successions')
      .values({
        from_action_id,
        to_action_id,
        kind: 'supersede',
        decided_on: on,
        decided_by: 'Board',
        reason: 'Because',
        meeting_id: null,
        recorded_at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async agenda(db: WritableDb, { recorded_at, pick }: Context) {
    const meeting_id = await oneOf(db, 'meetings', pick);
    if (meeting_id === null) return;
    await db
      .insertInto('agenda_items')
      .values({ meeting_id, position: pick, title: `Item ${pick}`, recorded_at })
      .execute();
    await db
      .insertInto('attendances')
      .values({ meeting_id, role: `Role ${pick % 3}`, attendance: 'present', recorded_at })
      .execute();
  },
  async minutes(db: WritableDb, { recorded_at, on, pick }: Context) {
    const meeting_id = await oneOf(db, 'meetings', pick);
    if (meeting_id === null) return;
    await db
      .insertInto('minutes')
      .values({ meeting_id, state: 'draft', text: `Minutes ${pick}`, written_on: on, recorded_at })
      .execute();
  },
  async meeting(db: WritableDb, { recorded_at, on }: Context) {
    const ref = `M${(await count(db, 'meetings')) + 1}`;
    await db
      .insertInto('meetings')
      .values({ ref, held_on: on, title: 'Board', source_id: null, recorded_at })
      .execute();
  },
  async 'board decision'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const meeting_id = await oneOf(db, 'meetings', pick);
    if (meeting_id === null) return;
    const ref = `D-${(await count(db, 'decisions')) + 1}`;
    const about = {
      action_id: await oneOf(db, 'actions', pick),
      indicator_id: null,
      finding_id: null,
      agenda_item_id: null,
    };
    await db
      .insertInto('decisions')
      .values({ ...about, ref, meeting_id, text: `Decision ${pick}`, due_on: on, source_id: null, recorded_at })
      .execute();
  },
  async outcome(db: WritableDb, { recorded_at, on, pick }: Context) {
    const decision_id = await oneOf(db, 'decisions', pick);
    if (decision_id === null) return;
    await db
      .insertInto('decision_outcomes')
      .values({ decision_id, state: pick % 2 === 0 ? 'done' : 'open', action_id: null, reported_on: on, recorded_at })
      .execute();
  },
  async 'section text'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const before = await oneOf(db, 'section_texts', pick);
    await db
      .insertInto('section_texts')
      .values({
        profile: 'monthly-board',
        section: pick % 2 === 0 ? 'summary' : 'exceptions',
        period: wordsPeriod,
        text: pick % 5 === 0 ? '' : `Words ${pick}`,
        written_by: 'Secretariat',
        written_on: on,
        carried_from: pick % 3 === 0 ? before : null,
        recorded_at,
      })
      .execute();
  },
  async 'section text confirmation'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const section_text_id = await oneOf(db, 'section_texts', pick);
    if (section_text_id === null) return;
    await db
      .insertInto('section_text_confirmations')
      .values({ section_text_id, confirmed_by: 'Chair', confirmed_on: on, recorded_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
} satisfies Record<string, (db: WritableDb, context: Context) => Promise<void>>;
