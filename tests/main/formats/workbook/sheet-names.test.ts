import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedSheet, sheetNamesOf, type SheetNames } from '#main/formats/workbook/sheet-names.ts';
import { sampleDocument } from './sample-document.ts';

const named = (...sheetNames: string[]): SheetNames =>
  sheetNamesOf({
    ...sampleDocument,
    sections: sheetNames.map((sheetName, i) => ({
      id: `s${i}`,
      title: sheetName,
      sheetName,
      orientation: 'portrait',
      blocks: [],
    })),
  });

describe('sheet names', () => {
  it.each([
    ["Children's plan", 'Children’s plan'],
    ['Red: A/B [1]?', 'Red A B 1'],
    ['', 'Section'],
    ['History', 'History (2)'],
    ['READ ME', 'READ ME (2)'],
    ['A name that is far too long for a tab of Excel', 'A name that is far too long for'],
  ])('%j becomes %j', (wish, name) => {
    expect(named(wish).sections).toStrictEqual([name]);
  });

  it('gives way to sections that are called like its own sheets', () => {
    expect(named('Data', 'data').data).toBe('Data (3)');
  });

  it('are always names that Excel takes, each different whatever the case', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 12 }), (wishes) => {
        const names = named(...wishes);
        const all = [names.readMe, ...names.sections, names.data, names.figureIndex, names.origins];
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
        for (const name of all) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/u);
        for (const name of all) expect(name.length).toBeLessThanOrEqual(31);
      }),
    );
  });

  it('are quoted in references', () => {
    expect(quotedSheet("It's")).toBe("'It''s'");
  });
});
