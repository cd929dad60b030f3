import fc from 'fast-check';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import type { Workspace, WritableDb } from '#main/store/workspace.ts';
import { limitWriters } from './random-limit-decisions.ts';
import { oversightWriters } from './random-oversight.ts';

/** Day 0 of every random history. */
export const firstDay: IsoDate = '2019-01-01';
/** Histories last this many days. */
export const lastDay = 120;

/** One thing that somebody records: `day` is when it is recorded, `dated` the day that it is about. */
export interface Happening {
  readonly kind:
    | 'action'
    | 'update'
    | 'due date'
    | 'evidence'
    | 'decision'
    | 'action moderation'
    | 'link'
    | 'indicator'
    | 'definition'
    | 'target'
    | 'observation'
    | 'revision'
    | 'choice'
    | 'commentary'
    | 'rebase'
    | 'rebase withdrawal'
    | 'baseline'
    | 'spc options'
    | 'indicator moderation'
    | 'national target'
    | 'trajectory'
    | 'owner'
    | 'retirement'
    | 'benchmark'
    | keyof typeof oversightWriters;
  readonly day: number;
  readonly dated: number;
  /** Decides which earlier thing it is about, and its figures. */
  readonly pick: number;
}

const oversightKinds = Object.keys(oversightWriters) as (keyof typeof oversightWriters)[];

const kinds: readonly Happening['kind'][] = [
  'action',
  'update',
  'due date',
  'evidence',
  'decision',
  'action moderation',
  'link',
  'indicator',
  'definition',
  'target',
  'observation',
  'observation',
  'observation',
  'revision',
  'revision',
  'choice',
  'choice',
  'commentary',
  'rebase',
  'rebase',
  'rebase withdrawal',
  'baseline',
  'spc options',
  'indicator moderation',
  'national target',
  'trajectory',
  'owner',
  'retirement',
  'benchmark',
  ...oversightKinds,
  ...oversightKinds,
];

/** Happenings in the order in which they are recorded; what they are dated may be long before or even after. */
export const history: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      day: fc.nat(lastDay),
      dated: fc.integer({ min: -60, max: lastDay + 10 }),
      pick: fc.nat(999),
    }),
    { minLength: 20, maxLength: 120 },
  )
  .map((happenings) => happenings.toSorted((a, b) => a.day - b.day));

/** Writes happenings in one transaction, on top of those written before. */
export async function record(workspace: Workspace, happenings: readonly Happening[]): Promise<void> {
  const author = { actor: 'Tester', operation: 'test.record', at: '2019-01-01T00:00:00.000Z' };
  await workspace.write(author, async (db) => {
    for (const happening of happenings) await writers[happening.kind](db, contextOf(happening));
    return { result: null, changes: [{ entity: 'test', ref: 'history', before: null, after: happenings.length }] };
  });
}

/** What histories are written on: one workstream, one person, one source. */
export async function prepare(workspace: Workspace): Promise<void> {
  const author = { actor: 'Tester', operation: 'test.prepare', at: '2018-01-01T00:00:00.000Z' };
  await workspace.write(author, async (db) => {
    await db.insertInto('agencies').values({ name: 'Council' }).execute();
    await db
      .insertInto('people')
      .values([
        { role: 'Head of service', agency_id: 1 },
        { role: 'Director', agency_id: 1 },
      ])
      .execute();
    await db.insertInto('workstreams').values({ code: 'W', name: 'Practice', lead_id: 1, position: 1 }).execute();
    await db
      .insertInto('sources')
      .values([
        { title: 'Letter', publisher: 'Ofsted', published_on: null },
        { title: 'Report', publisher: 'Council', published_on: null },
      ])
      .execute();
    await writers.action(db, contextOf({ kind: 'action', day: 0, dated: 0, pick: 0 }));
    await writers.indicator(db, contextOf({ kind: 'indicator', day: 0, dated: 0, pick: 0 }));
    return { result: null, changes: [{ entity: 'test', ref: 'base', before: null, after: null }] };
  });
}

interface Context {
  readonly recorded_at: string;
  readonly on: IsoDate;
  readonly period: string;
  readonly pick: number;
}

const contextOf = ({ day, dated, pick }: Happening): Context => ({
  recorded_at: `${addDays(firstDay, day)}T${String(pick % 24).padStart(2, '0')}:30:00.000Z`,
  on: addDays(firstDay, dated),
  period: addDays(firstDay, dated).slice(0, 7),
  pick,
});

type Table = 'actions' | 'indicators' | 'evidence' | 'observations';

async function oneOf(db: WritableDb, table: Table, pick: number): Promise<number | null> {
  const rows = await db.selectFrom(table).select('id').orderBy('id').execute();
  return rows[pick % Math.max(1, rows.length)]?.id ?? null;
}

