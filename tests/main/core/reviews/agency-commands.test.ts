import { describe, expect, test } from 'vitest';
import { codeOf } from './refused.ts';
import { answeredReview, reviewsSession, writing, type ReviewsClient } from './reviews-session.ts';

const report = {
  action: 'A-01',
  agency: 'Police',
  reportedOn: '2019-08-01',
  status: 'in_progress' as const,
  progressPercent: 40,
  narrative: 'A desk in the front door.',
};
const ofReview = { kind: 'review', code: 'Child Ak' } as const;
const given = { of: ofReview, signed: true, signedBy: 'Director', note: '' };

const detailOf = (client: ReviewsClient) => client.reviews.get({ code: 'Child Ak' });
const partsOf = async (client: ReviewsClient) =>
  (await detailOf(client)).actions.find(({ row }) => row.ref === 'A-01')?.parts;

describe('an agency’s own report on a shared action', () => {
  test('stands beside the lead’s and is not rated', async () => {
    const { client, session } = await reviewsSession();
    await answeredReview(client);
    const colour = async () => (await detailOf(client)).actions.map(({ row }) => row.rating);
    const before = await colour();
    await client.reviews.reportForAgency({ ...report, status: 'completed', progressPercent: 100 });
    expect(await colour()).toEqual(before);
    expect(await partsOf(client)).toMatchObject([
      { agency: 'Council', part: 'lead', last: null },
      { agency: 'Health', part: 'support', last: null },
      { agency: 'Police', part: 'support', last: { status: 'completed', progressPercent: 100 }, silence: null },
    ]);
    const entry = await session.workspace.db
      .selectFrom('audit_entries')
      .select(['operation', 'entity_ref'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({ operation: 'reviews.reportForAgency', entity_ref: 'A-01 2019-08-01 Police' });
  });

  test('keeps the earlier ones, and says where an agency is silent for more than a cycle', async () => {
    const { client } = await reviewsSession();
    await answeredReview(client);
    await client.reviews.reportForAgency({ ...report, reportedOn: '2019-06-01' });
    await client.reviews.reportForAgency({ ...report, reportedOn: '2019-07-09', progressPercent: 50 });
    const [council, health, police] = (await partsOf(client)) ?? [];
    expect(council?.silence).toContain('Has never reported: 105 days');
    expect(health?.silence).toContain('Has never reported');
    expect(police).toMatchObject({ last: { progressPercent: 50 }, earlier: [{ progressPercent: 40 }] });
    expect(police?.silence).toBe('Silent for 36 days, since 9 July 2019; a report is due every 35 days');
    const asked = await client.reviews.get({ code: 'Child Ak', period: '2019-06' });
    expect(asked.actions.find(({ row }) => row.ref === 'A-01')?.parts[2]?.silence).toBeNull();
  });

  test('is refused of the lead, of an agency without a part in it, before the last one and after today', async () => {
    const { client } = await reviewsSession();
    await answeredReview(client);
    const add = (wrong: object) => codeOf(client.reviews.reportForAgency({ ...report, ...wrong }));
    expect(await add({ agency: 'Council' })).toBe('AgencyLeads');
    expect(await add({ agency: 'Fire' })).toBe('AgencyNotConcerned');
    expect(await add({ action: 'A-02' })).toBe('AgencyNotConcerned');
    expect(await add({ action: 'A-99' })).toBe('ActionNotFound');
    expect(await add({ reportedOn: '2019-08-15' })).toBe('UpdateInTheFuture');
    await client.reviews.reportForAgency(report);
    expect(await add({ reportedOn: '2019-07-31' })).toBe('UpdateBeforeLast');
  });
});

describe('the sign-off of a review’s plan', () => {
  test('needs every agency that leads or supports an action of it, and counts the days from publication', async () => {
    const { client } = await reviewsSession();
    await answeredReview(client);
    for (const agency of ['Council', 'Health']) {
      await client.reviews.signOff({ ...given, agency, signedOn: '2019-06-20' });
    }
    const waiting = await detailOf(client);
    expect(waiting.signOff.because).toBe('Signed off by 2 of 3 agencies; waiting for Police');
    expect(waiting.clock).toMatchObject({ days: 70, because: 'Waiting for 70 days since publication on 5 June 2019' });
    await client.reviews.signOff({ ...given, agency: 'Police', signedOn: '2019-07-05' });
    const signed = await detailOf(client);
    expect(signed.signOff.because).toBe('Signed off by all 3 agencies, the last on 5 July 2019');
    expect(signed.clock).toMatchObject({ days: 30, because: 'Signed off 30 days after publication on 5 June 2019' });
    const [listed] = (await client.reviews.list({})).reviews;
    expect(listed?.clock).toEqual(signed.clock);
  });

  test('is taken back by a later row with a note, and both stay', async () => {
    const { client } = await reviewsSession();
    await answeredReview(client);
    const police = { ...given, agency: 'Police' };
    await client.reviews.signOff({ ...police, signedOn: '2019-06-20' });
    const back = { ...police, signed: false, signedOn: '2019-07-01' };
    expect(await codeOf(client.reviews.signOff(back))).toBe('SignOffNoteMissing');
    await client.reviews.signOff({ ...back, note: 'The plan was changed.' });
    const { signOff, signOffRows } = await detailOf(client);
    expect(signOff.because).toContain('Police (withdrawn)');
    expect(signOffRows.map(({ signed }) => signed)).toEqual([true, false]);
    expect(await codeOf(client.reviews.signOff({ ...back, note: 'Again' }))).toBe('NotSignedOff');
    expect(await codeOf(client.reviews.signOff({ ...police, signedOn: '2019-06-25' }))).toBe('SignOffBeforeLast');
  });

  test('is refused twice, after today, and of an agency that is not concerned', async () => {
    const { client, session } = await reviewsSession();
    await answeredReview(client);
    await writing(session, (db) => db.insertInto('agencies').values({ name: 'Fire' }).execute());
    const sign = (agency: string, signedOn = '2019-06-20') => client.reviews.signOff({ ...given, agency, signedOn });
    await sign('Police');
    expect(await codeOf(sign('Police', '2019-06-21'))).toBe('SignedOffAlready');
    expect(await codeOf(sign('Fire'))).toBe('AgencyNotConcerned');
    expect(await codeOf(sign('Health', '2019-08-15'))).toBe('ReviewDateInFuture');
    expect((await detailOf(client)).signOff).toMatchObject({ signed: 1, needed: 3 });
  });

  test('does not wait for the agencies of a cancelled action', async () => {
    const { client, session } = await reviewsSession();
    await answeredReview(client);
    const cancelled = {
      action_id: 1,
      reported_on: '2019-06-01',
      status: 'cancelled' as const,
      narrative: 'Not needed',
    };
    await writing(session, (db) =>
      db
        .insertInto('updates')
        .values({ ...cancelled, recorded_at: '2019-06-01T09:00:00.000Z' })
        .execute(),
    );
    expect((await detailOf(client)).signOff.agencies.map(({ agency }) => agency)).toEqual(['Council']);
  });
});

test('one shared action is signed off by itself; an action of one agency has no such thing', async () => {
  const { client } = await reviewsSession();
  await answeredReview(client);
  await client.reviews.signOff({
    ...given,
    of: { kind: 'action', ref: 'A-01' },
    agency: 'Police',
    signedOn: '2019-07-01',
  });
  const { actions, signOff } = await detailOf(client);
  const states = actions.map(({ row, signOff: own }) => [row.ref, own?.because]);
  expect(states).toEqual([
    ['A-01', 'Signed off by 1 of 3 agencies; waiting for Council and Health'],
    ['A-02', undefined],
  ]);
  expect(signOff.signed).toBe(0);
});
