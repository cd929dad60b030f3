import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalWords } from '#shared/domain/pack/readiness-rules/personal-words.ts';
import { isNhsNumber } from '#shared/domain/returns/child-level/person-numbers.ts';
import { action, clean, codesOf, issuesOf, saying, update } from './clean.ts';

// Every name and number here is invented.

describe('what looks personal', () => {
  test.each([
    ['The child with UPN H801200001001 moved.', 'H801200001001', 'a Unique Pupil Number'],
    ['NHS number 943 476 5919 was given.', '943 476 5919', 'an NHS number'],
    ['NHS 9434765919.', '9434765919', 'an NHS number'],
    ['Her NI number is QQ 12 34 56 C.', null, null],
    ['Her NI number is AB 12 34 56 C.', 'AB 12 34 56 C', 'a National Insurance number'],
    ['Write to someone.else@example.org today.', 'someone.else@example.org', 'an e-mail address'],
    ['Ring 01604 123456 first.', '01604 123456', 'a telephone number'],
    ['Ring (020) 7946 0018.', '(020) 7946 0018', 'a telephone number'],
    ['Ring +44 7700 900123.', '+44 7700 900123', 'a telephone number'],
    ['They live at NN1 1ED now.', 'NN1 1ED', 'a postcode'],
    ['She was born on 3 June 2010.', 'born on 3 June 2010', 'a date of birth'],
    ['DOB: 03/06/2010', 'DOB: 03/06/2010', 'a date of birth'],
    ['Date of birth 2010-06-03', 'birth 2010-06-03', 'a date of birth'],
    ['The mother, Kelly Brown, was not seen.', 'Kelly Brown', 'the name of a person'],
    ['The social worker Jane Smith left.', 'Jane Smith', 'the name of a person'],
    ['Jane Smith (social worker) left.', 'Jane Smith', 'the name of a person'],
    ['Zofia Wiśniewska, the allocated social worker, left.', 'Zofia Wiśniewska', 'the name of a person'],
    ['A child called Siân O’Brien was moved.', 'Siân O’Brien', 'the name of a person'],
    ['Amir Khan’s mother agreed.', 'Amir Khan', 'the name of a person'],
    ['Mrs Brown agreed.', 'Mrs Brown', 'the name of a person'],
  ])('%s', (text, words, what) => {
    expect(personalWords(text)).toEqual(words === null ? [] : [{ what, text: words }]);
  });
});

describe('what does not', () => {
  test.each([
    // roles, bodies and boards
    'The Principal Social Worker and the Head of Safeguarding will report.',
    'Northamptonshire County Council and Northamptonshire Police agreed.',
    'Every child Protection Plan was reviewed by the Improvement Board.',
    'Child Sexual Exploitation and Child Protection Conferences',
    'the Director of Children’s Services, Exampleshire Council',
    'The child Death Overview Panel met.',
    'The social worker Recruitment Strategy was agreed.',
    'Child Ak and Child Ap were reviewed.',
    'The mother and father were seen by the social worker.',
    // documents
    'The teacher “Jane Eyre Reading Plan” was used; a parent "Kelly Brown Handbook" as well.',
    // figures, references, codes
    'Return 2019-06 has 1234567890 rows; SHA-256 begins 12345678901.',
    'FD10 2 children; WF01 19.6 for May 2019 after 22.1',
    'Due 3 June 2019, reported 5 July 2019 (86 of 120, 1,234,567.8)',
    'Overdue by 1,041 days; 0300 days',
    'AB12 3 CD4 is a reference, FD10 2AB too.',
    'Nobody was born in 2010.',
    '@example is nobody’s address.',
  ])('%s', (text) => {
    expect(personalWords(text)).toEqual([]);
  });
});

test('ten digits are an NHS number only with the right check digit, whatever stands around them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }), fc.constantFrom('', ' '), (number, gap) => {
      const digits = String(number);
      const text = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(gap);
      const found = personalWords(`The number ${text} was given.`).some(({ what }) => what === 'an NHS number');
      expect(found).toBe(isNhsNumber(digits));
    }),
  );
});

test('text of lower-case words and figures is never personal', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/).filter((one) => !/^(?:born|dob|birth)/.test(one));
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.nat(999).map(String)), { maxLength: 12 }), (words) => {
      fc.pre(!/\d \d/.test(words.join(' ')));
      expect(personalWords(words.join(' '))).toEqual([]);
    }),
  );
});

describe('in a pack', () => {
  const document = saying('The mother, Kelly Brown, was not seen; Kelly Brown (mother) moved.');

  test('warns the board and blocks the public edition, once for the words wherever they stand', () => {
    const [issue, ...more] = issuesOf({}, { document });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'warning',
      code: 'PersonalText',
      sentence: '“Kelly Brown” in “Summary” and in 1 other place looks like the name of a person.',
      place: { kind: 'preview', block: 'summary-scope' },
      clearable: 'Kelly Brown',
    });
    expect(codesOf(issuesOf({ edition: 'public' }, { document }))).toContain('blocking PersonalText');
  });

  test('leads to where the words were entered', () => {
    const actions = [action({ updates: [update({ narrative: 'The mother, Kelly Brown, was not seen.' })] })];
    expect(issuesOf({ actions }, { document })[0]?.place).toEqual({ kind: 'action', ref: 'A-01' });
  });

  test('is not named again once cleared', () => {
    expect(issuesOf({}, { document, cleared: ['Kelly Brown'] })).toEqual([]);
  });

  test('is looked for in tables and charts, and not in the titles of publications', () => {
    const table = {
      kind: 'table' as const,
      id: 'x-table',
      caption: 'Red actions',
      columns: [{ key: 'a', label: 'A', align: 'left' as const, width: 1 }],
      rows: [{ id: 'r', cells: [{ kind: 'rating' as const, colour: 'red' as const, because: 'Mrs Brown is ill' }] }],
      whenEmpty: '',
    };
    const [section] = document.sections;
    if (section === undefined) throw new Error('one section');
    const inTable = { ...document, sections: [{ ...section, blocks: [table] }] };
    expect(issuesOf({}, { document: inTable })[0]?.sentence).toBe(
      '“Mrs Brown” in “Summary”, in the table “Red actions” looks like the name of a person.',
    );
    const cited = { ...document, sections: [{ ...section, id: 'sources', blocks: [table] }] };
    expect(
      issuesOf({ ...clean, profile: { ...(clean.profile ?? never()), sections: [] } }, { document: cited }),
    ).toEqual([]);
  });
});

const never = (): never => {
  throw new Error('the clean snapshot has a profile');
};
