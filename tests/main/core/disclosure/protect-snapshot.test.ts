import { beforeEach, describe, expect, test } from 'vitest';
import { loadCountRelations } from '#main/core/disclosure/load-count-relations.ts';
import { protectSnapshot } from '#main/core/disclosure/protect-snapshot.ts';
import { loadCatalogue } from '#main/core/samples/catalogue.ts';
import { takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import { noRelations } from '#shared/domain/disclosure/declared-relations.ts';
import type { ObservationFact } from '#shared/domain/indicator.ts';
import type { PreviousPosition, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { june, profileOf } from '../packs/document-of.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

let board: Snapshot;
beforeEach(async () => {
  const workspace = await smallWorkspace();
  const taken = await takeSnapshot(workspace.db, june, 'Plumbline test');
  board = { ...taken, edition: 'public', profile: profileOf('public') };
});

const protect = (snapshot: Snapshot): Snapshot => protectSnapshot(snapshot, noRelations);

/** The snapshot with one figure of its first count in place of the one for a month. */
function withFigure(given: Partial<ObservationFact>, earlier: readonly Partial<ObservationFact>[] = []): Snapshot {
  return {
    ...board,
    indicators: board.indicators.map((facts) => ({
      ...facts,
      values: facts.values.map((value) =>
        value.period === '2019-06'
          ? {
              ...value,
              used: { ...value.used, ...given },
              earlier: earlier.map((one) => ({ ...value.used, ...one })),
              conflicting: [],
            }
          : value,
      ),
    })),
  };
}

const juneOf = (snapshot: Snapshot, at = 0) =>
  snapshot.indicators.map(({ values }) => values.find(({ period }) => period === '2019-06'))[at];

describe('a suppressed figure', () => {
  test('keeps the cell that it came from and nothing of what the cell says', () => {
    const shown = juneOf(
      protect(withFigure({ numerator: 4, denominator: 61, value: 6.6, originalText: '4/61', note: 'siblings' })),
    );
    expect(shown?.used).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      marker: 'suppressed',
      originalText: 'c',
      note: '',
    });
    expect(shown).toMatchObject({ earlier: [], conflicting: [], choiceReason: '' });
  });

  test('has no moderation and no commentary', () => {
    const small = withFigure({ numerator: 4, denominator: 61 });
    const spoken: Snapshot = {
      ...small,
      indicators: small.indicators.map((facts) => ({
        ...facts,
        moderation: { colour: 'red', reason: 'four siblings', moderatedBy: 'Board', moderatedOn: '2019-07-01' },
        commentaries: [
          { period: '2019-06', text: 'All four are siblings.', author: 'Head', writtenOn: '2019-07-01', signOff: null },
        ],
      })),
    };
    const [first] = protect(spoken).indicators;
    expect(first?.moderation).toBeNull();
    expect(first?.commentaries[0]?.text).toBe(
      'Withheld from the public edition, because it is about a suppressed figure.',
    );
  });

  test('is no figure of the earlier position either, and its colour then is none', () => {
    const small = withFigure({ numerator: 4, denominator: 61, value: 6.6 });
    const [first] = small.indicators;
    if (first === undefined) throw new Error('no indicator');
    const previous: PreviousPosition = {
      basis: 'recalculated',
      period: '2019-06',
      asAtOn: '2019-07-01',
      actions: [],
      findings: [],
      indicators: [
        {
          code: first.code,
          name: '',
          colour: 'red',
          because: '6.6% for June',
          values: { '2019-06': 6.6 },
          valuePeriod: '2019-06',
        },
      ],
    };
    expect(protect({ ...small, previous }).previous?.indicators[0]).toMatchObject({
      colour: 'grey',
      because: '',
      values: { '2019-06': null },
    });
  });
});

test('what the last public pack printed is known: hiding it again would protect nothing', () => {
  const [first] = board.indicators;
  if (first === undefined) throw new Error('no indicator');
  const values = (a: number) => [
    {
      ...first.values[0],
      period: '2019-06',
      earlier: [],
      conflicting: [],
      choiceReason: '',
      used: {
        ...first.values[0]?.used,
        period: '2019-06',
        value: a,
        numerator: null,
        denominator: null,
        marker: null,
      } as ObservationFact,
    },
  ];
  const counted = (code: string, value: number) => ({
    ...first,
    code,
    definition: { ...first.definition, unit: 'count' as const },
    values: values(value),
    benchmarks: [],
    commentaries: [],
  });
  const relations = {
    ...noRelations,
    parts: [{ total: 'T.value', parts: ['A.value', 'B.value'], complete: true, reason: '' }] as const,
  };
  const three = { ...board, actions: [], indicators: [counted('A', 3), counted('B', 20), counted('T', 23)] };
  const published: PreviousPosition = {
    basis: 'pack',
    period: '2019-05',
    asAtOn: '2019-06-30',
    actions: [],
    findings: [],
    indicators: [{ code: 'B', name: '', colour: 'grey', because: '', values: { '2019-06': 20 } }],
  };
  const hidden = (snapshot: Snapshot) =>
    protectSnapshot(snapshot, relations).suppression?.figures.map(({ code }) => code);
  expect(hidden({ ...three, previous: null })).toStrictEqual(['A', 'B']);
  expect(hidden({ ...three, previous: published })).toStrictEqual(['A', 'T']);
});

