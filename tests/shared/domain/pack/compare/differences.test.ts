import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packDifferences, type PackDifference } from '#shared/domain/pack/compare/differences.ts';
import { figuresOf, type PackFigures } from '#shared/domain/pack/compare/pack-figures.ts';
import type { Cell, PackDocument, TableBlock } from '#shared/domain/pack/document.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';

const said = (text: string): Cell => ({ kind: 'text', text });
const rated = (colour: Colour): Cell => ({ kind: 'rating', colour, because: `it is ${colour}` });

interface Thing {
  readonly ref: string;
  readonly colour: Colour;
  readonly period: string;
  readonly value: string;
  readonly due: string;
}

const figures = (things: readonly Thing[]): PackFigures => ({
  indicators: new Map(
    things.map(({ ref, colour, period, value }) => [
      ref,
      {
        code: ref,
        name: `Name ${ref}`,
        period: said(period),
        value: said(value),
        target: said('90%'),
        rating: rated(colour),
        variation: said(''),
      },
    ]),
  ),
  actions: new Map(
    things.map(({ ref, colour, due }) => [
      ref,
      {
        ref,
        title: `Action ${ref}`,
        status: said('In progress'),
        agreedDue: said(due),
        slippage: said(''),
        rating: rated(colour),
        because: said(''),
      },
    ]),
  ),
  findings: null,
  workstreams: null,
});

const thing = fc.record({
  ref: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  colour: fc.constantFrom(...colours),
  period: fc.constantFrom('May 2019', 'Jun 2019'),
  value: fc.constantFrom('80%', '85%', 'c'),
  due: fc.constantFrom('1 Jun 2019', '1 Sep 2019'),
});
const pack = fc.uniqueArray(thing, { selector: ({ ref }) => ref }).map(figures);
const opposite = { better: 'worse', worse: 'better', neither: 'neither' } as const;
const swapped = ({ kind, before, after, direction, subject, ref }: PackDifference) => ({
  kind: kind === 'added' ? 'vanished' : kind === 'vanished' ? 'added' : kind,
  before: after,
  after: before,
  direction: opposite[direction],
  subject,
  ref,
});
const bare = ({ kind, before, after, direction, subject, ref }: PackDifference) => ({
  kind,
  before,
  after,
  direction,
  subject,
  ref,
});
const inOrder = <T extends { readonly kind: string; readonly subject: string; readonly ref: string }>(
  all: readonly T[],
) => all.toSorted((a, b) => `${a.kind} ${a.subject} ${a.ref}`.localeCompare(`${b.kind} ${b.subject} ${b.ref}`));

describe('two published packs', () => {
  test('a pack and itself differ in nothing', () => {
    fc.assert(
      fc.property(pack, (one) => {
        expect(packDifferences(one, one)).toEqual([]);
      }),
    );
  });

  test('the other way round, added is vanished and better is worse', () => {
    fc.assert(
      fc.property(pack, pack, (one, other) => {
        const there = inOrder(packDifferences(one, other).map(bare));
        const back = inOrder(packDifferences(other, one).map(swapped));
        expect(back).toEqual(there);
      }),
    );
  });

  test('what is in one of them only is always named', () => {
    fc.assert(
      fc.property(pack, pack, (one, other) => {
        const found = packDifferences(one, other);
        for (const ref of one.indicators?.keys() ?? []) {
          const gone = found.some(
            (each) => each.kind === 'vanished' && each.subject === 'indicator' && each.ref === ref,
          );
          expect(gone).toBe(other.indicators?.has(ref) === false);
        }
      }),
    );
  });

  test('a figure of another month is no restatement', () => {
    const may = figures([{ ref: 'A', colour: 'red', period: 'May 2019', value: '80%', due: '' }]);
    const june = figures([{ ref: 'A', colour: 'red', period: 'Jun 2019', value: '85%', due: '' }]);
    const again = figures([{ ref: 'A', colour: 'red', period: 'May 2019', value: '85%', due: '' }]);
    expect(packDifferences(may, june)).toEqual([]);
    expect(packDifferences(may, again)).toMatchObject([{ kind: 'restated', ref: 'A' }]);
  });

  test('a section that one of them does not have is not compared', () => {
    const one = figures([{ ref: 'A', colour: 'red', period: 'May 2019', value: '80%', due: '' }]);
    expect(packDifferences(one, { ...one, indicators: null, actions: new Map() })).toMatchObject([
      { kind: 'vanished', subject: 'action', ref: 'A' },
    ]);
  });
});

test('the figures are read by the keys of columns, and rows that only group are left out', () => {
  const table: TableBlock = {
    kind: 'table',
    id: 'scorecard-table',
    caption: 'Scorecard',
    whenEmpty: '',
    columns: ['rating', 'code', 'value', 'name'].map((key) => ({ key, label: key, align: 'left' as const, width: 1 })),
    rows: [
      { id: 'group', band: true, cells: [said('Front door')] },
      { id: 'a', cells: [rated('red'), said('FD10'), said('85%'), said('Timely')] },
    ],
  };
  const document = { sections: [{ id: 'scorecard', blocks: [table] }] } as unknown as PackDocument;
  const read = figuresOf(document);
  expect([...(read.indicators ?? [])]).toMatchObject([
    ['FD10', { name: 'Timely', value: { text: '85%' }, rating: { colour: 'red' }, period: { kind: 'blank' } }],
  ]);
  expect(read.actions).toBeNull();
});
