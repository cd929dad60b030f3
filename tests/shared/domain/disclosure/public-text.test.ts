import { describe, expect, test } from 'vitest';
import { publicText, withoutPlaces, type HiddenNumbers } from '#shared/domain/disclosure/public-text.ts';

const nothing: HiddenNumbers = { policy: { largestSuppressed: 5 }, ofSubject: new Set(), ofPack: new Set() };

describe('small numbers of people in words that somebody wrote', () => {
  test.each([
    ['3 children wait.', 'c children wait.'],
    ['Three of the older boys moved.', 'c of the older boys moved.'],
    ['A couple of siblings were missed.', 'c of siblings were missed.'],
    ['Both parents agreed.', 'c parents agreed.'],
    ['2 of 12 care leavers', 'c of 12 care leavers'],
    ['Children: 4', 'Children: c'],
    ['girls (two)', 'girls (c)'],
    ['two child deaths', 'c child deaths'],
    ['3 referrals and 2 placements', 'c referrals and c placements'],
  ])('%s', (text, shown) => {
    expect(publicText(text, nothing)).toBe(shown);
  });

  test.each([
    '6 children wait.',
    'Twelve care leavers',
    'On 5 July the team met for 3 hours; 2 working days later it met again.',
    'five priority actions for children',
    'one agreed plan',
    'Two reviews were published.',
    'Each child is seen within one month; no one is missed.',
    'Version 4 of FD04 in 2019-04',
    'Fewer than 10 children; £3 children’s fund',
  ])('stays: %s', (text) => {
    expect(publicText(text, nothing)).toBe(text);
  });
});

describe('numbers of hidden figures', () => {
  const hidden: HiddenNumbers = { ...nothing, ofSubject: new Set([4, 23, 1126, 7.3]), ofPack: new Set([4, 23, 88]) };
  test.each([
    ['23 were seen, 24 were not', 'c were seen, 24 were not'],
    ['twenty-three were seen', 'c were seen'],
    ['Four remain unallocated.', 'c remain unallocated.'],
    ['1,126 visits, 7.3% late', 'c visits, c% late'],
    ['88 children, 88 staff', 'c children, 88 staff'],
    ['Four partners agreed within 4 weeks on 23 June', 'Four partners agreed within 4 weeks on 23 June'],
    ['123 and 1,123 and 23.5', '123 and 1,123 and 23.5'],
  ])('%s', (text, shown) => {
    expect(publicText(text, hidden)).toBe(shown);
  });
});

test.each([
  ['Head teacher of Elm Park Primary School', 'Head teacher of a school'],
  ['Head teacher, St Mary’s Academy', 'Head teacher of a school'],
  ['Designated nurse at the Kettering General Hospital', 'Designated nurse at a health service'],
  ['Manager of The Beeches Children’s Home', 'Manager of a setting'],
  ['Director of Children’s Services', 'Director of Children’s Services'],
  ['Northamptonshire Police', 'Northamptonshire Police'],
  ['Lead for the Multi-Agency Safeguarding Hub', 'Lead for the Multi-Agency Safeguarding Hub'],
])('of %s is left: %s', (role, shown) => {
  expect(withoutPlaces(role)).toBe(shown);
});
