import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterDistance } from '#shared/domain/returns/staging/letter-distance.ts';
import { nearIndicators } from '#shared/domain/returns/staging/near-indicators.ts';

const indicators = [
  { code: 'FD01', name: 'Contacts received', unit: 'count' },
  { code: 'FD02', name: 'Contacts with a decision within 1 working day', unit: 'percent' },
  { code: 'FD06', name: 'Re-referrals within 12 months', unit: 'percent' },
  { code: 'CP03', name: 'CP visits within 10 WD', unit: 'percent' },
  { code: 'CP04', name: 'CP visits within 20 WD (backstop)', unit: 'percent' },
  { code: 'WF03', name: 'Agency social workers', unit: 'percent' },
  { code: 'WF04', name: 'Vacancies', unit: 'percent' },
  { code: 'CL01', name: 'Children in care, rate per 10,000 children', unit: 'rate_per_10000' },
] as const;

const near = (text: string): string[] =>
  nearIndicators(text, indicators).map(({ indicator, because }) => `${indicator.code}: ${because}`);

describe('indicators near a text', () => {
  it.each([
    ['Contacts recieved', 'FD01: It differs in one letter.'],
    ['Contatcs recieved', 'FD01: It differs in 2 letters.'],
    ['Received contacts', 'FD01: The same words in another order.'],
    ['contacts_received', 'FD01: The same words, written with other abbreviations, endings or punctuation.'],
    ['No. of contacts received', 'FD01: All words of this name are in it, and 1 more.'],
    ['Number of contact received', 'FD01: All words of this name are in it, and 1 more.'],
    ['% agency social worker', 'WF03: All words of this name are in it, and 1 more.'],
    ['Percentage of agency SWs', 'WF03: All words of this name are in it, and 1 more.'],
    [
      'Child protection visits within 10 working days',
      'CP03: The same words, written with other abbreviations, endings or punctuation.',
    ],
    ['Vacancy', 'WF04: The same words, written with other abbreviations, endings or punctuation.'],
    ['FD-01', 'FD01: The code is the same but for its punctuation.'],
    ['FD1', 'FD01: The code differs only in its leading zeros.'],
    ['FD02 Decisions in a day', 'FD02: It begins with the code FD02.'],
    ['FE06', 'FD06: The code differs in one character.'],
  ])('%j is nearest to %s', (text, first) => expect(near(text)[0]).toBe(first));

  it('says that only a number differs, which makes another indicator', () => {
    expect(near('CP visits within 15 WD')).toEqual([
      'CP03: Only a number in it differs: look twice.',
      expect.stringMatching(/^CP04: /),
    ]);
  });

  it.each(['', ' ', 'Total', 'Compliments from families', 'Weather', '12', 'x'.repeat(500)])(
    'nothing is offered for %j',
    (text) => expect(near(text)).toEqual([]),
  );

  it('offers an indicator for its own name and code, whatever their case, and five at most', () => {
    fc.assert(
      fc.property(fc.constantFrom(...indicators), fc.boolean(), (indicator, byCode) => {
        const text = byCode ? indicator.code.toLowerCase() : indicator.name.toUpperCase();
        const found = nearIndicators(text, indicators);
        expect(found[0]?.indicator).toBe(indicator);
        expect(found.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('the distance of two texts in letters', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });

  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['received', 'recieved', 1],
    ['contacts', 'contact', 1],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %i', (a, b, distance) => expect(letterDistance(a, b)).toBe(distance));

  it('is 0 for the same text and for no other, the same both ways, and at most the longer one', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = letterDistance(a, b);
        expect(letterDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });

  it('counted up to a limit is the same, or one more than the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        expect(letterDistance(a, b, limit)).toBe(Math.min(letterDistance(a, b), limit + 1));
      }),
    );
  });
});