const oneAction = async (db: WritableDb, pick: number): Promise<number> => (await oneOf(db, 'actions', pick)) ?? 1;
const oneIndicator = async (db: WritableDb, pick: number): Promise<number> =>
  (await oneOf(db, 'indicators', pick)) ?? 1;
const colourOf = (pick: number) => colours[pick % colours.length] ?? 'grey';

type Writer = (db: WritableDb, context: Context) => Promise<unknown>;

const planWriters = {
  async action(db, { recorded_at, on, pick }) {
    const { n } = await db
      .selectFrom('actions')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const dates = { starts_on: on, baseline_due_on: addDays(on, pick % 90), recorded_at };
    await db
      .insertInto('actions')
      .values({ ...dates, ref: `A-${n + 1}`, workstream_id: 1, title: `Action ${n + 1}`, lead_id: 1, source_id: null })
      .execute();
  },
  async update(db, { recorded_at, on, pick }) {
    const status = (['not_started', 'in_progress', 'completed', 'cancelled'] as const)[pick % 4] ?? 'in_progress';
    const dates = { reported_on: on, forecast_on: pick % 3 === 0 ? addDays(on, pick % 60) : null, recorded_at };
    const action_id = await oneAction(db, pick);
    const own = { self_rating: colourOf(pick), source_id: null };
    await db
      .insertInto('updates')
      .values({
        ...dates,
        ...own,
        action_id,
        status,
        progress_percent: pick % 7 === 0 ? null : pick % 101,
        narrative: `Note ${pick}`,
      })
      .execute();
  },
  async 'due date'(db, { recorded_at, on, pick }) {
    const agreed = { agreed_on: on, agreed_by: 'Board', reason: 'Because', due_on: addDays(on, pick % 120) };
    const action_id = await oneAction(db, pick);
    await db
      .insertInto('due_date_changes')
      .values({ ...agreed, action_id, source_id: null, recorded_at })
      .execute();
  },
  async evidence(db, { recorded_at, on, pick }) {
    const action_id = await oneAction(db, pick);
    const row = { action_id, title: `Proof ${pick}`, claimed_on: on, source_id: null, recorded_at };
    await db.insertInto('evidence').values(row).execute();
  },
  async decision(db, { recorded_at, on, pick }) {
    const evidence_id = await oneOf(db, 'evidence', pick);
    if (evidence_id === null) return;
    const state = (['accepted', 'rejected', 'impact_tested'] as const)[pick % 3] ?? 'accepted';
    const decided = { decided_on: on, decided_by: 'Board', state };
    await db
      .insertInto('evidence_decisions')
      .values({ ...decided, evidence_id, recorded_at })
      .execute();
  },
  async link(db, { recorded_at, pick }) {
    const action_id = await oneAction(db, pick);
    const indicator_id = await oneIndicator(db, pick);
    await db
      .insertInto('action_links')
      .values({ action_id, indicator_id, recorded_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async 'action moderation'(db, { recorded_at, on, pick }) {
    const moderated = { colour: colourOf(pick), reason: 'Seen', moderated_by: 'Board', moderated_on: on };
    const about = { action_id: await oneAction(db, pick), indicator_id: null, period: null, meeting_id: null };
    await db
      .insertInto('moderations')
      .values({ ...moderated, ...about, recorded_at })
      .execute();
  },
} satisfies Record<string, Writer>;

async function define(db: WritableDb, indicator_id: number, { recorded_at, period, pick }: Context): Promise<void> {
  const { last } = await db
    .selectFrom('indicator_definitions')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('indicator_id', '=', indicator_id)
    .executeTakeFirstOrThrow();
  const none = { range_low: null, range_high: null };
  const named = { name: `Name ${pick}`, group_name: 'Group', unit: 'percent', polarity: 'higher' } as const;
  await db
    .insertInto('indicator_definitions')
    .values({ ...none, ...named, indicator_id, version: (last ?? 0) + 1, effective_from: period, recorded_at })
    .execute();
}

async function observe(db: WritableDb, context: Context, revises_id: number | null): Promise<void> {
  const { recorded_at, period, pick } = context;
  const revised =
    revises_id === null
      ? undefined
      : await db.selectFrom('observations').selectAll().where('id', '=', revises_id).executeTakeFirst();
  const about = {
    indicator_id: revised?.indicator_id ?? (await oneIndicator(db, pick)),
    period: revised?.period ?? period,
    source_id: revised?.source_id ?? (pick % 2) + 1,
  };
  const nothing = { numerator: null, denominator: null, return_id: null, sheet: null, cell: null };
  const value = pick % 7 === 0 ? null : pick / 10;
  const figure = { value, marker: value === null ? ('suppressed' as const) : null, original_text: String(value) };
  await db
    .insertInto('observations')
    .values({ ...nothing, ...about, ...figure, observed_on: null, revises_id, recorded_at })
    .execute();
}

const indicatorWriters = {
  async indicator(db, context) {
    const { n } = await db
      .selectFrom('indicators')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const row = { code: `I${n + 1}`, position: n + 1, owner_id: 1, retired_from: null };
    await db
      .insertInto('indicators')
      .values({ ...row, recorded_at: context.recorded_at })
      .execute();
    await define(db, n + 1, context);
  },
  definition: async (db, context) => define(db, await oneIndicator(db, context.pick), context),
  async target(db, { recorded_at, period, pick }) {
    const row = { indicator_id: await oneIndicator(db, pick), from_period: period, target: pick / 10 };
    await db
      .insertInto('indicator_targets')
      .values({ ...row, amber_limit: null, recorded_at })
      .execute();
  },
  observation: async (db, context) => observe(db, context, null),
  async revision(db, context) {
    const id = await oneOf(db, 'observations', context.pick);
    if (id === null) return;
    const revised = await db.selectFrom('observations').select('id').where('revises_id', '=', id).executeTakeFirst();
    if (revised === undefined) await observe(db, context, id);
  },
  async choice(db, { recorded_at, pick }) {
    const id = await oneOf(db, 'observations', pick);
    if (id === null) return;
    const of = await db.selectFrom('observations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const about = { indicator_id: of.indicator_id, period: of.period, observation_id: id };
    const why = { reason: `Reason ${pick}`, decided_by: 'Board', recorded_at };
    await db
      .insertInto('observation_choices')
      .values({ ...about, ...why })
      .execute();
  },
  async commentary(db, { recorded_at, on, period, pick }) {
    const about = { indicator_id: await oneIndicator(db, pick), period };
    const row = { text: `Text ${pick}`, author: 'Owner', written_on: on, recorded_at };
    await db
      .insertInto('commentaries')
      .values({ ...about, ...row })
      .execute();
  },
  rebase: async (db, context) => limitWriters.rebase(db, context, await oneIndicator(db, context.pick)),
  'rebase withdrawal': limitWriters['rebase withdrawal'],
  baseline: async (db, context) => limitWriters.baseline(db, context, await oneIndicator(db, context.pick)),
  'spc options': limitWriters['spc options'],
  async 'national target'(db, { recorded_at, period, pick }) {
    const row = { indicator_id: await oneIndicator(db, pick), from_period: period, target: pick / 10 };
    await db
      .insertInto('indicator_targets')
      .values({ ...row, amber_limit: null, kind: 'national', recorded_at })
      .execute();
  },
  async trajectory(db, { recorded_at, period, pick }) {
    const row = { indicator_id: await oneIndicator(db, pick), period, target: pick % 5 === 0 ? null : pick / 10 };
    await db
      .insertInto('trajectory_points')
      .values({ ...row, reason: `Reason ${pick}`, decided_by: 'Board', recorded_at })
      .execute();
  },
  async owner(db, { recorded_at, pick }) {
    const row = { indicator_id: await oneIndicator(db, pick), owner_id: pick % 3 === 0 ? null : (pick % 2) + 1 };
    await db
      .insertInto('indicator_owners')
      .values({ ...row, recorded_at })
      .execute();
  },
  async retirement(db, { recorded_at, period, pick }) {
    const row = { indicator_id: await oneIndicator(db, pick), from_period: pick % 2 === 0 ? null : period };
    await db
      .insertInto('indicator_retirements')
      .values({ ...row, reason: `Reason ${pick}`, decided_by: 'Board', recorded_at })
      .execute();
  },
  async benchmark(db, { recorded_at, pick }) {
    const matched = {
      indicator_id: pick % 9 === 0 ? null : await oneIndicator(db, pick),
      measure_code: `M${pick % 3}`,
    };
    const area = (['authority', 'england'] as const)[pick % 2] ?? 'england';
    const figure = { area, area_name: area, year: pick % 4 === 0 ? '2016-17' : '2017-18', value: pick, source_id: 1 };
    await db
      .insertInto('benchmarks')
      .values({ ...matched, ...figure, measure: 'Measure', file_name: null, sha256: null, cell: null, recorded_at })
      .execute();
  },
  async 'indicator moderation'(db, { recorded_at, on, period, pick }) {
    const moderated = { colour: colourOf(pick), reason: 'Seen', moderated_by: 'Board', moderated_on: on, recorded_at };
    const about = { action_id: null, indicator_id: await oneIndicator(db, pick), period, meeting_id: null };
    await db
      .insertInto('moderations')
      .values({ ...moderated, ...about })
      .execute();
  },
} satisfies Record<string, Writer>;

const writers: Readonly<Record<Happening['kind'], Writer>> = {
  ...planWriters,
  ...indicatorWriters,
  ...oversightWriters,
};
