import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUpdates } from '#shared/domain/tracker/values/split-updates.ts';

const context = { startsOn: '2019-04-01', asOn: '2019-08-14', dayFirst: true };
const split = (text: string, more = {}): [string | null, string][] =>
  splitUpdates(text, { ...context, ...more }).map((part) => [part.on, part.text]);

describe('dated paragraphs in one cell', () => {
  it('are divided where a date begins them', () =>
    expect(split('12/5/19 – training started. 3 June: 40 staff trained')).toEqual([
      ['2019-05-12', '12/5/19 – training started. '],
      ['2019-06-03', '3 June: 40 staff trained'],
    ]));

  it.each([
    ['[12/05/2019] Done.\n[1/7/2019] More.', ['2019-05-12', '2019-07-01']],
    ['June 2019 - begun\nJuly 2019 - going on', ['2019-06-30', '2019-07-31']],
    ['August 2019: the month still runs', ['2019-08-14']],
    ['• 3rd June 2019 first\n• 10th June 2019 second', ['2019-06-03', '2019-06-10']],
    ['Update 3 June 2019: a\nUpdate 10 June 2019: b', ['2019-06-03', '2019-06-10']],
    ['2019-06-03: a; 2019-06-10: b', ['2019-06-03', '2019-06-10']],
    ['Mon 3 June 2019\nMet.\n\nMon 10 June 2019\nMet again.', ['2019-06-03', '2019-06-10']],
  ])('%j', (text, expected) => expect(split(text).map(([on]) => on)).toEqual(expected));

  it('leave what stands before the first date as one update without a date', () =>
    expect(split('Lead appointed.\n3/6/19: first meeting')).toEqual([
      [null, 'Lead appointed.\n'],
      ['2019-06-03', '3/6/19: first meeting'],
    ]));

  it.each([
    'No date in here at all.',
    'The review of 12/5/19 was late, and 1/2 of the staff were trained by 3 June 2019.',
    '1/2 of the staff are trained',
    '3.4 is done - 2.1 is not',
    'Version 2.1.19 of the guide',
    '',
  ])('are not found in %j', (text) => expect(split(text)).toEqual([[null, text]]));

  it('take the year from the start and the day of the tracker', () => {
    const [part] = splitUpdates('3 June: begun', context);
    expect(part).toMatchObject({ on: '2019-06-03', options: [] });
    expect(part?.because).toContain('only year between the start');
  });

  it('take the year from their order, up or down, where the start leaves two', () => {
    const long = { startsOn: '2017-01-01' };
    const up = '3 March 2018: a\n10 November: b\n5 January 2019: c';
    expect(split(up, long).map(([on]) => on)).toEqual(['2018-03-03', '2018-11-10', '2019-01-05']);
    const down = '5 January 2019: c\n10 November: b\n3 March 2018: a';
    expect(split(down, long).map(([on]) => on)).toEqual(['2019-01-05', '2018-11-10', '2018-03-03']);
  });

  it('are asked where neither tells', () => {
    const [, part] = splitUpdates('12/5/19: a\n3 June: b', { ...context, startsOn: '2017-01-01' });
    expect(part?.on).toBeNull();
    expect(part?.options.map(({ on }) => on)).toEqual(['2017-06-03', '2018-06-03', '2019-06-03']);
  });

  it('are asked where day and month may be either', () => {
    const [part] = splitUpdates('5/6/19: a', { ...context, dayFirst: null });
    expect(part?.options.map(({ on }) => on)).toEqual(['2019-06-05', '2019-05-06']);
  });

  it('have no date after the day of the tracker', () =>
    expect(split('3 June 2020: planned')).toEqual([[null, '3 June 2020: planned']]));

  it('never lose or change a character', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '12/5/19 – ',
        '3 June: ',
        '\n',
        '. ',
        '; ',
        '[1/7/2019]',
        'June 2019 -',
        '• ',
        '2019-06-03: ',
        '\r\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(true, false, null), (pieces, dayFirst) => {
        const text = pieces.join('');
        const parts = splitUpdates(text, { ...context, dayFirst });
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every(({ on }) => on === null || on <= context.asOn)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
