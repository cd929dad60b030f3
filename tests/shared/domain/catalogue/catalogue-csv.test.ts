import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '#shared/domain/dates.ts';
import { catalogueColumns, entryCells } from '#shared/domain/catalogue/catalogue-columns.ts';
import { compareCatalogue } from '#shared/domain/catalogue/compare-catalogue.ts';
import { csvLine } from '#shared/domain/catalogue/csv-line.ts';
import { isIndicatorCode, type CatalogueEntry } from '#shared/domain/catalogue/entry.ts';
import { makeInert, restoreText } from '#shared/domain/catalogue/inert-text.ts';
import { readCatalogueSheets } from '#shared/domain/catalogue/read-catalogue.ts';
import { polarities, units, type Polarity } from '#shared/domain/indicator.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';

const options = { from: '2026-04', retireMissing: false };

const line = (entry: CatalogueEntry): string => {
  const cells = entryCells(entry);
  return csvLine(catalogueColumns.map((column) => cells[column]));
};
const toCsv = (entries: readonly CatalogueEntry[]): string =>
  csvLine([...catalogueColumns]) + entries.map(line).join('');

async function compare(text: string, held: readonly CatalogueEntry[], given: Partial<typeof options> = {}) {
  const reading = readCatalogueSheets((await readSheets('catalogue.csv', new TextEncoder().encode(text))).sheets);
  if (reading.kind === 'problem') throw new Error(reading.problem);
  return compareCatalogue(reading.table, held, { ...options, ...given });
}

const anEntry = (given: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  code: 'FD02',
  definition: {
    name: 'Contacts decided in one day',
    group: 'Front door',
    numeratorLabel: 'in time',
    denominatorLabel: 'contacts',
    unit: 'percent',
    polarity: 'higher',
    rangeLow: null,
    rangeHigh: null,
    statutoryTimescale: '1 working day',
    dataSource: 'Annex A',
  },
  monthly: true,
  owner: { role: 'Head of service', agency: 'Council' },
  target: { from: '2025-04', target: 95, amberLimit: 90, basis: 'plan' },
  nationalTarget: { from: '2025-04', target: 97, amberLimit: null, basis: 'DfE' },
  trajectory: [
    { period: '2026-04', target: 80 },
    { period: '2026-05', target: 82.5 },
  ],
  retiredFrom: null,
  ...given,
});

describe('text in a CSV file', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=1", "''=1"],
    ['\tx', "'\tx"],
    ['-5', '-5'],
    ['+3.5', '+3.5'],
    ["'hello", "'hello"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(makeInert(text)).toBe(written);
    expect(restoreText(written)).toBe(text);
  });

  test('comes back as it was, whatever it is, and never begins as a formula does', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom("'", "''", '=', '+', '-', '@', '\t', '\r', '＝', ''), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const written = makeInert(given);
        expect(restoreText(written)).toBe(given);
        expect(/^[=+\-@\t\r\n]/.test(written) && !/^[+-]?\d+(\.\d+)?$/.test(written)).toBe(false);
      }),
    );
  });

  test('is quoted where it holds a comma, a quote, a line break or a space at an end', () => {
    expect(csvLine(['a,b', 'say "no"', 'two\nlines', ' x', 1.5, true, null])).toBe(
      '"a,b","say ""no""","two\nlines"," x",1.5,true,\r\n',
    );
  });
});

