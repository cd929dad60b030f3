import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, firstDayOf } from '#shared/domain/dates.ts';
import { themeRecurrence, type ThemeAppearance } from '#shared/domain/reviews/theme-recurrence.ts';

const inReview = (review: string, given: Partial<ThemeAppearance> = {}): ThemeAppearance => ({
  ref: `${review}-1`,
  review,
  incidentPeriod: null,
  completedOn: null,
  publishedOn: null,
  closedOn: null,
  ...given,
});
const first = inReview('AK', { publishedOn: '2018-01-10', closedOn: '2018-05-03' });

test('counts reviews, recommendations and closings', () => {
  const counted = themeRecurrence([first, { ...first, ref: 'AK-2', closedOn: null }, inReview('AP')]);
  expect(counted).toMatchObject({ reviews: 2, recommendations: 3, closed: 1, returns: [] });
});

test.each<[string, Partial<ThemeAppearance>, string, string]>([
  [
    'the incident was in a month after the closing',
    { incidentPeriod: '2018-06', publishedOn: '2019-06-05' },
    'incident',
    'Back again: closed on 3 May 2018 (AK-1, AK); again in AP (AP-1), whose incident was in June 2018',
  ],
  [
    'it was published after the closing, of an incident in the month of it',
    { incidentPeriod: '2018-05', publishedOn: '2019-06-05' },
    'published',
    'Back again: closed on 3 May 2018 (AK-1, AK); again in AP (AP-1), published on 5 June 2019; its incident was in May 2018',
  ],
  [
    'it was completed after the closing and not published',
    { completedOn: '2018-05-04' },
    'completed',
    'Back again: closed on 3 May 2018 (AK-1, AK); again in AP (AP-1), completed on 4 May 2018; the month of its incident is not known',
  ],
])('is back again where %s', (_what, later, by, because) => {
  expect(themeRecurrence([first, inReview('AP', later)]).returns).toMatchObject([{ by, because }]);
});

test.each<[string, Partial<ThemeAppearance>]>([
  ['published on the day of the closing', { publishedOn: '2018-05-03' }],
  ['published before', { publishedOn: '2018-05-02', completedOn: '2018-05-01', incidentPeriod: '2018-04' }],
  ['of which no day is known', {}],
])('is not back again in a review %s', (_what, later) => {
  expect(themeRecurrence([first, inReview('AP', later)]).returns).toEqual([]);
});

test('is not its own return: a second recommendation of the same review', () => {
  expect(themeRecurrence([first, { ...first, ref: 'AK-2', publishedOn: '2019-01-01' }]).returns).toEqual([]);
});

test('of two closings the later one is named, unless the incident lies between them', () => {
  const second = inReview('AM', { publishedOn: '2018-06-01', closedOn: '2018-12-01' });
  const named = (incidentPeriod: string) =>
    themeRecurrence([first, second, inReview('AP', { incidentPeriod, publishedOn: '2019-06-05' })]).returns.find(
      ({ review }) => review === 'AP',
    );
  expect(named('2019-01')).toMatchObject({ closedReview: 'AM', by: 'incident' });
  expect(named('2018-08')).toMatchObject({ closedReview: 'AK', by: 'incident' });
  expect(named('2017-08')).toMatchObject({ closedReview: 'AM', by: 'published' });
});

const day = fc.nat({ max: 700 }).map((after) => addDays('2018-01-01', after));
const appearances = fc
  .array(
    fc.record({
      review: fc.constantFrom('AK', 'AP', 'AM'),
      closedOn: fc.option(day),
    }),
    { maxLength: 12 },
  )
  .chain((made) =>
    fc
      .record({
        AK: fc.record({ publishedOn: fc.option(day), completedOn: fc.option(day), incident: fc.option(day) }),
        AP: fc.record({ publishedOn: fc.option(day), completedOn: fc.option(day), incident: fc.option(day) }),
        AM: fc.record({ publishedOn: fc.option(day), completedOn: fc.option(day), incident: fc.option(day) }),
      })
      .map((reviews) =>
        made.map(({ review, closedOn }, index): ThemeAppearance => {
          const { publishedOn, completedOn, incident } = reviews[review];
          const incidentPeriod = incident === null ? null : incident.slice(0, 7);
          return { ref: `${review}-${index}`, review, incidentPeriod, completedOn, publishedOn, closedOn };
        }),
      ),
  );

describe('for random reviews', () => {
  test('every return is of another review and after a closing that happened', () => {
    fc.assert(
      fc.property(appearances, (made) => {
        for (const back of themeRecurrence(made).returns) {
          const closing = made.find(({ ref }) => ref === back.closedRef);
          expect(closing).toMatchObject({ review: back.closedReview, closedOn: back.closedOn });
          expect(back.closedReview).not.toBe(back.review);
          expect(back.on > back.closedOn).toBe(true);
        }
      }),
    );
  });

  test('a review is missed only where none of its days lies after any closing of another', () => {
    fc.assert(
      fc.property(appearances, (made) => {
        const found = new Set(themeRecurrence(made).returns.map(({ review }) => review));
        const expected = made.filter(({ review, publishedOn, completedOn, incidentPeriod }) =>
          made.some(
            ({ review: other, closedOn }) =>
              other !== review &&
              closedOn !== null &&
              [publishedOn, completedOn, incidentPeriod === null ? null : firstDayOf(incidentPeriod)].some(
                (on) => on !== null && on > closedOn,
              ),
          ),
        );
        expect(found).toEqual(new Set(expected.map(({ review }) => review)));
      }),
    );
  });

  test('without a closing nothing is ever back', () => {
    fc.assert(
      fc.property(appearances, (made) => {
        const open = made.map((one) => ({ ...one, closedOn: null }));
        expect(themeRecurrence(open)).toMatchObject({ closed: 0, returns: [] });
      }),
    );
  });
});
