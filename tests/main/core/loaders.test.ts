import { knownNow, knownThen } from '#main/core/as-at.ts';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { loadDecisions } from '#main/core/meetings/load-decisions.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { loadReturns } from '#main/core/returns/views/load-returns.ts';
import { loadReviews } from '#main/core/reviews/load-reviews.ts';
import { loadScrutiny } from '#main/core/scrutiny/load-scrutiny.ts';
import type { ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { smallWorkspace } from './packs/small-workspace.ts';

/** What each loader knows the day before a thing is recorded, and on the day. */
const firstKnown: readonly (readonly [string, IsoDate, (db: ReadableDb, on: IsoDate) => Promise<number>])[] = [
  ['an inspection is published', '2019-05-20', async (db, on) => (await loadScrutiny(db, knownThen(on))).length],
  [
    'its findings are',
    '2019-05-20',
    async (db, on) => (await loadScrutiny(db, knownThen(on))).flatMap((event) => event.findings).length,
  ],
  ['a case review is published', '2019-06-03', async (db, on) => (await loadReviews(db, knownThen(on))).length],
  [
    'a return is received',
    '2019-07-04',
    async (db, on) =>
      (await loadReturns(db, knownThen(on), '2019-06')).filter(({ fileName }) => fileName === 'return-2019-06.csv')
        .length,
  ],
  ['an action is recorded', '2019-01-02', async (db, on) => (await loadActions(db, knownThen(on))).length],
  [
    'a later date is agreed',
    '2019-04-25',
    async (db, on) => (await loadActions(db, knownThen(on))).flatMap((action) => action.dueDateChanges).length,
  ],
  [
    'evidence is accepted',
    '2019-07-03',
    async (db, on) =>
      (await loadActions(db, knownThen(on)))
        .flatMap((action) => action.evidence)
        .filter((one) => one.state === 'accepted').length,
  ],
];

describe('knowledge begins on the day', () => {
  test.each(firstKnown)('that %s (%s)', async (_what, day, count) => {
    const { db } = await smallWorkspace();
    expect(await count(db, addDays(day, -1))).toBe(0);
    expect(await count(db, day)).toBeGreaterThan(0);
  });
});

async function withWrite(work: (db: WritableDb) => Promise<unknown>) {
  const workspace = await smallWorkspace();
  await workspace.write({ actor: 'Tester', operation: 'test.write', at: '2019-07-20T00:00:00.000Z' }, async (db) => {
    await work(db);
    return { result: null, changes: [{ entity: 'test', ref: 'x', before: null, after: null }] };
  });
  return workspace.db;
}

test('decisions carry their meeting, and are known once both are recorded', async () => {
  const db = await withWrite(async (writable) => {
    const meeting = { held_on: '2019-07-10', title: 'Improvement board', recorded_at: '2019-07-11T09:00:00.000Z' };
    await writable.insertInto('meetings').values(meeting).execute();
    const decision = { ref: 'D1', meeting_id: 1, text: 'Recover A-01', due_on: '2019-08-01' };
    await writable
      .insertInto('decisions')
      .values({ ...decision, recorded_at: '2019-07-15T09:00:00.000Z' })
      .execute();
  });
  expect(await loadDecisions(db, knownThen('2019-07-14'))).toEqual([]);
  expect(await loadDecisions(db, knownThen('2019-07-15'))).toEqual([
    {
      ref: 'D1',
      meetingOn: '2019-07-10',
      meeting: 'Improvement board',
      text: 'Recover A-01',
      lead: '',
      dueOn: '2019-08-01',
      citation: null,
    },
  ]);
});

test('a retired indicator is left out from its month on and stays in the months before', async () => {
  const db = await withWrite((writable) =>
    writable.updateTable('indicators').set({ retired_from: '2019-06' }).where('code', '=', 'WF02').execute(),
  );
  const codes = async (period: string) =>
    (await loadIndicators(db, knownThen('2019-07-31'), period)).map(({ code }) => code);
  expect(await codes('2019-05')).toContain('WF02');
  expect(await codes('2019-06')).not.toContain('WF02');
});

test('the definition in force in the month stands, and older months keep the older one', async () => {
  const db = await withWrite((writable) =>
    writable
      .insertInto('indicator_definitions')
      .values({
        indicator_id: 1,
        version: 2,
        effective_from: '2019-06',
        name: 'Visits in time, all plans',
        group_name: 'Child protection',
        unit: 'percent',
        polarity: 'higher',
        range_low: null,
        range_high: null,
        recorded_at: '2019-07-05T09:00:00.000Z',
      })
      .execute(),
  );
  const nameIn = async (asAtOn: IsoDate, period: string) =>
    (await loadIndicators(db, knownThen(asAtOn), period)).find(({ code }) => code === 'CP03')?.definition.name;
  expect(await nameIn('2019-07-31', '2019-06')).toBe('Visits in time, all plans');
  expect(await nameIn('2019-07-31', '2019-05')).toBe('Visits in time');
  expect(await nameIn('2019-07-04', '2019-06')).toBe('Visits in time');
  expect(await nameIn('2019-07-31', '2017-01')).toBe('Visits in time');
});

test('a figure keeps the cell that it was read from, and a published one its source', async () => {
  const { db } = await smallWorkspace();
  const [visits, unallocated] = await loadIndicators(db, knownThen('2019-07-31'), '2019-06');
  expect(visits?.values.at(-1)?.used).toMatchObject({
    cell: { fileName: 'return-2019-06.csv', cell: 'C15' },
    citation: null,
  });
  expect(unallocated?.values[0]?.used).toMatchObject({ cell: null, citation: { publisher: 'Ofsted' } });
});

test('a return of a later month is one of a pack’s sources only where it restated an earlier figure', async () => {
  const later = {
    sender: '',
    received_on: '2019-08-05',
    layout: 'long' as const,
    recorded_at: '2019-08-05T09:00:00.000Z',
  };
  const receive = async (writable: WritableDb, sha256: string, observations: readonly { period: string }[]) => {
    await writable
      .insertInto('files')
      .values({ sha256, size: 1, content: new Uint8Array(1) })
      .execute();
    const { id } = await writable
      .insertInto('returns')
      .values({ ...later, sha256, file_name: sha256, period: '2019-07' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const figure = { indicator_id: 3, value: 17, original_text: '17', sheet: '', return_id: id };
    await writable
      .insertInto('observations')
      .values(
        observations.map(({ period }) => ({ ...figure, period, cell: `B${period}`, recorded_at: later.recorded_at })),
      )
      .execute();
  };
  const db = await withWrite(async (writable) => {
    await receive(writable, 'july only', [{ period: '2019-07' }]);
    await receive(writable, 'july and june', [{ period: '2019-07' }, { period: '2019-06' }]);
  });
  const returns = await loadReturns(db, knownNow('2019-07-31', '2019-12-01'), '2019-06');
  const counts = Object.fromEntries(returns.map(({ fileName, observations }) => [fileName, observations]));
  expect(counts).toMatchObject({ 'july and june': 1 });
  expect(counts).not.toHaveProperty('july only');
});

const moderation = (colour: 'amber' | 'green', moderatedOn: IsoDate) => ({
  action_id: null,
  indicator_id: 1,
  period: '2019-06',
  colour,
  reason: 'Holiday',
  moderated_by: 'Board',
  moderated_on: moderatedOn,
  meeting_id: null,
  recorded_at: `${moderatedOn}T09:00:00.000Z`,
});

test('a month’s moderation colours that month and no other', async () => {
  const db = await withWrite((writable) =>
    writable.insertInto('moderations').values(moderation('amber', '2019-07-10')).execute(),
  );
  const moderationIn = async (period: string) =>
    (await loadIndicators(db, knownThen('2019-07-31'), period))[0]?.moderation;
  expect(await moderationIn('2019-06')).toMatchObject({ colour: 'amber', moderatedBy: 'Board' });
  expect(await moderationIn('2019-05')).toBeNull();
});

test('a moderation of a later day does not hide the one that stood at the as-at date', async () => {
  const db = await withWrite(async (writable) => {
    await writable.insertInto('moderations').values(moderation('amber', '2019-07-10')).execute();
    await writable.insertInto('moderations').values(moderation('green', '2019-08-14')).execute();
  });
  const colourOn = async (asAtOn: IsoDate) =>
    (await loadIndicators(db, knownNow(asAtOn, '2019-12-01'), '2019-06'))[0]?.moderation?.colour;
  expect(await colourOn('2019-07-31')).toBe('amber');
  expect(await colourOn('2019-08-14')).toBe('green');
});
