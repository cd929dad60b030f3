import { expect, test } from 'vitest';
import type { Benchmark } from '#shared/domain/indicator.ts';
import type { CalendarFacts, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { indicator, observation } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { tableOf } from '../../document-of.ts';
import { laidOut, wordsOf } from './laid-out.ts';

const value = (given: Parameters<typeof observation>[0]) => ({
  period: '2019-06',
  used: observation(given),
  earlier: [],
  conflicting: [],
  choiceReason: '',
});

test('data quality begins with what can be relied on, and where to be careful', () => {
  const returned: CalendarFacts = {
    sender: 'Performance team',
    overdue: false,
    state: {
      kind: 'late',
      dueOn: '2019-07-15',
      owed: 1,
      received: 1,
      missing: [],
      completedOn: '2019-07-16',
      workingDaysLate: 1,
    },
  };
  const indicators = [
    indicator({ values: [value({ provisional: true, denominator: 12 })] }),
    indicator({ code: 'CP04', values: [{ ...value({}), conflicting: [observation({ value: 90 })] }] }),
    indicator({ code: 'CP05', values: [] }),
  ];
  const document = laidOut({ indicators, returnCalendar: [returned] }, 'data-quality');
  expect(wordsOf(document, 'quality-message')).toBe(
    '2 of 3 indicators have a figure to show: 1 return late or not complete, 1 provisional, 1 on small numbers, 1 month with two values that nobody chose between.',
  );
  expect(wordsOf(laidOut({}, 'data-quality'), 'quality-message')).toBe(
    '1 of 1 indicator has a figure to show: 0 provisional, 0 on small numbers, 0 months with two values that nobody chose between.',
  );
});

test('an indicator without a monthly figure is not said to have no figure where its annual ones are printed', () => {
  const published: Benchmark = {
    area: 'authority',
    areaName: 'X',
    year: '2018-19',
    value: 12,
    citation: null,
    cell: null,
    earlier: [],
  };
  const indicators = [indicator({ values: [], benchmarks: [published] })];
  expect(wordsOf(laidOut({ indicators }, 'data-quality'), 'quality-never')).toBe(
    'No monthly figure has ever been received for 1 indicator, and so they are not in the scorecard (1 of them has annual figures in this pack): CP03 Visits in time.',
  );
  expect(wordsOf(laidOut({ indicators }, 'data-quality'), 'quality-message')).toMatch(
    /^0 of 1 indicator have a monthly figure to show, 1 more a yearly one: /u,
  );
  const annual = (knownOn: string | null) =>
    wordsOf(laidOut({ indicators, knownOn }, 'annual-figures'), 'annual-scope');
  expect(annual(null)).toContain('some may have been counted or come out after the as-at date');
  expect(annual('2019-07-31')).toContain('as known on 31 July 2019');
});

test('the days on which returns came are dates, which a workbook can sort', () => {
  const received = {
    period: '2019-06',
    fileName: 'a.xlsx',
    sha256: 'ab'.repeat(32),
    sender: 'Team',
    receivedOn: '2019-07-10',
  };
  const returns = [{ ...received, observations: 3, leftOut: 0 }];
  const [row] = tableOf(laidOut({ returns }, 'data-quality'), 'quality-returns').rows;
  expect(row?.cells[3]).toMatchObject({ kind: 'date', on: '2019-07-10', text: '10 Jul 2019' });
});

test('a public edition has no column of the fingerprints that it withholds', () => {
  const keys = (given: Partial<Snapshot>) =>
    tableOf(laidOut(given, 'data-quality'), 'quality-returns').columns.map(({ key }) => key);
  expect(keys({})).toContain('sha256');
  expect(keys({ edition: 'public' })).not.toContain('sha256');
});
