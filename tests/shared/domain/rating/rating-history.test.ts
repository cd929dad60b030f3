import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodsFrom } from '#shared/domain/dates.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { ratingHistory, type PastModeration } from '#shared/domain/rating/rating-history.ts';
import { ruleSet } from '../resources.ts';
import { anAction, anUpdate } from './action-builder.ts';

const months = periodsFrom('2018-12', '2019-06');
const moderation = (moderatedOn: string, more: Partial<PastModeration> = {}): PastModeration => ({
  colour: 'amber',
  reason: 'Seen',
  moderatedBy: 'Board',
  moderatedOn,
  withdrawnOn: null,
  ...more,
});
const coloursOf = (history: ReturnType<typeof ratingHistory>) =>
  history.map((month) => (month === null ? '' : `${month.rating.colour}${month.moderated ? '*' : ''}`));

describe('the rating of an action month by month', () => {
  // starts 1 January 2019, due 11 April 2019
  const action = anAction({ updates: [anUpdate('2019-02-20', { progressPercent: 60 })] });

  test('is empty before it began, and counts the last month up to the as-at date', () => {
    expect(coloursOf(ratingHistory(action, [], months, '2019-06-15', ruleSet))).toEqual([
      '',
      'green',
      'green',
      'amber',
      'red',
      'red',
      'red',
    ]);
  });

  test('shows the board’s colour from the month in which it was set until it lapsed or was taken back', () => {
    const lapsed = [moderation('2019-04-20', { holdsUntil: '2019-05-31' })];
    expect(coloursOf(ratingHistory(action, lapsed, months, '2019-06-15', ruleSet)).slice(4)).toEqual([
      'amber*',
      'amber*',
      'red',
    ]);
    const takenBack = [moderation('2019-04-20', { withdrawnOn: '2019-05-31' })];
    expect(coloursOf(ratingHistory(action, takenBack, months, '2019-06-15', ruleSet)).slice(4)).toEqual([
      'amber*',
      'red',
      'red',
    ]);
  });

  test('ends with the rating that every other screen shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.boolean(), (day, moderated) => {
        const asAtOn = `2019-06-${String(day).padStart(2, '0')}`;
        const past = moderated ? [moderation('2019-05-02')] : [];
        const [now] = ratingHistory(action, past, months, asAtOn, ruleSet).slice(-1);
        const shown = currentRating({ ...action, moderation: past[0] ?? null }, asAtOn, ruleSet);
        expect(now?.rating).toEqual(shown.rating);
      }),
    );
  });
});
