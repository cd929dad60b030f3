import { expect, test } from 'vitest';
import { indicator, observation } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { laidOut, wordsOf } from './laid-out.ts';

const said = (period: string) => ({
  period,
  text: 'An improvement.',
  author: 'Head of service',
  writtenOn: '2019-07-15',
  signOff: null,
});
const pageWith = (commentaries: readonly ReturnType<typeof said>[]) => {
  const used = observation({ value: 40, numerator: 40 });
  const values = [{ period: '2019-06', used, earlier: [], conflicting: [], choiceReason: '' }];
  return laidOut({ indicators: [indicator({ values, commentaries })] }, 'indicator-pages');
};

test.each([
  ['2019-06', 'Commentary'],
  ['2019-05', 'Commentary: none on June 2019, the last is 1 month older'],
  ['2018-09', 'Commentary: none on June 2019, the last is 9 months older'],
])('what was said of %s does not pass for a word on the month above it', (period, title) => {
  const block = pageWith([said(period)])
    .sections.flatMap(({ blocks }) => blocks)
    .find(({ id }) => id === 'kpi-CP03-commentary');
  expect(block).toMatchObject({ title });
});

test('where nothing was ever said, that is said', () => {
  expect(wordsOf(pageWith([]), 'kpi-CP03-commentary')).toContain('No commentary has been given.');
});
