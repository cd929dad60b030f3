import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedIn, whatChanged } from '#shared/domain/pack/changes.ts';
import {
  thingKinds,
  type ActionPosition,
  type IndicatorPosition,
  type Position,
  type Thing,
} from '#shared/domain/pack/position.ts';
import { sectionIds } from '#shared/domain/pack/profile.ts';
import { colours } from '#shared/domain/rating/rating.ts';

const action = (ref: string, given: Partial<ActionPosition> = {}): ActionPosition => ({
  ref,
  title: `Title of ${ref}`,
  colour: 'green',
  because: 'On track.',
  agreedDueOn: '2019-07-31',
  forecastOn: null,
  status: 'in_progress',
  ...given,
});
const indicator = (code: string, given: Partial<IndicatorPosition> = {}): IndicatorPosition => ({
  code,
  name: `Name of ${code}`,
  colour: 'amber',
  because: '2.0 points short of target.',
  values: { '2019-05': 93 },
  ...given,
});
const position = (given: Partial<Position>): Position => ({
  period: '2019-06',
  asAtOn: '2019-07-31',
  actions: [],
  indicators: [],
  findings: [],
  ...given,
});

const aThing = (kind: Thing['kind'], ref: string, given: Partial<Thing> = {}): Thing => ({
  kind,
  ref,
  title: `Title of ${ref}`,
  ...given,
});

describe('what changed between two packs', () => {
  test('a colour that moved says which way and why', () => {
    const changes = whatChanged(
      position({ actions: [action('A1'), action('A2', { colour: 'grey' })] }),
      position({ actions: [action('A1', { colour: 'red', because: 'Overdue by 3 days.' }), action('A2')] }),
    );
    expect(changes.colours).toEqual([
      {
        kind: 'action',
        ref: 'A1',
        title: 'Title of A1',
        before: 'green',
        after: 'red',
        because: 'Overdue by 3 days.',
        underneath: [],
        direction: 'worse',
      },
      expect.objectContaining({ ref: 'A2', before: 'grey', after: 'green', direction: 'neither' }),
    ]);
  });

  test('a due date that was moved and a forecast that slipped are counted in days', () => {
    const { dates } = whatChanged(
      position({ actions: [action('A1', { forecastOn: '2019-07-31' })] }),
      position({ actions: [action('A1', { agreedDueOn: '2019-11-01', forecastOn: '2019-08-01' })] }),
    );
    expect(dates.map((change) => [change.what, change.days])).toEqual([
      ['agreed due date', 93],
      ['forecast', 1],
    ]);
  });

  test('a figure of the past that is another figure now is a restatement; a new month is not', () => {
    const { restated } = whatChanged(
      position({ indicators: [indicator('FD10')] }),
      position({ indicators: [indicator('FD10', { values: { '2019-05': 91, '2019-06': 90 } })] }),
    );
    expect(restated).toEqual([{ code: 'FD10', name: 'Name of FD10', period: '2019-05', before: 93, after: 91 }]);
  });

  test('something present last time and absent now is named', () => {
    const { vanished, added } = whatChanged(
      position({
        actions: [action('A1')],
        indicators: [indicator('FD10')],
        findings: [{ ref: 'R01', text: 'Early help' }],
      }),
      position({ actions: [action('A2')] }),
    );
    expect(vanished.map((thing) => thing.ref)).toEqual(['A1', 'FD10', 'R01']);
    expect(added.map((thing) => thing.ref)).toEqual(['A2']);
  });

  test('an action that was completed since is closed, one completed before is not closed again', () => {
    const { closed } = whatChanged(
      position({ actions: [action('A1'), action('A2', { status: 'completed' })] }),
      position({ actions: [action('A1', { status: 'completed' }), action('A2', { status: 'completed' })] }),
    );
    expect(closed.map((thing) => thing.ref)).toEqual(['A1']);
  });
});

