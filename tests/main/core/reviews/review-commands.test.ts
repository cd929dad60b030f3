import { describe, expect, test } from 'vitest';
import { loadReviews } from '#main/core/reviews/load-reviews.ts';
import { knownNow, knownThen } from '#main/core/as-at.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { codeOf } from './refused.ts';
import { aReview, reviewsSession } from './reviews-session.ts';

const third = {
  ...aReview,
  code: 'Third review',
  incidentPeriod: null,
  publication: 'not_published' as const,
  publishedOn: null,
  notPublishedReason: 'Not in the interests of children.',
};

describe('adding a review', () => {
  test('keeps what was said of its course, and names the change in the audit trail', async () => {
    const { client, session } = await reviewsSession();
    expect(await client.reviews.add(aReview)).toEqual({ code: 'Child Ak' });
    const { reviews } = await client.reviews.list({});
    expect(reviews[0]).toMatchObject({
      courseText: 'Published on 5 June 2019',
      review: { code: 'Child Ak', incidentPeriod: '2017-12', commissionedOn: '2018-02-01', completedOn: '2019-05-20' },
    });
    const entry = await session.workspace.db
      .selectFrom('audit_entries')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ operation: 'reviews.add', entity: 'case_reviews', entity_ref: 'Child Ak' });
    expect(await verifyAuditChain(session.workspace.db)).toMatchObject({ brokenAt: null });
  });

  test('that is not published has its reason, no day of publication, and its plan runs on', async () => {
    const { client } = await reviewsSession();
    await client.reviews.add(third);
    const { ref } = await client.reviews.addRecommendation({
      code: 'Third review',
      ref: '',
      text: 'Agencies share what they know.',
      wording: 'theme',
      source: null,
      themes: [],
    });
    await client.reviews.linkAction({ ref, action: 'A-02', linked: true });
    const detail = await client.reviews.get({ code: 'Third review' });
    expect(detail.courseText).toBe('Completed on 20 May 2019, not published');
    expect(detail.review).toMatchObject({
      publication: 'not_published',
      publishedOn: null,
      notPublishedReason: 'Not in the interests of children.',
    });
    expect(detail.recommendations[0]?.actions.map((action) => action.ref)).toEqual(['A-02']);
    expect(detail.clock).toMatchObject({ from: '2019-05-20', what: 'completion', days: 86 });
    expect(detail.clock.because).toContain('counted from completion, as the review is not published');
  });

  test.each([
    ['ReviewCodeTaken', { code: 'child ak' }],
    ['ReviewCodeDoubtful', { code: 'Child Smith' }],
    ['ReviewDatesOutOfOrder', { code: 'B', completedOn: '2019-06-06' }],
    ['ReviewDatesOutOfOrder', { code: 'B', commissionedOn: '2019-05-21' }],
    ['ReviewDatesOutOfOrder', { code: 'B', incidentPeriod: '2019-07' }],
    ['ReviewDateInFuture', { code: 'B', publishedOn: '2019-08-15' }],
    ['ReviewPublicationUnclear', { code: 'B', publishedOn: null }],
    ['ReviewPublicationUnclear', { code: 'B', publication: 'not_published' as const }],
    ['ReviewPublicationUnclear', { code: 'B', publication: 'not_published' as const, publishedOn: null }],
    ['ReviewPublicationUnclear', { code: 'B', notPublishedReason: 'A trial' }],
  ])('is refused with %s for %o, and nothing changes', async (code, wrong) => {
    const { client } = await reviewsSession();
    await client.reviews.add(aReview);
    expect(await codeOf(client.reviews.add({ ...aReview, ...wrong }))).toBe(code);
    expect((await client.reviews.list({})).reviews).toHaveLength(1);
  });

  test.each(['', '   ', 'new', 'Themes', 'x'.repeat(41)])('does not take "%s" for a code', async (code) => {
    const { client } = await reviewsSession();
    await expect(client.reviews.add({ ...aReview, code })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('keeps a code that looks like a name once a person cleared it, and says so in the audit trail', async () => {
    const { client, session } = await reviewsSession();
    expect(await client.reviews.add({ ...aReview, code: 'Child Rowan', nameCleared: true })).toEqual({
      code: 'Child Rowan',
    });
    const entry = await session.workspace.db
      .selectFrom('audit_entries')
      .select('after_json')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.after_json ?? '')).toMatchObject({ clearedAsNoName: 'Rowan' });
  });
});

