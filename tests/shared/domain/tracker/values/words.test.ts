import { describe, expect, it } from 'vitest';
import type { SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';
import { knownOwner, looksLikeName, ownerParts, suggestOwner } from '#shared/domain/tracker/values/read-owner.ts';
import { progressScale, readProgress } from '#shared/domain/tracker/values/read-progress.ts';
import { areRagLetters, readState } from '#shared/domain/tracker/values/read-state.ts';

describe('a word in a column of ratings', () => {
  it.each([
    ['Red', 'red', null],
    ['AMBER', 'amber', null],
    [' green ', 'green', null],
    ['(Green)', 'green', null],
    ['G', 'green', null],
    ['r', 'red', null],
    ['🔴', 'red', null],
    ['🟡', 'amber', null],
    ['Grey', 'grey', null],
    ['Not started', null, 'not_started'],
    ['In progress', null, 'in_progress'],
    ['Cancelled', null, 'cancelled'],
  ])('%s is known', (text, rating, status) =>
    expect(readState(text, true)).toEqual({ state: { rating, status }, sure: true }),
  );

  it.each([
    ['complete', 'green', 'completed'],
    ['Completed – awaiting evidence', 'green', 'completed'],
    ['Blue', 'blue', null],
    ['B', 'blue', null],
    ['Blue - complete', 'blue', 'completed'],
    ['Embedded', 'blue', 'completed'],
    ['On track', 'green', 'in_progress'],
    ['Overdue', 'red', 'in_progress'],
    ['Not yet due', 'grey', 'not_started'],
    ['Partially complete', null, 'in_progress'],
    ['Incomplete', null, 'in_progress'],
    ['Green - on track', 'green', 'in_progress'],
    ['Ongoing', null, 'in_progress'],
    ['✔', 'green', 'completed'],
    ['Yellow', 'amber', null],
  ])('%s is asked, with an offer', (text, rating, status) =>
    expect(readState(text, true)).toEqual({ state: { rating, status }, sure: false }),
  );

  it.each(['Amber/Green', 'Red (was Green)', 'see minutes', 'C', ''])('%s is asked without an offer', (text) =>
    expect(readState(text, true)).toBeNull(),
  );

  it('is no RAG letter beside letters of another kind', () => {
    expect(areRagLetters(['R', 'a', 'G', 'B', 'Complete'])).toBe(true);
    expect(areRagLetters(['A', 'C', 'N'])).toBe(false);
    expect(readState('A', false)).toEqual({ state: { rating: 'amber', status: null }, sure: false });
  });
});

const place = { column: 1, ref: 'A1', formula: null };
const number = (value: number, format = 'General'): SheetCell => ({ ...place, kind: 'number', value, format });
const text = (value: string): SheetCell => ({ ...place, kind: 'text', value, format: 'General' });

describe('progress', () => {
  it.each([
    [number(0.5, '0%'), 50],
    [number(1, '0%'), 100],
    [number(0.333, '0%'), 33],
    [text('50%'), 50],
    [text('50 per cent'), 50],
    [text('50'), 50],
    [text('half'), 50],
    [text('Complete'), 100],
    [text('Not started'), 0],
    [number(0), 0],
  ])('%j is %i', (cell, percent) => expect(readProgress(cell, null)).toEqual({ kind: 'percent', percent }));

  it.each([
    [[0.5, 0.25, 1], 'fractions'],
    [[50, 25, 100], 'points'],
    [[1, 50], 'points'],
    [[0.5, 40], null],
    [[1], null],
    [[], 'points'],
  ])('of %j are %s', (values, scale) => expect(progressScale(values.map((value) => number(value)))).toBe(scale));

  it('is asked where it cannot be told', () => {
    expect(readProgress(number(0.5), null)).toEqual({ kind: 'unclear', suggestion: null });
    expect(readProgress(number(150), 'points')).toEqual({ kind: 'unclear', suggestion: null });
    expect(readProgress(text('about 60% of staff'), null)).toEqual({ kind: 'unclear', suggestion: 60 });
    expect(readProgress(text('good'), null)).toEqual({ kind: 'unclear', suggestion: null });
    expect(readProgress(text(' '), null)).toBeNull();
  });
});

const known = {
  people: [{ role: 'Head of front door', agency: 'Exampleshire Council' }],
  agencies: ['Exampleshire Council', 'Exampleshire Police'],
  home: 'Exampleshire Council',
};
const none = { agency: '', supporting: '' };

describe('owners', () => {
  it.each([
    ['DCS / Police', ['DCS', 'Police']],
    ['Head of Service and QA lead; Health', ['Head of Service', 'QA lead', 'Health']],
    ['Head of Service\nPolice', ['Head of Service', 'Police']],
    ['', []],
  ])('%j are %j', (cell, parts) => expect(ownerParts(cell)).toEqual(parts));

  it('are suggested as a role that leads and agencies that help', () => {
    expect(suggestOwner('DCS / Police', none, known)).toEqual({
      role: 'Director of Children’s Services',
      agency: 'Exampleshire Council',
      supporting: ['Police'],
      looksLikeName: false,
    });
    expect(suggestOwner('Head of front door and Exampleshire Police', none, known)).toMatchObject({
      role: 'Head of front door',
      supporting: ['Exampleshire Police'],
    });
    expect(suggestOwner('Police', none, known)).toMatchObject({ role: '', agency: 'Police', supporting: [] });
    expect(suggestOwner('Designated nurse', { agency: 'CCG', supporting: 'Police, School' }, known)).toMatchObject({
      role: 'Designated nurse',
      agency: 'CCG',
      supporting: ['Police', 'School'],
    });
  });

  it.each(['Jane Smith', 'J Smith', 'J. Smith', 'JS', 'Mrs Smith', 'Dr Jones', 'Anne-Marie O’Neil'])(
    '%s looks like a name, and no role is made of it',
    (name) => {
      expect(looksLikeName(name)).toBe(true);
      expect(suggestOwner(name, none, known)).toMatchObject({ role: '', looksLikeName: true });
    },
  );

  it.each(['Head of Service', 'DCS', 'Police', 'Team Manager', 'Exampleshire Police', 'all'])('%s does not', (role) =>
    expect(looksLikeName(role)).toBe(false),
  );

  it('are known where one role of the workspace has that very name', () => {
    expect(knownOwner('head of FRONT door', '', known)).toEqual(known.people[0]);
    expect(knownOwner('Head of front door, Exampleshire Council', '', known)).toEqual(known.people[0]);
    expect(knownOwner('Head of front door', 'Police', known)).toBeNull();
    const twice = { ...known, people: [...known.people, { role: 'Head of front door', agency: 'Police' }] };
    expect(knownOwner('Head of front door', '', twice)).toBeNull();
  });
});
