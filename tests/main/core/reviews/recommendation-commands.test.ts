import { describe, expect, test } from 'vitest';
import { knownNow, knownThen } from '#main/core/as-at.ts';
import { loadReviews } from '#main/core/reviews/load-reviews.ts';
import { codeOf } from './refused.ts';
import {
  answeredReview,
  aRecommendation,
  aReview,
  reviewsSession,
  writing,
  type ReviewsClient,
} from './reviews-session.ts';

const today = '2019-08-14';
const answer = {
  ref: 'AK-1',
  reason: '',
  decidedOn: '2019-07-01',
  decidedBy: 'Safeguarding partnership',
  source: null,
};
const source = { title: 'Response', publisher: 'Partnership', publishedOn: '2019-07-01', url: '', note: '' };

const one = async (client: ReviewsClient) => (await client.reviews.get({ code: 'Child Ak' })).recommendations[0];

describe('a recommendation', () => {
  test('gets the next reference of its review, or the one that is asked for', async () => {
    const { client } = await reviewsSession();
    await client.reviews.add(aReview);
    await client.reviews.add({ ...aReview, code: 'Thematic review 2' });
    const add = (given: object) => client.reviews.addRecommendation({ ...aRecommendation, ...given });
    expect(await add({})).toEqual({ ref: 'AK-1' });
    expect(await add({})).toEqual({ ref: 'AK-2' });
    expect(await add({ ref: 'SCR-7.1' })).toEqual({ ref: 'SCR-7.1' });
    expect(await add({ code: 'Thematic review 2' })).toEqual({ ref: 'R2-1' });
    expect(await codeOf(add({ ref: 'ak-2' }))).toBe('RecommendationRefTaken');
    expect(await codeOf(add({ code: 'Child Zz' }))).toBe('ReviewNotFound');
    const { recommendations } = await client.reviews.get({ code: 'Child Ak' });
    expect(recommendations.map(({ recommendation }) => recommendation.ref)).toEqual(['AK-1', 'AK-2', 'SCR-7.1']);
  });

  test('keeps how its words stand to the source, and what was amended', async () => {
    const { client, session } = await reviewsSession();
    await client.reviews.add(aReview);
    await client.reviews.addRecommendation({ ...aRecommendation, wording: 'theme', source });
    expect((await one(client))?.recommendation).toMatchObject({ wording: 'theme', citation: { title: 'Response' } });
    const words = { ref: 'AK-1', text: 'Agencies must share.', wording: 'verbatim' as const, reason: 'Report at hand' };
    expect(await client.reviews.amendRecommendation({ ...words, on: '2019-07-10' })).toEqual({ changed: true });
    expect(await client.reviews.amendRecommendation({ ...words, on: '2019-07-10' })).toEqual({ changed: false });
    expect((await one(client))?.recommendation).toMatchObject({ text: 'Agencies must share.', wording: 'verbatim' });
    const { histories } = await client.reviews.get({ code: 'Child Ak' });
    expect(histories[0]?.changes).toMatchObject([
      { field: 'Text', value: 'Agencies must share.', on: '2019-07-10' },
      { field: 'Wording', value: 'In the words of the source' },
    ]);
    const before = await loadReviews(session.workspace.db, knownNow('2019-07-09', today));
    expect(before[0]?.recommendations[0]).toMatchObject({ text: aRecommendation.text, wording: 'theme' });
    expect(await codeOf(client.reviews.amendRecommendation({ ...words, ref: 'ZZ-1', on: today }))).toBe(
      'RecommendationNotFound',
    );
  });
});

describe('the answer to a recommendation', () => {
  test('is the latest by its day; earlier ones stay to be seen', async () => {
    const { client, session } = await reviewsSession();
    await answeredReview(client);
    expect((await one(client))?.recommendation).not.toHaveProperty('response');
    await client.reviews.respond({ ...answer, response: 'not_accepted', reason: 'It is the law already.', source });
    await client.reviews.respond({ ...answer, response: 'accepted', decidedOn: '2019-08-01' });
    expect((await one(client))?.recommendation.response).toMatchObject({
      response: 'accepted',
      decidedOn: '2019-08-01',
    });
    const { histories } = await client.reviews.get({ code: 'Child Ak' });
    expect(histories[0]?.responses.map(({ response, reason }) => [response, reason])).toEqual([
      ['not_accepted', 'It is the law already.'],
      ['accepted', ''],
    ]);
    const july = await loadReviews(session.workspace.db, knownNow('2019-07-31', today));
    expect(july[0]?.recommendations[0]?.response).toMatchObject({ response: 'not_accepted' });
  });

  test.each(['not_accepted', 'accepted_in_part'] as const)('"%s" needs the published reason', async (response) => {
    const { client } = await reviewsSession();
    await answeredReview(client);
    expect(await codeOf(client.reviews.respond({ ...answer, response, reason: ' ' }))).toBe('ResponseReasonMissing');
    expect(await client.reviews.respond({ ...answer, response, reason: 'As published' })).toEqual({ changed: true });
  });

  test('is not of a day to come, nor to a recommendation that is not there', async () => {
    const { client } = await reviewsSession();
    await answeredReview(client);
    const accepted = { ...answer, response: 'accepted' as const };
    expect(await codeOf(client.reviews.respond({ ...accepted, decidedOn: '2019-08-15' }))).toBe('ReviewDateInFuture');
    expect(await codeOf(client.reviews.respond({ ...accepted, ref: 'ZZ-1' }))).toBe('RecommendationNotFound');
  });
});