const words = fc
  .string({ unit: fc.constantFrom(...'ab =+-@",;\'é%()'.split('')), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const month = fc.nat(60).map((months) => addMonths('2024-01', months));
const figure = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const target = (polarity: Polarity) => {
  const basis = fc.oneof(words, fc.constant(''));
  const of = (amber: fc.Arbitrary<number | null>, aim: fc.Arbitrary<number | null>) =>
    fc.option(fc.record({ from: month, target: aim, amberLimit: amber, basis }));
  switch (polarity) {
    case 'context':
      return fc.constant(null);
    case 'range':
      return of(figure, fc.constant(null));
    case 'higher':
      return of(fc.constantFrom(null, 0), figure);
    case 'lower':
      return of(fc.constantFrom(null, 100), figure);
  }
};
const entry = fc.constantFrom(...polarities).chain((polarity) => {
  const coloured = polarity === 'higher' || polarity === 'lower';
  const range = fc.tuple(figure, figure).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
  const points = fc
    .uniqueArray(fc.record({ period: month, target: figure }), { selector: ({ period }) => period, maxLength: 6 })
    .map((list) => list.toSorted((a, b) => (a.period < b.period ? -1 : 1)));
  return fc.record<CatalogueEntry>({
    code: fc.stringMatching(/^[A-Z]{2}[0-9]{2}$/).filter(isIndicatorCode),
    definition: fc
      .record({
        name: words,
        group: words,
        numeratorLabel: words,
        denominatorLabel: fc.constant(''),
        unit: fc.constantFrom(...units),
        range,
        statutoryTimescale: words,
        dataSource: words,
      })
      .map(({ range: [rangeLow, rangeHigh], ...rest }) => ({
        ...rest,
        polarity,
        rangeLow: polarity === 'range' ? rangeLow : null,
        rangeHigh: polarity === 'range' ? rangeHigh : null,
      })),
    monthly: fc.boolean(),
    owner: fc.option(fc.record({ role: words, agency: words })),
    target: target(polarity),
    nationalTarget: coloured
      ? fc.option(fc.record({ from: month, target: figure, amberLimit: fc.constant(null), basis: words }))
      : fc.constant(null),
    trajectory: coloured ? points : fc.constant([]),
    retiredFrom: fc.option(month),
  });
});
const catalogue = fc.uniqueArray(entry, { selector: ({ code }) => code, maxLength: 8 });

describe('a catalogue as CSV', () => {
  test('that was exported and is imported again changes nothing, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, async (held) => {
        const compared = await compare(toCsv(held), held);
        expect(compared.map(({ staged }) => staged)).toEqual(
          held.map(({ code, definition: { name } }) => expect.objectContaining({ code, name, outcome: 'same' })),
        );
      }),
    );
  });

  test('taken into an empty workspace makes the same catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, async (held) => {
        const compared = await compare(toCsv(held), []);
        expect(compared.map(({ next }) => next)).toEqual(held);
        expect(compared.every(({ staged }) => staged.outcome === 'new')).toBe(true);
      }),
    );
  });

  test('says of each difference what it was and what it would be', async () => {
    const after = anEntry({
      definition: { ...anEntry().definition, name: 'Contacts decided in time' },
      target: { from: '2026-04', target: 96, amberLimit: 90, basis: 'plan' },
      trajectory: [{ period: '2026-04', target: 81 }],
      owner: null,
      retiredFrom: '2026-09',
    });
    expect((await compare(toCsv([after]), [anEntry()]))[0]?.staged).toEqual({
      code: 'FD02',
      name: 'Contacts decided in time',
      outcome: 'changed',
      cell: 'A2',
      problems: [],
      differences: [
        { column: 'name', before: 'Contacts decided in one day', after: 'Contacts decided in time' },
        { column: 'target', before: '95', after: '96' },
        { column: 'target_from', before: '2025-04', after: '2026-04' },
        { column: 'trajectory', before: '2026-04=80; 2026-05=82.5', after: '2026-04=81' },
        { column: 'owner', before: 'Head of service', after: '' },
        { column: 'owner_agency', before: 'Council', after: '' },
        { column: 'retired_from', before: '', after: '2026-09' },
      ],
    });
  });

  test('without a column says nothing of it, and a changed target without its month stands from the one given', async () => {
    const text =
      'Code;Group;Name;Unit;Polarity;Target;Amber limit\nfd02;Front door;Contacts decided in one day;percent;higher;96;90\n';
    const [found] = await compare(text, [anEntry()]);
    expect(found?.staged.differences).toEqual([
      { column: 'target', before: '95', after: '96' },
      { column: 'target_from', before: '2025-04', after: '2026-04' },
    ]);
    expect(found?.next).toMatchObject({ code: 'FD02', owner: anEntry().owner, trajectory: anEntry().trajectory });
  });

  test('of which an indicator is missing leaves it, or retires it when that is asked for', async () => {
    const [left] = await compare(toCsv([]), [anEntry()]);
    expect(left?.staged).toMatchObject({ outcome: 'not_in_file', differences: [] });
    const [retired] = await compare(toCsv([]), [anEntry()], { retireMissing: true });
    expect(retired).toMatchObject({ staged: { outcome: 'changed' }, next: { retiredFrom: '2026-04' } });
    const [before] = await compare(toCsv([]), [anEntry({ retiredFrom: '2025-01' })], { retireMissing: true });
    expect(before?.staged.outcome).toBe('not_in_file');
  });

  const heading =
    'code,group,name,unit,polarity,target,amber_limit,range_low,range_high,owner,owner_agency,monthly,trajectory,retired_from';
  test.each([
    ['XX-,G,N,count,lower', 'A2', /up to 20 letters/],
    ['XX01,G,,count,lower', 'A2', /name of the indicator/],
    ['XX01,G,N,apples,lower', 'D2', /"apples" is none of count/],
    ['XX01,G,N,count,sideways', 'E2', /none of higher/],
    ['XX01,G,N,percent,higher,120', 'F2', /between 0 and 100/],
    ['XX01,G,N,percent,higher,many', 'F2', /"many" is not a number/],
    ['XX01,G,N,percent,higher,90,95', 'G2', /above the target/],
    ['XX01,G,N,count,lower,5,2', 'G2', /below the target/],
    ['XX01,G,N,count,higher,,5', 'A2', /needs a target/],
    ['XX01,G,N,count,context,5', 'F2', /has no target/],
    ['XX01,G,N,count,range,,,5', 'A2', /upper end/],
    ['XX01,G,N,count,range,,,9,5', 'I2', /below the lower end/],
    ['XX01,G,N,count,lower,,,,,Head', 'A2', /which agency/],
    ['XX01,G,N,count,lower,,,,,,,perhaps', 'L2', /true or false/],
    ['XX01,G,N,count,lower,,,,,,,,2026-4=1', 'M2', /one month and its figure/],
    ['XX01,G,N,count,context,,,,,,,,2026-04=1', 'M2', /has a trajectory/],
    ['XX01,G,N,count,lower,,,,,,,,,soon', 'N2', /not a month/],
  ])('with the line %s has a problem in %s', async (row, cell, message) => {
    const [found] = await compare(`${heading}\n${row}\n`, []);
    expect(found?.staged).toMatchObject({
      outcome: 'problem',
      problems: [{ cell, message: expect.stringMatching(message) }],
    });
    expect(found?.next).toBeNull();
  });

  test('with a code twice, or another rhythm for one that is held, has a problem', async () => {
    const twice = await compare(`${heading}\nXX01,G,N,count,lower\nxx01,G,N,count,lower\n`, []);
    expect(twice[1]?.staged.problems).toEqual([{ cell: 'A3', message: 'This code stands in row 2, too' }]);
    const [rhythm] = await compare(toCsv([anEntry({ monthly: false })]), [anEntry()]);
    expect(rhythm?.staged.problems[0]?.message).toMatch(/cannot change/);
  });

  test('needs its headings', async () => {
    const { sheets } = await readSheets('x.csv', new TextEncoder().encode('code,name\nA,B\n'));
    expect(readCatalogueSheets(sheets)).toEqual({
      kind: 'problem',
      problem: 'No line has all of the headings of a catalogue: group, unit, polarity missing.',
    });
  });
});
