import { describe, expect, test } from 'vitest';
import { courseInWords, courseOn, courseProblem, firstStepOn } from '#shared/domain/reviews/review-course.ts';
import type { ReviewCourse } from '#shared/domain/reviews/review.ts';

const course = (given: Partial<ReviewCourse> = {}): ReviewCourse => ({
  incidentPeriod: '2017-12',
  commissionedOn: '2018-02-01',
  completedOn: '2019-05-20',
  publication: 'published',
  publishedOn: '2019-06-05',
  notPublishedReason: '',
  ...given,
});
const unpublished = course({
  publication: 'not_published',
  publishedOn: null,
  notPublishedReason: 'Not in their interest',
});
const today = '2019-08-14';

describe('what can be true of a review', () => {
  test.each<[string, Partial<ReviewCourse>]>([
    ['everything on one day', { commissionedOn: '2019-06-05', completedOn: '2019-06-05' }],
    ['nothing but its publication', { incidentPeriod: null, commissionedOn: null, completedOn: null }],
    ['an incident in the month of its commissioning', { incidentPeriod: '2018-02' }],
    ['published today', { publishedOn: today }],
    ['a thematic review without an incident', { incidentPeriod: null }],
    ['not published, with the reason', { ...unpublished }],
    ['not published, and when it was completed is not known', { ...unpublished, completedOn: null }],
    [
      'in progress with no day at all',
      { ...course(), publication: 'in_progress', publishedOn: null, completedOn: null },
    ],
  ])('%s', (_what, given) => {
    expect(courseProblem(course(given), today)).toBeNull();
  });

  test.each<[string, Partial<ReviewCourse>, string, keyof ReviewCourse]>([
    ['published before it was completed', { publishedOn: '2019-05-19' }, 'ReviewDatesOutOfOrder', 'publishedOn'],
    ['completed before it was commissioned', { completedOn: '2018-01-31' }, 'ReviewDatesOutOfOrder', 'completedOn'],
    [
      'published before it was commissioned',
      { completedOn: null, publishedOn: '2018-01-31' },
      'ReviewDatesOutOfOrder',
      'publishedOn',
    ],
    ['an incident after the commissioning', { incidentPeriod: '2018-03' }, 'ReviewDatesOutOfOrder', 'incidentPeriod'],
    ['an incident to come', { incidentPeriod: '2019-09' }, 'ReviewDateInFuture', 'incidentPeriod'],
    ['published tomorrow', { publishedOn: '2019-08-15' }, 'ReviewDateInFuture', 'publishedOn'],
    ['published without a day', { publishedOn: null }, 'ReviewPublicationUnclear', 'publishedOn'],
    [
      'in progress with a day of publication',
      { publication: 'in_progress' },
      'ReviewPublicationUnclear',
      'publishedOn',
    ],
    [
      'not published with a day',
      { ...unpublished, publishedOn: '2019-06-05' },
      'ReviewPublicationUnclear',
      'publishedOn',
    ],
    [
      'not published without a reason',
      { ...unpublished, notPublishedReason: '' },
      'ReviewPublicationUnclear',
      'notPublishedReason',
    ],
    ['published, with a reason why not', { notPublishedReason: 'x' }, 'ReviewPublicationUnclear', 'notPublishedReason'],
  ])('not %s', (_what, given, code, where) => {
    expect(courseProblem(course(given), today)).toMatchObject({ code, where });
  });
});

test.each<[string, Partial<ReviewCourse>]>([
  ['2018-01-31', { commissionedOn: null, completedOn: null, publication: 'in_progress', publishedOn: null }],
  ['2018-02-01', { completedOn: null, publication: 'in_progress', publishedOn: null }],
  ['2019-05-20', { publication: 'in_progress', publishedOn: null }],
  ['2019-06-04', { publication: 'in_progress', publishedOn: null }],
  ['2019-06-05', {}],
])('as at %s only the steps taken by then', (on, stood) => {
  expect(courseOn(course(), on)).toEqual(course(stood));
  expect(firstStepOn(course())).toBe('2018-02-01');
});

test('before its completion nobody knew that a review would not be published', () => {
  const before = courseOn(unpublished, '2019-05-19');
  expect(before).toMatchObject({ publication: 'in_progress', completedOn: null, notPublishedReason: '' });
  expect(courseOn(unpublished, '2019-05-20')).toEqual(unpublished);
});

test('a review without a day has no first step, and stands as it is on every day', () => {
  const without = course({ commissionedOn: null, completedOn: null, publication: 'not_published', publishedOn: null });
  expect(firstStepOn(without)).toBeNull();
  expect(courseOn(without, '2001-01-01').publication).toBe('not_published');
});

test.each<[string, Partial<ReviewCourse>]>([
  ['Published on 5 June 2019', {}],
  ['Completed on 20 May 2019, not published', { publication: 'not_published' }],
  ['Not published', { publication: 'not_published', completedOn: null }],
  ['Completed on 20 May 2019, not yet published', { publication: 'in_progress', publishedOn: null }],
  ['In progress, commissioned on 1 February 2018', { publication: 'in_progress', completedOn: null }],
  ['In progress', { publication: 'in_progress', completedOn: null, commissionedOn: null }],
])('says "%s"', (words, given) => {
  expect(courseInWords(course(given))).toBe(words);
});