describe('what answers a recommendation', () => {
  test('is linked and taken back, each once', async () => {
    const { client, session } = await reviewsSession();
    const ref = await answeredReview(client);
    const link = { ref, action: 'A-02' };
    expect(await client.reviews.linkAction({ ...link, linked: true })).toEqual({ changed: false });
    expect(await client.reviews.linkAction({ ...link, linked: false })).toEqual({ changed: true });
    expect((await one(client))?.actions.map((action) => action.ref)).toEqual(['A-01']);
    expect(await codeOf(client.reviews.linkAction({ ...link, action: 'A-99', linked: true }))).toBe('ActionNotFound');
    const rows = await session.workspace.db.selectFrom('action_links').select('linked').execute();
    expect(rows.map(({ linked }) => linked)).toEqual([1, 1, 1, 1, 0]);
  });

  test('counts each action once in the colours, and sets how far a recommendation has come', async () => {
    const { client, session } = await reviewsSession();
    await answeredReview(client);
    await client.reviews.addRecommendation(aRecommendation);
    await client.reviews.linkAction({ ref: 'AK-2', action: 'A-02', linked: true });
    await client.reviews.addRecommendation({ ...aRecommendation, themes: [] });
    const recorded_at = '2019-05-01T09:00:00.000Z';
    await writing(session, async (db) => {
      const update = { action_id: 2, reported_on: '2019-07-01', status: 'completed' as const, recorded_at };
      await db
        .insertInto('updates')
        .values({ ...update, narrative: 'Done' })
        .execute();
      await db
        .insertInto('evidence')
        .values({ id: 1, action_id: 2, title: 'Dip sample', claimed_on: '2019-07-01', claimed_by: 'Lead', recorded_at })
        .execute();
      const decision = { evidence_id: 1, decided_on: '2019-07-10', decided_by: 'Secretariat', recorded_at };
      await db
        .insertInto('evidence_decisions')
        .values({ ...decision, state: 'accepted' })
        .execute();
    });
    const detail = await client.reviews.get({ code: 'Child Ak' });
    expect(Object.values(detail.colours).reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(detail.recommendations.map(({ ladder }) => ladder.rung)).toEqual([
      'under_way',
      'evidence_accepted',
      'no_action',
    ]);
    expect(detail.rungs).toMatchObject({ under_way: 1, evidence_accepted: 1, no_action: 1 });
    const { themes, without } = await client.reviews.themes({});
    expect(without).toBe(1);
    expect(themes).toMatchObject([
      { theme: 'Information sharing', reviews: 1, recommendations: 2, closed: 1, returns: [] },
    ]);
    expect(themes[0]?.appearances.map(({ closedOn }) => closedOn)).toEqual([null, '2019-07-10']);
  });
});

describe('themes', () => {
  test('are one however they are spelled, and a recommendation loses those that are not named', async () => {
    const { client, session } = await reviewsSession();
    await answeredReview(client);
    const { db } = session.workspace;
    const set = (...themes: string[]) => client.reviews.setThemes({ ref: 'AK-1', themes });
    expect(await set('information  Sharing')).toEqual({ changed: false });
    expect(await set('Information sharing', 'Neglect', 'neglect ')).toEqual({ changed: true });
    expect((await one(client))?.recommendation.themes).toEqual(['Information sharing', 'Neglect']);
    expect(await set('Neglect')).toEqual({ changed: true });
    expect((await one(client))?.recommendation.themes).toEqual(['Neglect']);
    expect(await set()).toEqual({ changed: true });
    expect((await one(client))?.recommendation).not.toHaveProperty('themes');
    expect((await client.reviews.get({ code: 'Child Ak' })).known.themes).toEqual(['Information sharing', 'Neglect']);
    expect(await db.selectFrom('themes').select('name').execute()).toHaveLength(2);
    expect(await loadReviews(db, knownThen('2019-08-13'))).toEqual([]);
  });

  test('come back where a later review finds again what had been closed', async () => {
    const { client, session } = await reviewsSession();
    await answeredReview(client);
    await client.reviews.linkAction({ ref: 'AK-1', action: 'A-01', linked: false });
    const recorded_at = '2019-05-01T09:00:00.000Z';
    await writing(session, async (db) => {
      const update = { action_id: 2, reported_on: '2019-05-10', status: 'completed' as const, recorded_at };
      await db
        .insertInto('updates')
        .values({ ...update, narrative: 'Done' })
        .execute();
      const evidence = { id: 1, action_id: 2, title: 'Dip sample', claimed_by: 'Lead', recorded_at };
      await db
        .insertInto('evidence')
        .values({ ...evidence, claimed_on: '2019-05-10' })
        .execute();
      const decision = { evidence_id: 1, decided_by: 'Secretariat', method: '', recorded_at };
      const decisions = [
        { ...decision, state: 'accepted' as const, decided_on: '2019-05-12' },
        { ...decision, state: 'impact_tested' as const, decided_on: '2019-07-30', method: 'Audit' },
      ];
      await db.insertInto('evidence_decisions').values(decisions).execute();
    });
    await client.reviews.add({
      ...aReview,
      code: 'Child Ap',
      incidentPeriod: '2019-06',
      commissionedOn: null,
      completedOn: null,
      publishedOn: '2019-08-01',
    });
    await client.reviews.addRecommendation({ ...aRecommendation, code: 'Child Ap' });
    const { themes } = await client.reviews.themes({});
    expect(themes[0]?.returns).toMatchObject([
      { closedRef: 'AK-1', closedOn: '2019-05-20', review: 'Child Ap', by: 'incident', on: '2019-06-01' },
    ]);
  });
});
