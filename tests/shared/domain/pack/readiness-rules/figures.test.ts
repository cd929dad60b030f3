import { describe, expect, test } from 'vitest';
import type { IndicatorFacts, ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import type { CalendarFacts, PreviousPosition, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { codesOf, indicator, issuesOf, observation, sentencesOf } from './clean.ts';

const owed = (given: Partial<CalendarFacts['state']>, overdue: boolean): CalendarFacts => ({
  sender: 'Performance team',
  overdue,
  state: {
    kind: 'missing',
    dueOn: '2019-07-15',
    owed: 12,
    received: 0,
    missing: ['CP01', 'CP02'],
    completedOn: null,
    workingDaysLate: 12,
    ...given,
  },
});

describe('returns', () => {
  test.each<[string, CalendarFacts, readonly string[]]>([
    [
      'nothing came',
      owed({}, true),
      [
        'Performance team has not sent its return for June 2019, due on 15 July 2019: 12 indicators will show as not returned.',
      ],
    ],
    [
      'a part came',
      owed({ kind: 'part', received: 11, missing: ['CP01'] }, true),
      ['Performance team has sent 11 of 12 indicators for June 2019, due on 15 July 2019: CP01 is missing.'],
    ],
    ['still time', owed({ kind: 'not_due', missing: ['CP01'] }, false), []],
    ['all came late', owed({ kind: 'late', missing: [] }, false), []],
  ])('%s', (_, calendar, expected) => {
    expect(sentencesOf(issuesOf({ returnCalendar: [calendar] }), 'ReturnMissing')).toEqual(expected);
  });

  test('one that is not due yet is said to be still to come', () => {
    const issues = issuesOf({ returnCalendar: [owed({ kind: 'not_due', dueOn: '2019-08-15' }, false)] });
    expect(sentencesOf(issues, 'ReturnStillToCome')).toEqual([
      'Performance team still has 2 indicators to send for June 2019, due on 15 August 2019.',
    ]);
  });

  test('an indicator that came every month and has not come is named, unless its sender is', () => {
    const may = indicator({ code: 'CP01', values: [value({ period: '2019-05' })] });
    expect(sentencesOf(issuesOf({ indicators: [may] }), 'FigureMissing')).toEqual([
      'CP01 Visits in time has no figure for June 2019; the last is for May 2019.',
    ]);
    expect(sentencesOf(issuesOf({ indicators: [may], returnCalendar: [owed({}, true)] }), 'FigureMissing')).toEqual([]);
    const tbc = value({ marker: 'not_returned', value: null });
    expect(
      sentencesOf(issuesOf({ indicators: [{ ...may, values: [...may.values, tbc] }] }), 'FigureMissing'),
    ).toHaveLength(1);
    for (const spared of [indicator({ values: [] }), { ...may, monthly: false }])
      expect(sentencesOf(issuesOf({ indicators: [spared] }), 'FigureMissing')).toEqual([]);
  });
});

function value(used: Partial<ObservationFact>, rest: Partial<PeriodValue> = {}): PeriodValue {
  const held = observation(used);
  return { period: held.period, used: held, earlier: [], conflicting: [], choiceReason: '', ...rest };
}

describe('figures in doubt', () => {
  test('two values and no choice are named with both; a choice ends it', () => {
    const other = observation({ value: 91, originalText: '91' });
    const doubtful = value({}, { conflicting: [other] });
    expect(sentencesOf(issuesOf({ indicators: [indicator({ values: [doubtful] })] }), 'ValuesInConflict')).toEqual([
      'CP03 Visits in time has 2 values for June 2019 (96 and 91), and nobody has chosen between them.',
    ]);
    const chosen = { ...doubtful, choiceReason: 'The inspectors counted' };
    expect(issuesOf({ indicators: [indicator({ values: [chosen] })] })).toEqual([]);
  });

  const before = observation({ value: 93, originalText: '93', recordedAt: '2019-06-10T09:00:00.000Z' });
  const restated = (used: Partial<ObservationFact>) => indicator({ values: [value(used, { earlier: [before] })] });
  const previous: PreviousPosition = {
    basis: 'pack',
    period: '2019-05',
    asAtOn: '2019-06-30',
    actions: [],
    indicators: [],
    findings: [],
    newsFrom: '2019-07-01T00:00:00.000Z',
  };

  test.each<[string, Partial<Snapshot>, number]>([
    ['without a reason', { indicators: [restated({})] }, 1],
    ['with one', { indicators: [restated({ note: 'Late entries' })] }, 0],
    ['of blanks', { indicators: [restated({ note: ' ' })] }, 1],
    ['known to readers of the last pack', { indicators: [restated({ recordedAt: '2019-06-20' })], previous }, 0],
    ['news since the last pack', { indicators: [restated({})], previous }, 1],
    ['the same figure sent again', { indicators: [restated({ value: 93 })] }, 0],
  ])('a restatement %s', (_, spoilt, expected) => {
    expect(sentencesOf(issuesOf(spoilt), 'RestatementWithoutReason')).toHaveLength(expected);
  });
});

describe('commentary', () => {
  const red = (given: Partial<IndicatorFacts> = {}) => indicator({ values: [value({ value: 80 })], ...given });
  const comment = {
    period: '2019-06',
    text: 'Two teams merged.',
    author: 'Head of service',
    writtenOn: '2019-07-20',
    signOff: null,
  };
  const signed = { ...comment, signOff: { by: 'Director', on: '2019-07-21' } };

  test.each<[string, IndicatorFacts, readonly string[]]>([
    ['none on a red figure', red(), ['warning CommentaryMissing']],
    [
      'one on the month before',
      red({ commentaries: [{ ...signed, period: '2019-05' }] }),
      ['warning CommentaryMissing'],
    ],
    ['one that is not signed off', red({ commentaries: [comment] }), ['warning CommentaryNotSignedOff']],
    ['one that is', red({ commentaries: [signed] }), []],
    ['none on a green figure', indicator(), []],
    [
      'none on a red one that the board set to amber',
      red({
        moderation: {
          colour: 'amber',
          reason: 'The audit says otherwise',
          moderatedBy: 'Board',
          moderatedOn: '2019-07-24',
        },
      }),
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codesOf(issuesOf({ indicators: [facts] }))).toEqual(expected);
  });

  test('a green figure whose control chart is concerned is asked about as well', () => {
    const months = Array.from(
      { length: 14 },
      (_, i) => `${i < 9 ? 2018 : 2019}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`,
    );
    const values = months.map((period, i) => value({ period, value: i === 13 ? 96 : 99.5 + (i % 2) / 10 }));
    const facts = indicator({ values: [...values, value({ period: '2019-06', value: 95.5 })] });
    expect(sentencesOf(issuesOf({ indicators: [facts] }), 'CommentaryMissing')).toEqual([
      'CP03 Visits in time is getting worse on its control chart for June 2019, and there is no commentary on it.',
    ]);
  });

  test('a dated publication is asked for words on its own month', () => {
    const facts = red({ monthly: false, values: [value({ period: '2019-01', value: 80 })] });
    expect(sentencesOf(issuesOf({ indicators: [facts] }), 'CommentaryMissing')).toEqual([
      'CP03 Visits in time is red for January 2019, and there is no commentary on it.',
    ]);
  });
});

describe('small numbers in a public edition', () => {
  const policy = { largestSuppressed: 5, complements: false };
  const words = {
    commentaries: 0,
    masked: 0,
    unpublishedReviews: 0,
    actionsOfUnpublishedReviews: 0,
    unpublishedEvents: 0,
    evidence: 0,
    files: 0,
  };
  const suppression = { policy, figures: [], words };
  const shown = (facts: IndicatorFacts) =>
    codesOf(issuesOf({ edition: 'public', suppression, indicators: [facts] })).filter((code) => code.includes('Small'));

  test.each<[string, Partial<ObservationFact>, number]>([
    ['a share of 3', { value: 96, numerator: 3, denominator: 100 }, 1],
    ['a share of 4 children', { value: 100, numerator: 4, denominator: 4 }, 1],
    ['a share of 6', { value: 96, numerator: 6, denominator: 100 }, 0],
    ['a share of none', { value: 96, numerator: 0, denominator: 100 }, 0],
    ['one that is hidden', { value: null, numerator: null, denominator: null, marker: 'suppressed' }, 0],
  ])('%s', (_, used, expected) => {
    expect(shown(indicator({ values: [value(used)] }))).toHaveLength(expected);
  });

  test('a count of 1 to 5 blocks, in an earlier value as well, and not of things', () => {
    const definition = { ...indicator().definition, unit: 'count' as const };
    const five = value({ value: 5, numerator: null, denominator: null });
    expect(shown(indicator({ definition, values: [five] }))).toEqual(['blocking SmallNumberShown']);
    const before = value({ value: 60, numerator: null, denominator: null }, { earlier: [five.used] });
    expect(shown(indicator({ definition, values: [before] }))).toHaveLength(1);
    expect(shown(indicator({ definition: { ...definition, group: 'Workforce' }, values: [five] }))).toEqual([]);
  });

  test('an edition that was never put through disclosure control blocks; a board’s is not looked at', () => {
    expect(codesOf(issuesOf({ edition: 'public' }))).toEqual(['blocking SmallNumberShown']);
    expect(issuesOf({ indicators: [indicator({ values: [value({ numerator: 3 })] })] })).toEqual([]);
  });
});
