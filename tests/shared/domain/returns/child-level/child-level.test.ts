import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChildLevelData } from '#shared/domain/returns/child-level/child-level.ts';
import { isNhsNumber, isUpn } from '#shared/domain/returns/child-level/person-numbers.ts';
import type { SheetData, SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { sheetOf, type TestCell } from '../sheets.ts';

const fileOf = (...sheets: SheetData[]): SheetFile => ({ fileName: 'a.xlsx', kind: 'workbook', sheets, warnings: [] });
const find = (
  table: readonly (readonly TestCell[])[],
  extra: Partial<SheetData> = {},
): ReturnType<typeof findChildLevelData> => findChildLevelData(fileOf(sheetOf(table, extra)));

/** Made for the tests, with right check letters and digits: nobody's. 999 is the NHS's own range for tests. */
const upnLetters = Array.from('ABCDEFGHJKLMNPQRTUVWXYZ');
const validUpn = upnLetters.map((letter) => `${letter}999000000013`).find(isUpn) ?? '';
const validNhs = Array.from({ length: 200 }, (_, i) => String(9_990_000_000 + i)).filter(isNhsNumber);

describe('check digits', () => {
  it('of the NHS number', () => {
    expect(['9434765919', '943 476 5919', '943-476-5919'].map(isNhsNumber)).toEqual([true, true, true]);
    expect(['9434765918', '943476591', '0000000000', 'abc'].map(isNhsNumber)).toEqual([false, false, false, false]);
  });

  it('of the UPN: exactly one letter of 23 fits any number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (digits) => {
        expect(upnLetters.filter((letter) => isUpn(letter + digits))).toHaveLength(1);
      }),
    );
    expect([validUpn, validUpn.toLowerCase(), validUpn.slice(0, 12), `I${validUpn.slice(1)}`].map(isUpn)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

type Table = readonly (readonly TestCell[])[];

/** Made up, with a right outward and inward part; ZZ is no postcode area. */
const postcodes = ['ZZ1 2AB', 'ZZ10 3AD', 'zz1a4bb'];
const births = ['2010-03-14', '2012-07-09', '2015-11-22', '2008-01-17', '2017-05-05', '2011-09-12'];
const british = (day: string): string => day.split('-').toReversed().join('/');

describe('a list of children is found', () => {
  it.each<[string, Table, string, string]>([
    [
      'by date of birth',
      [
        ['CHILD', 'DOB', 'REVIEW'],
        ['1', '2010-01-01', '2019-04-01'],
      ],
      'B',
      'DOB',
    ],
    [
      'by the dates of the 903 return',
      [
        ['CHILD', 'DECOM', 'RNE', 'LS'],
        [1, '14/04/2018', 'S', 'C2'],
      ],
      'B',
      'DECOM',
    ],
    [
      'by the columns of the 903 return',
      [
        ['CHILD', 'SEX', 'ETHNIC', 'DECOM'],
        [104_512, 2, 'WBRI', '01/04/2018'],
      ],
      'A',
      'CHILD',
    ],
    [
      'by "Date of Birth" under a title',
      [['Return'], ['Id', 'Date of Birth', 'Status'], [1, 40_000, 'open']],
      'B',
      'Date of Birth',
    ],
    [
      'by a heading in two lines',
      [
        ['Ref', 'Date of\nBirth', 'Team'],
        ['a', '14/03/2010', 'East'],
      ],
      'B',
      'Date of\nBirth',
    ],
    [
      "by a mother's date of birth",
      [
        ['Ref', 'Mother’s DoB', 'Team'],
        ['a', '14/03/1990', 'East'],
      ],
      'B',
      'Mother’s DoB',
    ],
    [
      'by surname and forename alone',
      [
        ['Surname', 'Forename'],
        ['Ak', 'Ap'],
      ],
      'A',
      'Surname',
    ],
    [
      'by legal surname',
      [
        ['Ref', 'Legal Surname', 'Team'],
        [1, 'Ak', 'East'],
      ],
      'B',
      'Legal Surname',
    ],
    [
      'by NHS number',
      [
        ['NHS_Number', 'Period', 'Value'],
        ['none yet', '2019-04', 1],
      ],
      'A',
      'NHS_Number',
    ],
    [
      'by UPN with an explanation',
      [
        ['Ref', 'UPN (unique pupil number)', 'Value'],
        ['x', 'to follow', 1],
      ],
      'B',
      'UPN (unique pupil number)',
    ],
    [
      'by postcode',
      [
        ['Ref', 'Home postcode', 'Team'],
        [1, 'ZZ1', 'East'],
      ],
      'B',
      'Home postcode',
    ],
    [
      'by child id',
      [
        ['Child_Unique_ID', 'Gender', 'Status'],
        [1, 'F', 'CP'],
      ],
      'A',
      'Child_Unique_ID',
    ],
    [
      'by the id of the census',
      [
        ['LAchildID', 'ReferralSource', 'Status'],
        [1, '1A', 'CP'],
      ],
      'A',
      'LAchildID',
    ],
    ['below a blank row', [['Ref', 'Surname', 'Team'], [], [1, 'Ak', 'East']], 'B', 'Surname'],
  ])('%s', (_, table, column, heading) => {
    const finding = find(table);
    expect(finding).toMatchObject({ sheet: 'KPI', column });
    expect(finding?.because).toBe(
      `Column ${column} of sheet "KPI" is headed "${heading.trim()}", as in a list of single children.`,
    );
  });

  it.each<[string, Table, string, RegExp]>([
    [
      'by a UPN',
      [
        ['Ref', 'Value'],
        [validUpn, 1],
      ],
      'A2',
      /^Column A of sheet "KPI" holds what looks like a Unique Pupil Number\.$/,
    ],
    [
      'by NHS numbers as numbers',
      [['Ref'], ...validNhs.slice(0, 3).map((number) => [Number(number)])],
      'A1',
      /NHS numbers/,
    ],
    [
      'by NHS numbers as text, one mistyped',
      [...validNhs.slice(0, 6), '9990000000'].map((number) => [number, 1]),
      'A1',
      /NHS numbers/,
    ],
    [
      'by an NHS number with spaces',
      [['Ref'], [validNhs[0]?.replace(/(...)(...)(....)/, '$1 $2 $3') ?? '']],
      'A2',
      /NHS number/,
    ],
    ['by postcodes', postcodes.map((postcode, i) => [i, postcode]), 'B1', /postcodes/],
    [
      'by addresses',
      [
        ['1 Any Street', 1],
        ['22b, Other Lane, Town', 2],
        ['3 Third Road ZZ1 2AB', 3],
      ],
      'A1',
      /addresses/,
    ],
    [
      'by names',
      ['Ak, Ann', 'Ap, Ben', 'Aq, Col', 'Ar, Dee', 'As, Eve M.'].map((name) => [name, 1]),
      'A1',
      /names of people/,
    ],
    [
      'by births beside sexes',
      births.map((day, i) => [i, i % 2 === 0 ? 'M' : 'F', british(day)]),
      'C1',
      /dates of birth, beside/,
    ],
  ])('%s, which is not repeated', (_, table, cell, because) => {
    const finding = find(table);
    expect(finding).toMatchObject({ cell, because: expect.stringMatching(because) });
    const values = table.flat().filter((value) => String(value).length > 4);
    for (const value of values) expect(finding?.because).not.toContain(String(value));
  });

  it('in a hidden sheet, row or column too', () => {
    const table = [
      ['Id', 'DOB', 'Status'],
      [1, 40_000, 'x'],
    ];
    expect(find(table, { state: 'veryHidden' })).not.toBeNull();
    expect(find(table, { hiddenRows: [1, 2], hiddenColumns: [{ from: 2, to: 2 }] })).not.toBeNull();
    expect(findChildLevelData(fileOf(sheetOf([['Code', 'Apr-19']]), sheetOf(table, { name: 'Raw' })))).toMatchObject({
      sheet: 'Raw',
    });
  });

  const person = fc.record({
    upn: fc.stringMatching(/^\d{12}$/).map((digits) => upnLetters.map((letter) => letter + digits).find(isUpn) ?? ''),
    nhs: fc.integer({ min: 4_000_000_000, max: 7_999_999_999 }).map((from) => {
      let number = from;
      while (!isNhsNumber(String(number))) number++;
      return String(number);
    }),
    day: fc
      .date({ min: new Date('2001-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    name: fc.stringMatching(/^Qz[a-z]{2,8}$/),
  });
  const aggregate = [
    ['Code', 'Indicator', 'Apr-19', 'May-19'],
    ['FD01', 'Contacts', 12, 14],
  ];

  it('wherever in a workbook of figures it stands, by its headings or without', () => {
    const headings = fc.constantFrom(
      ['Row', 'UPN', 'Team', 'Date of birth'],
      ['Row', 'NHS no.', 'Team', 'D.O.B.'],
      ['Row', 'Surname', 'Team', 'Child DOB'],
      ['Row', 'Pupil name', 'Team', 'birthdate'],
      null,
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { minLength: 3, maxLength: 12, selector: ({ nhs }) => nhs }),
        headings,
        fc.constantFrom('upn' as const, 'nhs' as const),
        fc.nat(3),
        (people, heading, id, titles) => {
          const shown = (each: (typeof people)[number]): string => {
            if (heading === null) return each[id];
            return heading[1] === 'UPN' ? each.upn : heading[1] === 'NHS no.' ? each.nhs : each.name;
          };
          const list: Table = [
            ...Array.from({ length: titles }, () => ['A title']),
            ...(heading === null ? [] : [heading]),
            ...people.map((each, i) => [i + 1, shown(each), 'East', each.day]),
          ];
          const finding = findChildLevelData(
            fileOf(sheetOf(aggregate), sheetOf(list, { name: 'Data', state: 'hidden' })),
          );
          expect(finding).toMatchObject({ sheet: 'Data' });
          for (const each of people) expect(finding?.because).not.toContain(shown(each));
        },
      ),
    );
  });
});

describe('an aggregate return is never refused', () => {
  it.each<[string, Table]>([
    [
      'indicators about personal data',
      [
        ['Code', 'Indicator', 'Value'],
        ['HE1', 'Children with an NHS number recorded', 98],
        ['HE2', 'Date of birth recorded', 99],
        ['HE3', 'UPN', 97],
        ['HE4', 'Children with an up to date address', 96],
      ],
    ],
    [
      'columns about personal data',
      [
        ['Team', 'Children with an up to date address', 'Children with a date of birth', 'Surname recorded'],
        ['East', 98, 99, 100],
      ],
    ],
    [
      'completeness of each field in percent',
      [
        ['Team', 'UPN', 'NHS number', 'DOB', 'Postcode', 'Surname'],
        ['East', '98%', 0.97, '99.5%', 100, 'n/a'],
        ['West', 98, '1,204', '<5', '..', 'c'],
        ['Note: the census of January', 'and', 'others'].slice(0, 1),
        [],
        ['Source', 'A census', 'of some kind', 'in words', 'and more', 'words'],
      ],
    ],
    [
      'a contact block',
      [
        ['Completed by'],
        ['Surname', 'Example'],
        ['Address', '1 Any Street'],
        ['Code', 'Apr-19', 'May-19'],
        ['FD01', 1, 2],
      ],
    ],
    [
      'a contact line',
      [
        ['Forename', 'Surname', 'Job title', 'Email', 'Address'],
        ['A', 'Person', 'Analyst', 'a@example.org', '1 Any Street'],
      ],
    ],
    ['a heading without anything below it', [['Code', 'Postcode', 'Value']]],
    [
      'lead names and teams',
      [
        ['Ref', 'Name', 'Lead', 'Team'],
        ['1', 'Contacts', 'Assistant director', 'East'],
      ],
    ],
    [
      'who leads on what',
      [
        ['Ref', 'Lead officer', 'Value'],
        ...['Ak, Ann', 'Ap, Ben', 'Aq, Col', 'Ar, Dee', 'As, Eve'].map((name, i) => [`I${i}`, name, i]),
      ],
    ],
    [
      'authorities written with a comma',
      [
        ['Local authority', 'Value'],
        ...['Bristol, City of', 'Kingston upon Hull, City of', 'Herefordshire, County of', 'Durham', 'Leeds'].map(
          (name) => [name, 1],
        ),
      ],
    ],
    [
      'large figures',
      [
        ['Code', 'Value'],
        ['P1', 1_234_567_890],
        ['P2', 2_345_678_901],
        ['P3', Number(validNhs[0])],
        ['P4', Number(validNhs[1])],
        ['P5', Number(validNhs[2])],
      ],
    ],
    ['two numbers that pass by chance', [['Value'], [Number(validNhs[0])], [Number(validNhs[1])]]],
    [
      'codes of the length of a UPN with a wrong letter',
      [
        ['Code', 'Value'],
        [validUpn.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')), 1],
      ],
    ],
    [
      'figures by sex and month over years',
      births.flatMap((day) => ['Male', 'Female'].map((sex) => [sex, `${day.slice(0, 7)}-01`, 12])),
    ],
    ['days of inspections over years', births.map((day, i) => [`Home ${i}`, day, 'Good'])],
    [
      'figures by postcode area',
      [
        ['Postcode area', 'Value', 'Rate'],
        ['ZZ1', 1, 2],
        ['ZZ2', 1, 2],
        ['ZZ3', 1, 2],
      ],
    ],
    [
      'a column of figures for each child',
      [
        ['Measure', 'Child', 'Adult', 'Sex'],
        ['Seen', 12, 14, 'All'],
      ],
    ],
  ])('%s', (_, table) => expect(find(table)).toBeNull());

  it('whatever figures, codes, months and markers it holds', () => {
    const figure = fc.oneof(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constantFrom('c', 'x', '..', '<5', '85.3%', '1,204', 'n/a', '#DIV/0!'),
      fc.constantFrom('Apr-19', '2019-04', '01/04/2019', 'East', 'M', 'F', 'E06000001', '10001234'),
    );
    const head = fc.constantFrom(
      'Apr-19',
      'UPN',
      'DOB',
      'Postcode',
      'Value',
      'Children with an NHS number',
      'Sex',
      'Child',
      'Name',
    );
    // above months and numbers of any length these would head a list
    const namesOne = new Set(['UPN', 'DOB', 'Postcode', 'Child']);
    const words = fc.constantFrom('Contacts', 'Children seen alone', 'Initial health assessments', 'Address checked');
    fc.assert(
      fc.property(
        fc.tuple(head, head, head),
        fc.array(
          fc.tuple(words, fc.integer({ min: 0, max: 999 }), fc.double({ min: 0, max: 100, noNaN: true }), figure),
          { maxLength: 30 },
        ),
        ([one, two, three], body) => {
          const table: Table = [['Indicator', one, two, namesOne.has(three) ? 'Value' : three], ...body];
          expect(find(table)).toBeNull();
        },
      ),
    );
  });
});
