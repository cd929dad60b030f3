import { describe, expect, test } from 'vitest';
import type { SectionText } from '#shared/domain/pack/profile.ts';
import { codesOf, clean, documentWith, issuesOf, saying, sentencesOf } from './clean.ts';

describe('the days of a pack', () => {
  test.each([
    ['no day of the board', { boardOn: null }, ['warning BoardDateMissing']],
    ['a public pack needs none', { boardOn: null, edition: 'progress_review' as const }, []],
    ['a board before the as-at date', { boardOn: '2019-07-30' }, ['blocking BoardBeforeAsAt']],
    ['a board on the as-at date', { boardOn: '2019-07-31' }, []],
    ['a month that still runs', { period: '2019-07', asAtOn: '2019-07-30' }, ['warning MonthNotEnded']],
    ['the last day of the month', { period: '2019-07', asAtOn: '2019-07-31' }, []],
  ])('%s', (_, spoilt, expected) => {
    const { boardOn, asAtOn, edition, period } = { ...clean, ...spoilt };
    const issues = issuesOf({ boardOn, asAtOn, edition, period, indicators: [] });
    expect(codesOf(issues)).toEqual(expected);
  });

  test('an earlier pack of the month is named by its number, and later versions by theirs', () => {
    const published = [
      { number: 7, version: 1, publishedOn: '2019-08-01' },
      { number: 8, version: 2, publishedOn: '2019-08-02' },
    ];
    expect(sentencesOf(issuesOf({}, { published }), 'PublishedBefore')).toEqual([
      'Pack 7 of the same kind and month was published on 1 August 2019: publish this one as a correction that names what it replaces.',
      'Pack 8, version 2, of the same kind and month was published on 2 August 2019: publish this one as a correction that names what it replaces.',
    ]);
  });
});

test('a draft that holds something else than the workspace does now is a warning that says what', () => {
  const news = 'Since this draft was made, 1 action has changed (A-02). Build it again to take it in.';
  expect(sentencesOf(issuesOf({}, { news }), 'DraftStale')).toEqual([news]);
  expect(sentencesOf(issuesOf({}, {}), 'DraftStale')).toEqual([]);
});

const words: SectionText = {
  section: 'summary',
  text: 'A steady month.',
  writtenBy: 'Secretariat',
  writtenOn: '2019-08-01',
  confirmed: null,
  carriedFrom: '2019-05',
};

describe('words written for a section', () => {
  test('keep a pack from being final until somebody confirms them, and say where they came from', () => {
    const issues = issuesOf({ sectionTexts: [words] });
    expect(codesOf(issues)).toEqual(['blocking WordsInDraft']);
    expect(issues[0]).toMatchObject({
      sentence: 'The words of “Summary” were carried over from May 2019 and nobody has confirmed them.',
      place: { kind: 'section', section: 'summary', profile: 'monthly-board', period: '2019-06' },
    });
    expect(sentencesOf(issuesOf({ sectionTexts: [{ ...words, carriedFrom: null }] }), 'WordsInDraft')).toEqual([
      'The words of “Summary” are a draft by Secretariat that nobody has confirmed.',
    ]);
  });

  test('may stand once confirmed, and where the section is not printed', () => {
    expect(issuesOf({ sectionTexts: [{ ...words, confirmed: { by: 'Chair', on: '2019-08-02' } }] })).toEqual([]);
    expect(issuesOf({ sectionTexts: [{ ...words, section: 'evidence' }] })).toEqual([]);
  });

  test('in American spelling are a warning that says how the words are spelled here', () => {
    const confirmed = { by: 'Chair', on: '2019-08-02' };
    const text = 'Behavior is better in one center.';
    const issues = issuesOf({ sectionTexts: [{ ...words, text, confirmed }] });
    expect(issues).toEqual([
      {
        code: 'AmericanSpelling',
        severity: 'warning',
        sentence:
          'The words of “Summary” are spelled as in America: “Behavior” for “Behaviour” and “center” for “centre”.',
        place: { kind: 'section', section: 'summary', profile: 'monthly-board', period: '2019-06' },
      },
    ]);
    // a section that is not printed is not looked at
    expect(issuesOf({ sectionTexts: [{ ...words, text, confirmed, section: 'evidence' }] })).toEqual([]);
  });

  test('and so is an introduction, which is mended in the kind of pack', () => {
    const sections = (clean.profile?.sections ?? []).map((one) => ({ ...one, introduction: 'Our program.' }));
    const profile = clean.profile === undefined ? {} : { profile: { ...clean.profile, sections } };
    expect(issuesOf(profile)).toMatchObject([
      {
        sentence: 'The introduction of “Summary” is spelled as in America: “program” for “programme”.',
        place: { kind: 'profile', profile: 'monthly-board' },
      },
    ]);
  });
});

describe('the form of a pack', () => {
  test('sections that are switched on and have nothing to show are named, the list of publications left out', () => {
    const sections = (clean.profile?.sections ?? []).map((one) => ({
      ...one,
      included: ['summary', 'workforce', 'decisions', 'sources'].includes(one.id),
    }));
    const profile = clean.profile === undefined ? {} : { profile: { ...clean.profile, sections } };
    expect(sentencesOf(issuesOf(profile), 'SectionEmpty')).toEqual([
      '2 sections of this kind of pack have nothing to show and will be left out: “Workforce”, “Decisions and actions arising”.',
    ]);
  });

  test('a chart without words for those who cannot see it blocks', () => {
    const chart = (alt: string) => ({
      kind: 'chart' as const,
      id: 'plan-bars',
      caption: 'Actions by colour',
      alt,
      chart: { kind: 'rating_bars' as const, title: 'Actions by colour', bars: [] },
    });
    const withChart = (alt: string) =>
      documentWith(saying('x').sections.map((section) => ({ ...section, blocks: [chart(alt)] })));
    const issues = issuesOf({}, { document: withChart(' ') });
    expect(codesOf(issues)).toEqual(['blocking AltTextMissing']);
    expect(issues[0]?.place).toEqual({ kind: 'preview', block: 'plan-bars' });
    expect(issuesOf({}, { document: withChart('Practice: 3 red.') })).toEqual([]);
  });

  test('a text that the font of the PDF cannot print is named with its character, and blocks', () => {
    const undrawable = [
      { block: 'plan', text: 'done ✅', character: '✅', code: 'U+2705' },
      { block: 'cover', text: '北', character: '北', code: 'U+5317' },
    ];
    const issues = issuesOf({}, { undrawable });
    expect(codesOf(issues)).toEqual(['blocking GlyphMissing', 'blocking GlyphMissing']);
    expect(issues[0]?.sentence).toContain('“done ✅” holds “✅” (U+2705)');
    expect(issues.map(({ place }) => place)).toEqual([{ kind: 'preview', block: 'plan' }, { kind: 'settings' }]);
    // what is in a report for good may be let pass, a cover never
    expect(issues.map(({ clearable }) => clearable)).toEqual(['done [U+2705]', undefined]);
    const left = issuesOf({}, { undrawable, cleared: ['done [U+2705]', '[U+5317]'] });
    expect(left.map(({ place }) => place)).toEqual([{ kind: 'settings' }]);
  });
});
