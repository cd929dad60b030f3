import { createRouterClient } from '@orpc/server';
import type { z } from 'zod';
import type { newRecommendation, newReview } from '#shared/contract/reviews.ts';
import type { Session } from '#main/core/session.ts';
import { createInSession } from '#main/core/workspaces/create-in-session.ts';
import { reviewsHandlers } from '#main/core/reviews/reviews-handlers.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import { testSession } from '../../hosts/test-session.ts';

/**
 * A workspace of 14 August 2019 with a council, police and health, and two actions begun on 1 May 2019: A-01, led by the
 * council and supported by police and health, and A-02 of the council alone.
 */
export async function reviewsSession(options: { readonly today?: string } = {}) {
  const { session, folder } = testSession(options);
  await createInSession(session, { path: 'One', authority: 'Exampleshire', board: 'Board', withCatalogue: false });
  await writing(session, fillPlan);
  const client = createRouterClient({ reviews: reviewsHandlers }, { context: { session } });
  return { session, client, folder };
}

export type ReviewsClient = Awaited<ReturnType<typeof reviewsSession>>['client'];

/** Writes rows past the operations, as history that is there. */
export const writing = (session: Session, work: (db: WritableDb) => Promise<unknown>): Promise<null> =>
  session.workspace.write({ actor: 'Tester', operation: 'test.fill', at: '2019-05-01T09:00:00.000Z' }, async (db) => {
    await work(db);
    return { result: null, changes: [{ entity: 'test', ref: 'x', before: null, after: null }] };
  });

const recorded_at = '2019-05-01T09:00:00.000Z';

async function fillPlan(db: WritableDb): Promise<void> {
  const agencies = ['Council', 'Police', 'Health'].map((name) => ({ name, recorded_at }));
  await db.insertInto('agencies').values(agencies).execute();
  const people = [1, 2, 3].map((agency_id) => ({ role: 'Head of service', agency_id, recorded_at }));
  await db.insertInto('people').values(people).execute();
  await db.insertInto('plans').values({ code: 'IP', title: 'Plan', kind: 'improvement', recorded_at }).execute();
  await db
    .insertInto('workstreams')
    .values({ code: 'A', name: 'Front door', position: 1, plan_id: 1, recorded_at })
    .execute();
  const action = { workstream_id: 1, lead_id: 1, starts_on: '2019-05-01', baseline_due_on: '2019-12-31', recorded_at };
  await db
    .insertInto('actions')
    .values([
      { ...action, ref: 'A-01', title: 'Share what is known' },
      { ...action, ref: 'A-02', title: 'See every child alone' },
    ])
    .execute();
  await db
    .insertInto('action_links')
    .values([2, 3].map((agency_id) => ({ action_id: 1, agency_id, recorded_at })))
    .execute();
}

export const aReview: z.infer<typeof newReview> = {
  code: 'Child Ak',
  kind: 'serious_case_review',
  incidentPeriod: '2017-12',
  commissionedOn: '2018-02-01',
  completedOn: '2019-05-20',
  publication: 'published',
  publishedOn: '2019-06-05',
  notPublishedReason: '',
  summary: 'Fictional.',
  source: null,
  nameCleared: false,
};

export const aRecommendation: z.infer<typeof newRecommendation> = {
  code: 'Child Ak',
  ref: '',
  text: 'Agencies share what they know.',
  wording: 'verbatim',
  source: null,
  themes: ['Information sharing'],
};

/** The review with one recommendation, answered by both actions. */
export async function answeredReview(client: ReviewsClient): Promise<string> {
  await client.reviews.add(aReview);
  const { ref } = await client.reviews.addRecommendation(aRecommendation);
  for (const action of ['A-01', 'A-02']) await client.reviews.linkAction({ ref, action, linked: true });
  return ref;
}