test('a figure that the last public pack gives away keeps the pack from being made', () => {
  const [first] = board.indicators;
  const [value] = first?.values ?? [];
  if (first === undefined || value === undefined) throw new Error('no figure');
  const counted = (code: string, number: number) => ({
    ...first,
    code,
    definition: { ...first.definition, unit: 'count' as const },
    values: [
      {
        ...value,
        earlier: [],
        conflicting: [],
        used: { ...value.used, value: number, numerator: null, denominator: null },
      },
    ],
  });
  const relations = {
    ...noRelations,
    parts: [{ total: 'T.value', parts: ['A.value', 'B.value'], complete: true, reason: '' }] as const,
  };
  const printed = (code: string, number: number) => ({
    code,
    name: '',
    colour: 'grey' as const,
    because: '',
    values: { [value.period]: number },
  });
  const snapshot: Snapshot = {
    ...board,
    indicators: [counted('A', 3), counted('B', 20), counted('T', 23)],
    previous: {
      basis: 'pack',
      period: '2019-05',
      asAtOn: '2019-06-30',
      actions: [],
      findings: [],
      indicators: [printed('B', 20), printed('T', 23)],
    },
  };
  expect(() => protectSnapshot(snapshot, relations)).toThrow('A small number cannot be hidden');
});

describe('a review that is not published', () => {
  const unpublished = (): Snapshot => ({
    ...board,
    reviews: board.reviews.map((review) => ({
      ...review,
      publishedOn: null,
      summary: 'A child of two.',
      incidentPeriod: '2018-01',
    })),
  });

  test('is counted, without code, month and words', () => {
    const [review] = protect(unpublished()).reviews;
    expect(review).toMatchObject({
      code: 'Unpublished review 1',
      incidentPeriod: null,
      citation: null,
      recommendations: [],
    });
    expect(review?.summary).toMatch(/^Only counted here/u);
  });

  test('has actions with dates, state and agency, and no words', () => {
    const refs = new Set(board.reviews.flatMap(({ recommendations }) => recommendations.map(({ ref }) => ref)));
    const before = board.actions.filter(({ recommendations }) => recommendations.some((ref) => refs.has(ref)));
    const after = protect(unpublished()).actions.filter(
      ({ title }) => title === 'Action that answers an unpublished review',
    );
    expect(after.map(({ ref }) => ref)).toStrictEqual(before.map(({ ref }) => ref));
    for (const [i, action] of after.entries()) {
      expect(action).toMatchObject({ successMeasure: '', recommendations: [], agency: before[i]?.agency });
      expect(action.updates.every(({ narrative }) => narrative === '')).toBe(true);
    }
  });

  test('is shown as it is once it is published', () => {
    const published = { ...board, reviews: board.reviews.map((review) => ({ ...review, publishedOn: '2019-06-05' })) };
    expect(protect(published).reviews.map(({ code }) => code)).toStrictEqual(board.reviews.map(({ code }) => code));
  });
});

test('a public pack is never without its report, and never with titles of evidence', () => {
  const profile = { ...profileOf('public'), sections: [{ id: 'evidence' as const, included: true, introduction: '' }] };
  const shown = protect({ ...board, profile });
  expect(shown.profile?.sections.map(({ id, included }) => [id, included])).toStrictEqual([
    ['evidence', false],
    ['suppression', true],
  ]);
  expect(
    shown.actions.flatMap(({ evidence }) => evidence.map(({ title }) => title)).every((title) => title === 'Evidence'),
  ).toBe(true);
});

test('protecting what is protected changes no figure', () => {
  const once = protect(withFigure({ numerator: 4, denominator: 61 }));
  expect(protect(once).indicators).toStrictEqual(once.indicators);
});

test('every relation of the catalogue names indicators that are in it, with a reason', () => {
  const relations = loadCountRelations();
  const catalogue = new Set(loadCatalogue().map(({ code }) => code));
  const named = [
    ...relations.same.flatMap(({ fields }) => fields),
    ...relations.parts.flatMap(({ total, parts }) => [total, ...parts]),
    ...relations.overMonths.flatMap(({ total, of }) => [total, of]),
  ];
  expect(named.filter((field) => !catalogue.has(field.split('.')[0] ?? ''))).toStrictEqual([]);
  const reasons = [...relations.same, ...relations.parts, ...relations.overMonths, ...relations.notOfPeople];
  expect(reasons.filter(({ reason }) => reason === '')).toStrictEqual([]);
});