describe('how and by whom', () => {
  test('a due date that was moved names who agreed it, and the slippage then and now', () => {
    const agreement = { on: '2019-07-24', by: 'Chair at Improvement board, 24 July 2019', reason: 'Two teams merged' };
    const { dates } = whatChanged(
      position({ actions: [action('A1', { slippageDays: 31, forecastOn: '2019-08-01' })] }),
      position({
        actions: [action('A1', { agreedDueOn: '2019-11-01', slippageDays: 124, agreement, forecastOn: '2019-10-01' })],
      }),
    );
    expect(dates).toMatchObject([
      { what: 'agreed due date', agreement, slippedBefore: 31, slippedAfter: 124 },
      { what: 'forecast', agreement: null, slippedBefore: 31, slippedAfter: 124 },
    ]);
  });

  test('what was closed says how; of an old pack nothing is made up', () => {
    const done = action('A1', { status: 'completed', ended: 'Complete; evidence accepted' });
    const decided = aThing('decision', 'D1', { ended: 'Done on 3 June 2019' });
    const { closed } = whatChanged(
      position({ actions: [action('A1'), action('A2')], things: [aThing('decision', 'D1')] }),
      position({ actions: [done, action('A2', { status: 'cancelled' })], things: [decided] }),
    );
    expect(closed.map(({ ref, how }) => [ref, how])).toEqual([
      ['A1', 'Complete; evidence accepted'],
      ['A2', ''],
      ['D1', 'Done on 3 June 2019'],
    ]);
  });

  test('a decision that was closed before is not closed again', () => {
    const held = position({ things: [aThing('decision', 'D1', { ended: 'Done' })] });
    expect(whatChanged(held, held).closed).toEqual([]);
  });

  test('the same reference of another kind is another thing', () => {
    const { vanished, added } = whatChanged(
      position({ things: [aThing('review', 'X')] }),
      position({ things: [aThing('agency', 'X')] }),
    );
    expect([vanished, added].map((list) => list.map(({ kind }) => kind))).toEqual([['review'], ['agency']]);
  });

  test('a pack made before other things were kept neither gains nor loses them', () => {
    const [old, now] = [position({}), position({ things: [aThing('review', 'Child Xa')] })];
    expect(whatChanged(old, now).added).toEqual([]);
    expect(whatChanged(now, old).vanished).toEqual([]);
  });

  test('a section that the kind of pack holds no longer, or anew, is named; where no pack was made none is', () => {
    const [may, june] = [
      position({ sections: ['changes', 'workforce'] }),
      position({ sections: ['evidence', 'changes'] }),
    ];
    const { vanished, added } = whatChanged(may, june);
    expect([vanished, added].map((list) => list.map(({ kind, ref }) => `${kind} ${ref}`))).toEqual([
      ['section workforce'],
      ['section evidence'],
    ]);
    expect(whatChanged(position({}), june).added).toEqual([]);
  });
});

const refs = fc.uniqueArray(fc.constantFrom('A1', 'A2', 'A3', 'A4'));
const anyPosition = fc
  .record({
    actions: refs,
    indicators: refs,
    findings: refs,
    colour: fc.constantFrom(...colours),
    value: fc.option(fc.integer({ min: 0, max: 9 })),
    days: fc.integer({ min: 1, max: 28 }),
    things: fc.uniqueArray(fc.tuple(fc.constantFrom(...thingKinds), fc.constantFrom('X1', 'X2')), {
      selector: ([kind, ref]) => `${kind} ${ref}`,
    }),
    sections: fc.uniqueArray(fc.constantFrom(...sectionIds)),
    ended: fc.boolean(),
  })
  .map(({ actions, indicators, findings, colour, value, days, things, sections, ended }) =>
    position({
      actions: actions.map((ref) => action(ref, { colour, agreedDueOn: `2019-07-${String(days).padStart(2, '0')}` })),
      indicators: indicators.map((code) => indicator(code, { colour, values: { '2019-05': value } })),
      findings: findings.map((ref) => ({ ref, text: ref })),
      things: things.map(([kind, ref]) => aThing(kind, ref, ended ? { ended: 'Done' } : {})),
      sections,
    }),
  );

