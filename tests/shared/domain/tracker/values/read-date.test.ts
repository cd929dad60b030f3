import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthNames } from '#shared/domain/dates.ts';
import { orderEvidence } from '#shared/domain/tracker/values/date-order.ts';
import { readDateCell, readDateText, type DateContext } from '#shared/domain/tracker/values/read-date.ts';

const due: DateContext = { edge: 'last', dayFirst: true, asOn: '2019-08-14' };
const start: DateContext = { ...due, edge: 'first' };
const on = (text: string, context = due): string | null => {
  const reading = readDateText(text, context);
  return reading.kind === 'date' ? reading.on : null;
};
const options = (text: string, context = due): string[] => {
  const reading = readDateText(text, context);
  return reading.kind === 'asked' ? reading.options.map((option) => option.on) : ['not asked'];
};

describe('a date as text', () => {
  it.each([
    ['30/6/19', '2019-06-30'],
    ['30/06/2019', '2019-06-30'],
    ['30.06.2019', '2019-06-30'],
    ['30-6-2019', '2019-06-30'],
    ['2019-06-30', '2019-06-30'],
    ['2019-06-30 00:00:00', '2019-06-30'],
    ['30 June 2019', '2019-06-30'],
    ['30th June 2019', '2019-06-30'],
    ['30th of June, 2019', '2019-06-30'],
    ['Sunday 30 June 2019', '2019-06-30'],
    ['Sun 30 Jun 19', '2019-06-30'],
    ['30-Jun-19', '2019-06-30'],
    ["30 Jun '19", '2019-06-30'],
    ['by 30 June 2019', '2019-06-30'],
    ['June 30, 2019', '2019-06-30'],
    ['5/6/2019', '2019-06-05'],
    ['1 Sept 2019', '2019-09-01'],
    [' 30\u00A0June 2019 ', '2019-06-30'],
  ])('%s is %s', (text, expected) => expect(readDateText(text, due)).toEqual({ kind: 'date', on: expected, said: '' }));

  it.each([
    ['June 2019', '2019-06-30'],
    ['Feb 2020', '2020-02-29'],
    ['end of June 2019', '2019-06-30'],
    ['by end June 2019', '2019-06-30'],
    ['06/2019', '2019-06-30'],
  ])('%s is its last day where something is due, and that is said', (text, expected) => {
    expect(on(text)).toBe(expected);
    expect(readDateText(text, due)).toMatchObject({ said: expect.stringContaining('is read as') as string });
  });

  it('is the first day of a month where something starts', () => expect(on('June 2019', start)).toBe('2019-06-01'));

  it.each([
    ['TBC', []],
    ['Ongoing', []],
    ['ASAP', []],
    ['tba - awaiting board', []],
    ['31/02/2019', []],
    ['End of Q3', ['2018-12-31', '2019-12-31', '2020-12-31']],
    ['Q4 2019/20', ['2020-03-31']],
    ['Q3 19/20', ['2019-12-31']],
    ['Quarter 3 2019', ['2019-09-30', '2019-12-31']],
    ['Spring 2020', ['2020-05-31']],
    ['Spring', ['2018-05-31', '2019-05-31', '2020-05-31']],
    ['Sept 19', ['2018-09-19', '2019-09-19', '2019-09-30', '2020-09-19']],
    ['Jun-19', ['2018-06-19', '2019-06-19', '2019-06-30', '2020-06-19']],
    ['30 June', ['2018-06-30', '2019-06-30', '2020-06-30']],
    ['June', ['2018-06-30', '2019-06-30', '2020-06-30']],
    ['End of 2019', ['2019-12-31', '2020-03-31']],
    ['2019/20', ['2020-03-31']],
    ['was 31/3/19, now 30 June 2019', ['2019-03-31', '2019-06-30']],
    ['30/06/2109', ['2109-06-30']],
  ])('%s is asked, with %j', (text, expected) => expect(options(text)).toEqual(expected));

  it('is asked either way round where the file has both', () => {
    const unsure = { ...due, dayFirst: null };
    expect(readDateText('5/6/2019', unsure)).toEqual({
      kind: 'either',
      dayFirst: '2019-06-05',
      monthFirst: '2019-05-06',
    });
    expect(on('13/6/2019', unsure)).toBe('2019-06-13');
    expect(on('6/13/2019', unsure)).toBe('2019-06-13');
    expect(on('6/6/2019', unsure)).toBe('2019-06-06');
    expect(on('5/6/2019', { ...due, dayFirst: false })).toBe('2019-05-06');
  });

  it('never becomes a different date', () => {
    const two = (number: number): string => String(number).padStart(2, '0');
    const day = fc
      .date({ min: new Date('2005-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const written = fc.constantFrom<((y: number, m: number, d: number) => string)[]>(
      (y, m, d) => `${d}/${m}/${y}`,
      (y, m, d) => `${two(d)}.${two(m)}.${two(y % 100)}`,
      (y, m, d) => `${d} ${monthNames[m - 1]} ${y}`,
      (y, m, d) => `${d}-${monthNames[m - 1]?.slice(0, 3)}-${two(y % 100)}`,
      (y, m, d) => `${monthNames[m - 1]} ${d}, ${y}`,
      (y, m, d) => `${y}-${two(m)}-${two(d)}`,
      (_, m, d) => `${d} ${monthNames[m - 1]}`,
      (_, m, d) => `${monthNames[m - 1]?.slice(0, 3)} ${two(d)}`,
      (_, m, d) => `by the ${d} of ${monthNames[m - 1]}`,
    );
    const around = fc.constantFrom('', ' ', '\u00A0', 'by ');
    fc.assert(
      fc.property(day, written, around, fc.constantFrom(true, null), (date, write, before, dayFirst) => {
        const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
        const reading = readDateText(before + write(y, m, d), { ...due, dayFirst });
        const read =
          reading.kind === 'date'
            ? [reading.on]
            : reading.kind === 'either'
              ? [reading.dayFirst, reading.monthFirst]
              : [];
        // "Jan 05" is a day or a month: asked
        expect([...read, date]).toContain(date);
        expect(reading.kind === 'asked' || read.includes(date)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is asked, or the month’s last day, for any text that names no day', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const reading = readDateText(text, due);
        expect(reading.kind !== 'date' || /\d/.test(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a date in a cell', () => {
  const cell = { column: 1, ref: 'A1', format: 'General', formula: null };
  it('is Excel’s own date', () =>
    expect(readDateCell({ ...cell, kind: 'date', value: '2019-06-30' }, due)).toMatchObject({ on: '2019-06-30' }));
  it('is asked where it is a number that Excel would show as one', () =>
    expect(readDateCell({ ...cell, kind: 'number', value: 43_646 }, due)).toMatchObject({
      kind: 'asked',
      options: [{ on: '2019-06-30' }],
    }));
  it('is nothing in an empty cell', () => {
    expect(readDateCell({ ...cell, kind: 'blank', value: null }, due)).toBeNull();
    expect(readDateCell({ ...cell, kind: 'text', value: '  ' }, due)).toBeNull();
  });
  it('is asked where it is far from any plan', () =>
    expect(readDateCell({ ...cell, kind: 'date', value: '1900-01-12' }, due)).toMatchObject({ kind: 'asked' }));
});

describe('which way round dates were typed', () => {
  it.each([
    [['30/6/19', '5/6/19'], '30/6/19', null],
    [['5/6/19', '6/30/2019'], null, '6/30/2019'],
    [['30/6/19', '6/30/2019'], '30/6/19', '6/30/2019'],
    [['5/6/19', 'June 2019', '31/31/2019'], null, null],
  ])('of %j is told by %s and %s', (texts, dayFirst, monthFirst) =>
    expect(orderEvidence(texts)).toEqual({ dayFirst, monthFirst }),
  );
});
