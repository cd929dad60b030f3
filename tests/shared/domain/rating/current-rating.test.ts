import { expect, test } from 'vitest';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { ruleSet } from '../resources.ts';
import { anAction, anUpdate } from './action-builder.ts';

const moderation = {
  colour: 'amber' as const,
  reason: 'The new team starts on Monday.',
  moderatedBy: 'the board',
  moderatedOn: '2019-04-20',
};
const overdue = anAction({
  updates: [anUpdate('2019-03-01', { selfRating: 'red' }), anUpdate('2019-04-10', { selfRating: 'green' })],
  moderation,
});

test('without a moderation the rule counts, and the owner who is greener is flagged', () => {
  const current = currentRating(overdue, '2019-04-19', ruleSet);
  expect(current.rating).toStrictEqual(current.byRule);
  expect(current).toMatchObject({ moderation: null, ownRating: 'green', ownerGreener: true });
  expect(current.byRule.rule).toBe('overdue');
});

test('from its day on a moderation counts, and its sentence keeps what the rule says', () => {
  const current = currentRating(overdue, '2019-04-20', ruleSet);
  expect(current.rating).toStrictEqual({
    colour: 'amber',
    rule: 'moderated',
    because:
      'Set to amber by the board on 20 April 2019: The new team starts on Monday. The rule says red: Overdue by 9 days: due 11 April 2019, as at 20 April 2019, progress 60%',
  });
  expect(current.byRule.colour).toBe('red');
  expect(current.moderation).toStrictEqual(moderation);
  expect(current.ownerGreener).toBe(true);
});

test.each([
  { selfRating: 'red' as const, greener: false },
  { selfRating: 'amber' as const, greener: true },
  { selfRating: 'blue' as const, greener: true },
  { selfRating: 'grey' as const, greener: false },
])('an owner who says $selfRating of an overdue action is greener: $greener', ({ selfRating, greener }) => {
  const action = anAction({ updates: [anUpdate('2019-04-10', { selfRating })] });
  expect(currentRating(action, '2019-04-12', ruleSet).ownerGreener).toBe(greener);
});

test('an update without an own rating leaves the last one, and one of tomorrow is not known', () => {
  const action = anAction({
    updates: [
      anUpdate('2019-03-01', { selfRating: 'amber' }),
      anUpdate('2019-03-05'),
      anUpdate('2019-03-09', { selfRating: 'green' }),
    ],
  });
  expect(currentRating(action, '2019-03-08', ruleSet).ownRating).toBe('amber');
  expect(currentRating(anAction(), '2019-03-08', ruleSet)).toMatchObject({ ownRating: null, ownerGreener: false });
});
