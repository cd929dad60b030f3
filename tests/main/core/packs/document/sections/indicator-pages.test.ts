import { describe, expect, test } from 'vitest';
import { indicator, observation } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { tableOf } from '../../document-of.ts';
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

describe('what was said of a month', () => {
  const table = (used: ReturnType<typeof observation>, earlier: readonly ReturnType<typeof observation>[] = []) => {
    // red, so that it has a page whatever its last month says
    const last = observation({ period: '2019-06', value: 40, numerator: 40 });
    const month = { period: '2019-05', used, earlier, conflicting: [], choiceReason: '' };
    const latest = { period: '2019-06', used: last, earlier: [], conflicting: [], choiceReason: '' };
    const indicators = [indicator({ values: [month, latest] })];
    return tableOf(laidOut({ indicators }, 'indicator-pages'), 'kpi-CP03-table');
  };
  const cell = (held: ReturnType<typeof table>, key: string) =>
    held.rows.find(({ id }) => id === 'kpi-CP03-2019-05')?.cells[
      held.columns.findIndex((column) => column.key === key)
    ];

  test('is a mark on its figure, explained across the page instead of in a narrow column', () => {
    const used = observation({
      period: '2019-05',
      value: 88,
      numerator: 88,
      note: 'Two teams were counted late.',
      provisional: true,
    });
    const held = table(used, [observation({ period: '2019-05', value: 85, numerator: 85 })]);
    expect(held.columns.map(({ key }) => key)).not.toContain('note');
    expect(cell(held, 'value')).toMatchObject({
      kind: 'number',
      flags: ['Restated: was 85.0%. Provisional. Two teams were counted late'],
    });
  });

  test('stands with its source where there is no figure to mark', () => {
    const used = observation({
      period: '2019-05',
      value: null,
      marker: 'unavailable',
      originalText: 'n/a',
      note: 'System down',
    });
    const origin = cell(table(used), 'origin');
    expect(origin).toMatchObject({ kind: 'text' });
    expect(origin).toHaveProperty('text', expect.stringMatching(/: System down$/));
  });
});
