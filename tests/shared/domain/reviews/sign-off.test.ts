import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { signOffClock, signOffState, type SignOffFact } from '#shared/domain/reviews/sign-off.ts';

const row = (agency: string, signedOn: string, signed = true): SignOffFact => ({
  agency,
  signed,
  signedOn,
  signedBy: 'Director',
  note: '',
});
const four = ['Council', 'Health', 'Police', 'Probation'];
const dates = { publishedOn: '2019-06-05', completedOn: '2019-05-20' };

test.each<[string, readonly string[], readonly SignOffFact[], string, string | null]>([
  [
    'nobody has an action',
    [],
    [],
    'No agency leads or supports an action of it yet, so there is nothing to sign off',
    null,
  ],
  ['nobody signed', ['Council'], [], 'Signed off by 0 of 1 agency; waiting for Council', null],
  [
    'the one did',
    ['Council'],
    [row('Council', '2019-06-30')],
    'Signed off by the one agency concerned on 30 June 2019',
    '2019-06-30',
  ],
  [
    'three of four did',
    four,
    [row('Council', '2019-06-10'), row('Probation', '2019-06-12'), row('Health', '2019-06-11')],
    'Signed off by 3 of 4 agencies; waiting for Police',
    null,
  ],
  [
    'all did',
    ['Council', 'Police'],
    [row('Police', '2019-07-01'), row('Council', '2019-06-10')],
    'Signed off by all 2 agencies, the last on 1 July 2019',
    '2019-07-01',
  ],
  [
    'one took it back',
    ['Council', 'Police'],
    [row('Council', '2019-06-10'), row('Police', '2019-06-11'), row('Police', '2019-06-20', false)],
    'Signed off by 1 of 2 agencies; waiting for Police (withdrawn)',
    null,
  ],
  [
    'one took it back and signed again on that day',
    ['Council'],
    [row('Council', '2019-06-10'), row('Council', '2019-06-20', false), row('Council', '2019-06-20')],
    'Signed off by the one agency concerned on 20 June 2019',
    '2019-06-20',
  ],
  [
    'one signed later than the day asked about',
    ['Council'],
    [row('Council', '2019-09-01')],
    'Signed off by 0 of 1 agency; waiting for Council',
    null,
  ],
  [
    'somebody signed who need not',
    ['Council'],
    [row('Police', '2019-06-20')],
    'Signed off by 0 of 1 agency; waiting for Council',
    null,
  ],
])('%s', (_what, needed, given, because, completeOn) => {
  expect(signOffState({ needed, given }, '2019-08-14')).toMatchObject({ because, completeOn });
});

test('a sign-off of an agency that has no part in it any more stays in sight', () => {
  const state = signOffState({ needed: ['Council'], given: [row('Police', '2019-06-20')] }, '2019-08-14');
  expect(state).toMatchObject({ signed: 0, others: [{ agency: 'Police', state: 'signed' }] });
});

describe('the days from publication to the signed-off plan', () => {
  const signed = signOffState({ needed: ['Council'], given: [row('Council', '2019-07-05')] }, '2019-08-14');
  const waiting = signOffState({ needed: ['Council'], given: [] }, '2019-08-14');
  const none = signOffState({ needed: [], given: [] }, '2019-08-14');

  test.each([
    ['signed', dates, signed, 30, 'Signed off 30 days after publication on 5 June 2019'],
    ['waiting', dates, waiting, 70, 'Waiting for 70 days since publication on 5 June 2019'],
    ['nothing to sign', dates, none, 70, '70 days since publication on 5 June 2019 without an action to sign off'],
    [
      'not published',
      { ...dates, publishedOn: null },
      signed,
      46,
      'Signed off 46 days after completion on 20 May 2019 (counted from completion, as the review is not published)',
    ],
    [
      'before publication',
      { ...dates, publishedOn: '2019-07-06' },
      signed,
      -1,
      'Signed off 1 day before publication on 6 July 2019',
    ],
    [
      'on the day',
      { ...dates, publishedOn: '2019-07-05' },
      signed,
      0,
      'Signed off 0 days after publication on 5 July 2019',
    ],
    [
      'no day known',
      { publishedOn: null, completedOn: null },
      waiting,
      null,
      'Days are not counted: the review has no day of publication or completion',
    ],
  ])('%s', (_what, known, state, days, because) => {
    expect(signOffClock(known, state, '2019-08-14')).toMatchObject({ days, because });
  });
});

const agency = fc.constantFrom(...four);
const rows = fc.array(
  fc
    .record({ agency, after: fc.nat({ max: 400 }), signed: fc.boolean() })
    .map(({ agency: name, after, signed }) => row(name, addDays('2019-01-01', after), signed)),
  { maxLength: 20 },
);
const needs = fc.uniqueArray(agency, { maxLength: 4 });

describe('for random sign-offs', () => {
  test('a row of a later day changes nothing, and signing again what is signed moves no day', () => {
    fc.assert(
      fc.property(needs, rows, fc.nat({ max: 400 }), (needed, given, after) => {
        const on = addDays('2019-01-01', after);
        const state = signOffState({ needed, given }, on);
        const known = given.filter(({ signedOn }) => signedOn <= on);
        expect(signOffState({ needed, given: known }, on)).toEqual(state);
        const again = state.agencies.flatMap(({ row: last }) =>
          last?.signed === true ? [{ ...last, signedOn: on }] : [],
        );
        expect(signOffState({ needed, given: [...known, ...again] }, on).completeOn).toBe(state.completeOn);
      }),
    );
  });

  test('it is complete exactly where no needed agency is waiting, on a day on which somebody signed', () => {
    fc.assert(
      fc.property(needs, rows, (needed, given) => {
        const { agencies, completeOn, signed } = signOffState({ needed, given }, '2020-12-31');
        expect(agencies.map((one) => one.agency)).toEqual(needed);
        expect(completeOn !== null).toBe(needed.length > 0 && signed === needed.length);
        expect(completeOn === null || given.some((one) => one.signed && one.signedOn === completeOn)).toBe(true);
      }),
    );
  });

  test('an agency more to sign never makes a plan complete earlier', () => {
    fc.assert(
      fc.property(needs, agency, rows, (needed, more, given) => {
        const before = signOffState({ needed, given }, '2020-12-31').completeOn;
        const after = signOffState({ needed: [...new Set([...needed, more])], given }, '2020-12-31').completeOn;
        expect(before === null ? needed.length === 0 || after === null : after === null || after >= before).toBe(true);
      }),
    );
  });
});
