import { expect, test } from 'vitest';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import { silenceOf } from '#shared/domain/rating/silence.ts';
import { anAction, anUpdate } from './action-builder.ts';

const silence = (given: Parameters<typeof anAction>[0], asAtOn: string) => {
  const action = anAction(given);
  return silenceOf(action, knownFacts(action, asAtOn), asAtOn);
};

test.each([
  ['from the last report', { updates: [anUpdate('2020-02-28')] }, '2020-03-01', { since: '2020-02-28', days: 2 }],
  ['from the start where nobody ever reported', {}, '2019-01-31', { since: '2019-01-01', days: 30 }],
  [
    'from the start where work that is not started was reported on before it',
    { updates: [anUpdate('2018-12-01', { status: 'not_started' })] },
    '2019-01-31',
    { since: '2019-01-01', days: 30, fromStart: true },
  ],
  ['below nought before the start', {}, '2018-12-30', { days: -2 }],
] as const)('is counted %s', (_what, given, asAtOn, expected) => {
  expect(silence(given, asAtOn)).toMatchObject(expected);
});
