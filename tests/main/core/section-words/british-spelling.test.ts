import { describe, expect, test } from 'vitest';
import { unknownWords } from '#main/core/section-words/british-spelling.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

describe('the spelling of words', () => {
  test.each([
    ['The board will recieve two reports.', ['recieve'], 'receive'],
    ['The comissioner asked; the comissioner waits.', ['comissioner'], 'commissioner'],
    ['It is thougt that two of three were near-mises.', ['thougt', 'mises'], 'thought'],
  ])('names what no dictionary knows, once: %s', async (text, words, meant) => {
    const { db } = await smallWorkspace();
    const found = await unknownWords(db, text);
    expect(found.map(({ word }) => word)).toEqual(words);
    expect(found[0]?.suggestions).toContain(meant);
  });

  test.each([
    'The behaviour of children’s services, as organised and judged; safeguarding, caseloads and re-referrals.',
    'Wellbeing is up: wellbeing of unallocated children.',
    'MASH, Cafcass and Northamptonshire are names; FD10 and 12wd are codes.',
    'See return.xlsx, a@example.org and https://example.org/abcdefg.',
    'Behavior and center are named as American spellings: behavior, center.',
    '',
  ])('leaves alone what is right, a name, a code or an address: %s', async (text) => {
    const { db } = await smallWorkspace();
    expect(await unknownWords(db, text)).toEqual([]);
  });

  test('knows what the workspace calls things', async () => {
    const workspace = await smallWorkspace();
    const text = 'The qwertical panel met.';
    expect(await unknownWords(workspace.db, text)).toMatchObject([{ word: 'qwertical' }]);
    await workspace.write({ actor: 'x', operation: 'test', at: '2019-08-01T00:00:00.000Z' }, async (db) => {
      await db.insertInto('agencies').values({ name: 'Qwertical partnership' }).execute();
      return { result: null, changes: [{ entity: 'agencies', ref: 'Q', before: null, after: 'Q' }] };
    });
    expect(await unknownWords(workspace.db, text)).toEqual([]);
  });
});
