import { expect, test } from 'vitest';
import type { ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import { laidOut } from './laid-out.ts';

const counted: ReviewFacts = {
  code: 'Unpublished review 1',
  kind: 'serious_case_review',
  incidentPeriod: null,
  publishedOn: null,
  summary: 'Only counted here: 2 recommendations, answered by 2 actions.',
  citation: null,
  recommendations: [],
};
const blocks = (edition: 'public' | 'board', review: ReviewFacts) =>
  laidOut({ edition, reviews: [review] }, 'case-reviews')
    .sections.flatMap((section) => section.blocks)
    .map(({ id }) => id);

test('a review that a public edition only counts has no table that says it has no recommendations', () => {
  expect(blocks('public', counted)).not.toContain('review-Unpublished-review-1-table');
  expect(blocks('public', { ...counted, publishedOn: '2019-06-05' })).toContain('review-Unpublished-review-1-table');
  expect(blocks('board', counted)).toContain('review-Unpublished-review-1-table');
});
