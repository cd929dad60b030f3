import { expect, test } from 'vitest';
import { reviewLife } from '#main/core/packs/document/sections/review-life.ts';
import type { ReviewFacts } from '#shared/domain/pack/snapshot.ts';

const review = (given: Partial<ReviewFacts> = {}): ReviewFacts => ({
  code: 'Child Ak',
  kind: 'serious_case_review',
  incidentPeriod: '2017-12',
  publishedOn: '2019-06-05',
  summary: '',
  citation: null,
  recommendations: [],
  ...given,
});
const recommendation = (ref: string, response?: 'accepted' | 'not_accepted') => ({
  ref,
  text: 'Share',
  wording: 'theme' as const,
  citation: null,
  ...(response === undefined
    ? {}
    : {
        response: {
          response,
          reason: response === 'accepted' ? '' : 'It is the law already.',
          decidedOn: '2019-07-01',
          decidedBy: 'Partnership',
          citation: null,
        },
      }),
});
const linesOf = (facts: ReviewFacts) =>
  reviewLife(facts, 'review-Child-Ak', '2019-07-31')?.items.map((item) => item.map(({ text }) => text).join('')) ??
  null;

test('a snapshot made before it was kept has no such lines', () => {
  expect(linesOf(review({ recommendations: [recommendation('AK-1')] }))).toBeNull();
});

test('says the steps, the answers with the published reasons, and who has still to sign', () => {
  const row = { agency: 'Council', signed: true, signedOn: '2019-06-30', signedBy: 'Director', note: '' };
  const life = review({
    publication: 'published',
    commissionedOn: '2018-02-01',
    completedOn: '2019-05-20',
    recommendations: [
      recommendation('AK-1', 'accepted'),
      recommendation('AK-2', 'not_accepted'),
      recommendation('AK-3'),
    ],
    signOff: { needed: ['Council', 'Police'], given: [row] },
  });
  expect(linesOf(life)).toEqual([
    'The review was commissioned 1 Feb 2018 and completed 20 May 2019.',
    'Answers to the recommendations: 1 accepted, 1 not accepted, 1 not answered.',
    'AK-2 not accepted by Partnership on 1 Jul 2019: It is the law already.',
    'Plan: signed off by 1 of 2 agencies; waiting for Police. Waiting for 56 days since publication on 5 June 2019.',
  ]);
});

test('a review that is not published has its reason, and its plan runs on', () => {
  const reason = 'Not in the interests of children.';
  expect(linesOf(review({ publication: 'not_published', publishedOn: null, notPublishedReason: reason }))).toEqual([
    'Why it is not published: Not in the interests of children. Its recommendations and their actions run on.',
  ]);
});
