import { describe, expect, test } from 'vitest';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import { indicator, observation } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { rowsOf, tableOf } from '../../document-of.ts';
import { laidOut, wordsOf } from './laid-out.ts';

const inGroup = (code: string, group: string, given: Partial<IndicatorFacts> = {}): IndicatorFacts =>
  indicator({ code, definition: { ...indicator().definition, name: `Name of ${code}`, group }, ...given });

const value = (period: string, figure: number) => ({
  period,
  used: observation({ period, value: figure, originalText: String(figure) }),
  earlier: [],
  conflicting: [],
  choiceReason: '',
});
const comment = { text: 'Two posts filled.', author: 'Head', writtenOn: '2019-07-20', signOff: null };

describe('the sections of workforce and quality assurance', () => {
  const workforce = inGroup('WF01', 'Workforce', {
    values: [value('2019-04', 96), value('2019-06', 97)],
    commentaries: [{ ...comment, period: '2019-06' }],
  });
  const red = inGroup('WF05', 'Workforce', {
    values: [value('2019-06', 80)],
    commentaries: [{ ...comment, period: '2019-06' }],
  });
  const audits = inGroup('QA01', 'Quality assurance');
  const document = laidOut(
    { indicators: [workforce, red, audits, inGroup('WF09', 'Workforce', { values: [] })] },
    'workforce',
    'quality-assurance',
    'indicator-pages',
  );

  test('hold the indicators of their group that have figures, six months side by side', () => {
    expect(rowsOf(tableOf(document, 'workforce-table')).map((row) => row['code'])).toEqual(['WF01', 'WF05']);
    expect(rowsOf(tableOf(document, 'quality-assurance-table')).map((row) => row['code'])).toEqual(['QA01']);
    expect(rowsOf(tableOf(document, 'workforce-table'))[0]).toMatchObject({
      '2019_01': '–',
      '2019_04': '96.0%',
      '2019_05': 'none',
      '2019_06': '97.0%',
      target: '≥ 95.0%',
      rating: 'green',
    });
  });

  test('begin with how many of each colour, and name the red ones', () => {
    expect(wordsOf(document, 'workforce-message')).toBe(
      '2 indicators with figures: 1 red, 1 green. Red: WF05 Name of WF05.',
    );
  });

  test('trace each figure to its cell', () => {
    const [row] = tableOf(document, 'workforce-table').rows;
    const figure = row?.cells.find((cell) => cell.kind === 'number');
    expect(figure?.kind === 'number' ? document.origins[figure.origin] : null).toMatchObject({
      kind: 'cell',
      fileName: 'return.csv',
    });
  });

  test('print the commentary of those without a page of their own, and say that it is not signed off', () => {
    expect(wordsOf(document, 'workforce-commentary-list')).toBe(
      'WF01 Name of WF01. Two posts filled. (Head, 20 July 2019; not signed off)',
    );
  });

  test('are left out where the group has no figure', () => {
    const ids = laidOut({ indicators: [indicator()] }, 'summary', 'workforce', 'quality-assurance').sections;
    expect(ids.map(({ id }) => id)).toEqual(['summary']);
  });
});
