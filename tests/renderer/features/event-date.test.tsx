import { expect, test } from 'vitest';
import { eventDate } from '../../../renderer/features/scrutiny/event-date.ts';

test.each([
  ['day', '2018-10-17', '2018-10-18', '17 October 2018 to 18 October 2018'],
  ['day', '2018-10-17', '2018-10-17', '17 October 2018'],
  ['day', '2018-10-17', null, '17 October 2018'],
  ['month', '2018-10-01', null, 'October 2018'],
  ['year', '2016-01-01', null, '2016'],
] as const)('a date known to the %s (%s) is shown no more exactly: %s %s', (datePrecision, startsOn, endsOn, shown) => {
  expect(eventDate({ datePrecision, startsOn, endsOn })).toBe(shown);
});
