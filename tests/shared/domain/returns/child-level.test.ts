import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChildLevelData, isNhsNumber, isUpn } from '#shared/domain/returns/child-level.ts';
import type { SheetData, SheetFile } from '#shared/domain/returns/sheet-data.ts';
import { sheetOf, type TestCell } from './sheets.ts';

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

describe('a list of children is found', () => {
  it.each<[string, readonly (readonly TestCell[])[], string, string]>([
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
      'by "Date of Birth" under a title',
      [['Return'], ['Id', 'Date of Birth', 'Status'], [1, 40_000, 'open']],
      'B',
      'Date of Birth',
    ],
    [
      'by surname and forename alone',
      [
        ['Surname', 'Forename'],
        ['a', 'b'],
      ],
      'A',
      'Surname',
    ],
    [
      'by NHS number',
      [
        ['NHS_Number', 'Period', 'Value'],
        ['x', '2019-04', 1],
      ],
      'A',
      'NHS_Number',
    ],
    [
      'by UPN',
      [
        ['Ref', 'U.P.N', 'UPN:', 'Value'],
        ['x', 1, 'y', 1],
      ],
      'C',
      'UPN:',
    ],
    [
      'by postcode',
      [
        ['Ref', 'Home postcode', 'Team'],
        [1, 'x', 'East'],
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
  ])('%s', (_, table, column, heading) => {
    const finding = find(table);
    expect(finding).toMatchObject({ sheet: 'KPI', column });
    expect(finding?.because).toBe(
      `Column ${column} of sheet "KPI" is headed "${heading.trim()}", as in a list of single children.`,
    );
  });

  it('by the numbers themselves, without saying them', () => {
    const byUpn = find([
      ['Ref', 'Value'],
      [validUpn, 1],
    ]);
    expect(byUpn).toMatchObject({
      cell: 'A2',
      because: 'Column A of sheet "KPI" holds what looks like a Unique Pupil Number.',
    });
    const byNhs = find([['Ref'], ...validNhs.slice(0, 3).map((number) => [Number(number)])]);
    expect(byNhs).toMatchObject({ cell: 'A2', because: expect.stringContaining('NHS numbers') });
    const spaced = validNhs[0]?.replace(/(...)(...)(....)/, '$1 $2 $3') ?? '';
    const bySpaced = find([['Ref'], [spaced]]);
    expect(bySpaced?.because).toContain('NHS number');
    expect(JSON.stringify([byUpn, byNhs, bySpaced])).not.toMatch(/999/);
  });

  it('in a hidden sheet, row or column too', () => {
    const table = [
      ['Id', 'DOB', 'Status'],
      [1, 2, 'x'],
    ];
    expect(find(table, { state: 'veryHidden' })).not.toBeNull();
    expect(find(table, { hiddenRows: [1, 2], hiddenColumns: [{ from: 2, to: 2 }] })).not.toBeNull();
    expect(findChildLevelData(fileOf(sheetOf([['Code', 'Apr-19']]), sheetOf(table, { name: 'Raw' })))).toMatchObject({
      sheet: 'Raw',
    });
  });
});

describe('an aggregate return is never refused', () => {
  it.each<[string, readonly (readonly TestCell[])[]]>([
    [
      'indicators about personal data',
      [
        ['Code', 'Indicator', 'Value'],
        ['HE1', 'Children with an NHS number recorded', 98],
        ['HE2', 'Date of birth recorded', 99],
        ['HE3', 'UPN', 97],
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
    ['a heading without anything below it', [['Code', 'Postcode', 'Value']]],
    [
      'lead names and teams',
      [
        ['Ref', 'Name', 'Lead', 'Team'],
        ['1', 'Contacts', 'Assistant director', 'East'],
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
  ])('%s', (_, table) => expect(find(table)).toBeNull());

  it('whatever figures it holds', () => {
    const figure = fc.oneof(fc.integer({ min: 0, max: 99_999_999 }), fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure, figure), { maxLength: 30 }), (body) => {
        expect(find([['Code', 'Apr-19', 'May-19'], ...body])).toBeNull();
      }),
    );
  });
});