describe('for any two positions', () => {
  test('a position compared with itself changed in nothing', () => {
    fc.assert(
      fc.property(anyPosition, (held) => {
        expect(Object.values(whatChanged(held, held)).flat()).toEqual([]);
      }),
    );
  });

  test('everything of the first is in the second or named as vanished, and the other way round as added', () => {
    const keys = (list: readonly { readonly kind: string; readonly ref: string }[]): string[] =>
      list.map(({ kind, ref }) => `${kind} ${ref}`).toSorted((a, b) => a.localeCompare(b));
    fc.assert(
      fc.property(anyPosition, anyPosition, (before, after) => {
        const { vanished, added } = whatChanged(before, after);
        const [was, is] = [keys(namedIn(before)), keys(namedIn(after))];
        expect(keys(vanished)).toEqual(was.filter((key) => !is.includes(key)));
        expect(keys(added)).toEqual(is.filter((key) => !was.includes(key)));
      }),
    );
  });

  test('swapping the two swaps better with worse, added with vanished, earlier with later', () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, (a, b) => {
        const [there, back] = [whatChanged(a, b), whatChanged(b, a)];
        const count = (changes: typeof there, direction: string): number =>
          changes.colours.filter((change) => change.direction === direction).length;
        expect(count(there, 'better')).toBe(count(back, 'worse'));
        expect(there.added.map((thing) => thing.ref).toSorted()).toEqual(
          back.vanished.map((thing) => thing.ref).toSorted(),
        );
        const sum = (changes: typeof there): number => changes.dates.reduce((total, change) => total + change.days, 0);
        expect(sum(there) + sum(back)).toBe(0);
      }),
    );
  });
});

test('limits that are drawn otherwise by decision are named, in either direction', () => {
  const at = (rebases: readonly string[], fixedOn: number | null) =>
    position({ indicators: [indicator('I1', { limits: { rebases, fixedOn } })] });
  const [before, after] = [at(['2018-04'], 12), at(['2018-04', '2019-04'], null)];
  expect(whatChanged(before, after).limits.map(({ change }) => change)).toEqual([
    { kind: 'rebased', period: '2019-04' },
    { kind: 'freed', before: 12, after: null },
  ]);
  expect(whatChanged(after, before).limits.map(({ change }) => change)).toEqual([
    { kind: 'withdrawn', period: '2019-04' },
    { kind: 'fixed', before: null, after: 12 },
  ]);
  expect(whatChanged(after, after).limits).toEqual([]);
  // a pack made before limits were compared says nothing of them
  expect(whatChanged(position({ indicators: [indicator('I1')] }), after).limits).toEqual([]);
});

describe('an indicator that turned from red to amber', () => {
  const turned = (before: Partial<IndicatorPosition>) => {
    const now = { colour: 'amber', because: '81.0% against 85.0%', aim: '≥ 85.0% (trajectory)' } as const;
    const was = indicator('FD04', { colour: 'red', ...before });
    return whatChanged(position({ indicators: [was] }), position({ indicators: [indicator('FD04', now)] })).colours;
  };

  test('because something else was aimed for says what that was last time', () => {
    expect(turned({ aim: '≥ 95.0%' })).toMatchObject([
      { underneath: ['Held against ≥ 95.0% last time, against ≥ 85.0% (trajectory) now'] },
    ]);
  });

  test('says no more where the aim is the same, or is not known of an old pack', () => {
    expect(turned({ aim: '≥ 85.0% (trajectory)' })).toMatchObject([{ underneath: [] }]);
    expect(turned({})).toMatchObject([{ because: '81.0% against 85.0%', underneath: [] }]);
  });
});