describe('amending a review', () => {
  const { code: _code, source: _source, nameCleared: _cleared, ...asItIs } = aReview;
  const running = { ...aReview, publication: 'in_progress' as const, publishedOn: null };

  test('holds from its day; before it the review stands as it was', async () => {
    const { client, session } = await reviewsSession();
    await client.reviews.add(running);
    const published = { ...asItIs, code: 'Child Ak', on: '2019-06-05', reason: 'Published' };
    expect(await client.reviews.amend(published)).toEqual({ changed: true });
    const publishedAsAt = async (on: string) =>
      (await loadReviews(session.workspace.db, knownNow(on, '2019-08-14')))[0]?.publishedOn;
    expect(await publishedAsAt('2019-06-04')).toBeNull();
    expect(await publishedAsAt('2019-06-05')).toBe('2019-06-05');
    const { changes } = await client.reviews.get({ code: 'Child Ak' });
    expect(changes).toEqual([
      { field: 'Day of publication', value: '5 June 2019', on: '2019-06-05', by: 'Secretariat', reason: 'Published' },
      { field: 'Publication', value: 'Published', on: '2019-06-05', by: 'Secretariat', reason: 'Published' },
    ]);
  });

  test('that changes nothing writes nothing', async () => {
    const { client, session } = await reviewsSession();
    await client.reviews.add(aReview);
    const entries = () => session.workspace.db.selectFrom('audit_entries').select('id').execute();
    const before = await entries();
    const same = { ...asItIs, code: 'Child Ak', on: '2019-08-14', reason: 'Nothing' };
    expect(await client.reviews.amend(same)).toEqual({ changed: false });
    expect(await entries()).toEqual(before);
  });

  test('is refused for a day after today, before a change that stands, of a review that is not there', async () => {
    const { client } = await reviewsSession();
    await client.reviews.add(aReview);
    const change = { ...asItIs, code: 'Child Ak', summary: 'Changed.', reason: 'Spelling' };
    expect(await codeOf(client.reviews.amend({ ...change, on: '2019-08-15' }))).toBe('ReviewDateInFuture');
    await client.reviews.amend({ ...change, on: '2019-08-10' });
    const again = { ...change, summary: 'Changed again.' };
    expect(await codeOf(client.reviews.amend({ ...again, on: '2019-08-09' }))).toBe('ReviewAmendedSince');
    expect(await codeOf(client.reviews.amend({ ...again, code: 'Child Zz', on: '2019-08-10' }))).toBe('ReviewNotFound');
    expect(await codeOf(client.reviews.get({ code: 'Child Zz' }))).toBe('ReviewNotFound');
  });
});

test('a review is not there before it began, and each step only from its day on', async () => {
  const { client, session } = await reviewsSession();
  await client.reviews.add(aReview);
  const { db } = session.workspace;
  const asAt = async (on: string) => (await loadReviews(db, knownNow(on, '2019-08-14')))[0];
  expect(await asAt('2018-01-31')).toBeUndefined();
  expect(await asAt('2018-02-01')).toMatchObject({ publication: 'in_progress', publishedOn: null });
  expect(await asAt('2018-02-01')).not.toHaveProperty('completedOn');
  expect(await asAt('2019-05-20')).toMatchObject({ completedOn: '2019-05-20', publication: 'in_progress' });
  expect(await asAt('2019-06-05')).toMatchObject({ publication: 'published', publishedOn: '2019-06-05' });
  // typed in on 14 August: nobody knew before
  expect(await loadReviews(db, knownThen('2019-08-13'))).toEqual([]);
});
