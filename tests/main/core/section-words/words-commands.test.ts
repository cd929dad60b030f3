import { describe, expect, test } from 'vitest';
import { loadSectionTexts } from '#main/core/pack-profiles/load-section-texts.ts';
import { everKnown, knownThen } from '#main/core/as-at.ts';
import { meetingsSession, refused } from '../meetings/meetings-session.ts';

type Client = Awaited<ReturnType<typeof meetingsSession>>['client'];

const of = { profile: 'monthly-board', period: '2019-06' } as const;
const summary = { ...of, section: 'summary' } as const;
const may = { ...summary, period: '2019-05' } as const;

const wordsOf = async (client: Client, section: string) => {
  const { sections } = await client.sectionWords.list(of);
  return sections.find((one) => one.section === section);
};

describe('words of a section', () => {
  test('are listed for each section of the profile, in the order of the pack', async () => {
    const { client } = await meetingsSession();
    const { sections, counts, toCarry, profileName } = await client.sectionWords.list(of);
    expect(sections.map(({ title }) => title).slice(0, 3)).toEqual([
      'Summary',
      'What changed since the last pack',
      'Plan on a page',
    ]);
    expect(sections.map(({ section }) => section)).not.toContain('suppression');
    expect({ counts, toCarry, profileName }).toEqual({
      counts: { none: sections.length, draft: 0, confirmed: 0 },
      toCarry: 0,
      profileName: 'Monthly board pack',
    });
  });

  test('are a draft until somebody confirms them, and a draft again when they are changed', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...summary, text: 'A month of progress.' });
    expect(await wordsOf(client, 'summary')).toMatchObject({
      state: 'draft',
      current: { text: 'A month of progress.', writtenBy: 'Secretariat', writtenOn: '2019-08-14', confirmed: null },
    });
    await client.sectionWords.confirm(summary);
    expect(await wordsOf(client, 'summary')).toMatchObject({
      state: 'confirmed',
      current: { confirmed: { by: 'Secretariat', on: '2019-08-14' } },
    });
    await client.sectionWords.write({ ...summary, text: 'A month of mixed progress.' });
    expect(await wordsOf(client, 'summary')).toMatchObject({ state: 'draft', current: { confirmed: null } });
    const history = await client.sectionWords.history(summary);
    expect(history.map(({ kind, text }) => [kind, text])).toEqual([
      ['written', 'A month of mixed progress.'],
      ['confirmed', 'A month of progress.'],
      ['written', 'A month of progress.'],
    ]);
  });

  test('that somebody else wrote meanwhile are neither replaced nor confirmed unseen', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...summary, text: 'Of the first window.', seen: '' });
    const late = { ...summary, text: 'Of the second window.', confirm: true };
    const unseen = refused('WordsChanged');
    await expect(client.sectionWords.write({ ...late, seen: '' })).rejects.toMatchObject(unseen);
    const read = [{ section: 'summary', text: 'As it was before.' }] as const;
    await expect(client.sectionWords.confirm({ ...of, seen: read })).rejects.toMatchObject(unseen);
    await expect(client.sectionWords.confirm({ ...of, seen: [] })).rejects.toMatchObject(unseen);
    expect(await wordsOf(client, 'summary')).toMatchObject({
      state: 'draft',
      current: { text: 'Of the first window.' },
    });
    await client.sectionWords.write({ ...late, seen: 'Of the first window.' });
    expect(await wordsOf(client, 'summary')).toMatchObject({ state: 'confirmed', current: { text: late.text } });
  });

  test('can be written and confirmed in one step', async () => {
    const { client, session } = await meetingsSession();
    const { counts } = await client.sectionWords.write({ ...summary, text: 'Done.', confirm: true });
    expect(counts).toMatchObject({ draft: 0, confirmed: 1 });
    await client.sectionWords.write({ ...may, text: 'Draft.' });
    await client.sectionWords.write({ ...may, text: 'Draft.', confirm: true });
    const rows = await session.workspace.db.selectFrom('section_texts').select('text').execute();
    expect(rows.map(({ text }) => text)).toEqual(['Done.', 'Draft.']);
  });

  test('written again as they stand change nothing, so that they stay confirmed', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...summary, text: 'As before.', confirm: true });
    await client.sectionWords.write({ ...summary, text: '  As before. ' });
    expect(await wordsOf(client, 'summary')).toMatchObject({ state: 'confirmed' });
    expect(await client.sectionWords.history(summary)).toHaveLength(2);
  });

  test('are taken back by an empty text; what stood stays on record', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...summary, text: 'Too early.', confirm: true });
    await client.sectionWords.write({ ...summary, text: '' });
    expect(await wordsOf(client, 'summary')).toMatchObject({ state: 'none', current: null });
    expect((await client.sectionWords.history(summary)).map(({ kind }) => kind)).toEqual([
      'taken_back',
      'confirmed',
      'written',
    ]);
  });

  test('of one kind of pack are not those of another', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...summary, text: 'For the board.' });
    const { counts } = await client.sectionWords.list({ ...of, profile: 'public' });
    expect(counts).toMatchObject({ draft: 0, confirmed: 0 });
  });

  test('known by a day do not hold what was written or confirmed later', async () => {
    const { client, session } = await meetingsSession();
    await client.sectionWords.write({ ...summary, text: 'Known.', confirm: true });
    const { db } = session.workspace;
    expect(await loadSectionTexts(db, knownThen('2019-08-13'), of.profile, of.period)).toEqual([]);
    expect(await loadSectionTexts(db, everKnown, of.profile, of.period)).toMatchObject([{ text: 'Known.' }]);
  });
});

describe('carrying words over', () => {
  test('makes last month’s words this month’s draft, which has to be confirmed again', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...may, text: 'Held in May.', confirm: true });
    expect(await wordsOf(client, 'summary')).toMatchObject({
      state: 'none',
      before: { period: '2019-05', text: 'Held in May.', confirmed: true },
    });
    const { counts } = await client.sectionWords.carry(of);
    expect(counts).toMatchObject({ draft: 1, confirmed: 0 });
    expect(await wordsOf(client, 'summary')).toMatchObject({
      state: 'draft',
      current: { text: 'Held in May.', carriedFrom: '2019-05', confirmed: null },
    });
    expect(await client.sectionWords.history(summary)).toMatchObject([{ kind: 'carried', carriedFrom: '2019-05' }]);
  });

  test('still names the month that a changed text was begun from', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...may, text: 'Held in May.' });
    await client.sectionWords.carry(summary);
    await client.sectionWords.write({ ...summary, text: 'Held in May, and in June.' });
    expect(await wordsOf(client, 'summary')).toMatchObject({ current: { carriedFrom: '2019-05' } });
    expect((await client.sectionWords.history(summary)).map(({ kind }) => kind)).toEqual(['written', 'carried']);
  });

  test('typed anew letter by letter is carried over all the same', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...may, text: 'Held in May.' });
    await client.sectionWords.write({ ...summary, text: 'Held in May.' });
    expect(await wordsOf(client, 'summary')).toMatchObject({ current: { carriedFrom: '2019-05' } });
  });

  test('takes the newest earlier month that has words, however long ago, and never a later one', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...summary, period: '2019-03', text: 'March.' });
    await client.sectionWords.write({ ...may, text: 'May.' });
    await client.sectionWords.write({ ...may, text: '' });
    await client.sectionWords.write({ ...summary, period: '2019-07', text: 'July.' });
    expect(await wordsOf(client, 'summary')).toMatchObject({ before: { period: '2019-03', text: 'March.' } });
  });

  test('of all leaves sections alone that have words', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...may, text: 'Summary of May.' });
    await client.sectionWords.write({ ...may, section: 'exceptions', text: 'Exceptions of May.' });
    await client.sectionWords.write({ ...summary, text: 'Summary of June.', confirm: true });
    const { counts } = await client.sectionWords.carry(of);
    expect(counts).toMatchObject({ draft: 1, confirmed: 1 });
    expect(await wordsOf(client, 'summary')).toMatchObject({ current: { text: 'Summary of June.' } });
  });

  test('confirming all confirms every draft at once', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...summary, text: 'One.' });
    await client.sectionWords.write({ ...summary, section: 'exceptions', text: 'Two.' });
    expect((await client.sectionWords.confirm(of)).counts).toMatchObject({ draft: 0, confirmed: 2 });
  });
});

describe('what is refused', () => {
  test.each<[string, (client: Client) => Promise<unknown>, string]>([
    [
      'a month that has not begun',
      (c) => c.sectionWords.write({ ...summary, period: '2019-09', text: 'x' }),
      'WordsPeriodInFuture',
    ],
    [
      'a section that the pack is without',
      (c) => c.sectionWords.write({ ...of, section: 'suppression', text: 'x' }),
      'SectionNotInProfile',
    ],
    [
      'a kind of pack that is not there',
      (c) => c.sectionWords.list({ ...of, profile: 'weekly' }),
      'PackProfileNotFound',
    ],
    ['carrying over where no month has words', (c) => c.sectionWords.carry(of), 'NoWordsToCarry'],
    ['confirming where there is no draft', (c) => c.sectionWords.confirm(summary), 'NoWordsToConfirm'],
    [
      'a character that no pack can print',
      (c) => c.sectionWords.write({ ...summary, text: 'Done ✅' }),
      'GlyphMissing',
    ],
  ])('%s', async (_, attempt, code) => {
    const { client, session } = await meetingsSession();
    await expect(attempt(client)).rejects.toMatchObject(refused(code));
    expect(await session.workspace.db.selectFrom('section_texts').selectAll().execute()).toEqual([]);
  });

  test.each<[string, (client: Client) => Promise<unknown>, string]>([
    ['one section', (c) => c.sectionWords.confirm(summary), '“Summary” for June 2019'],
    [
      'a month that has not begun',
      (c) => c.sectionWords.carry({ ...summary, period: '2019-09' }),
      '“Summary” for September 2019',
    ],
    ['every section', (c) => c.sectionWords.carry(of), 'The words for June 2019'],
  ])('of %s says where in the words of the screen', async (_, attempt, where) => {
    const { client } = await meetingsSession();
    await expect(attempt(client)).rejects.toMatchObject({ data: { where } });
  });

  test('carrying over what would replace words that are there', async () => {
    const { client } = await meetingsSession();
    await client.sectionWords.write({ ...may, text: 'May.' });
    await client.sectionWords.write({ ...summary, text: 'June.' });
    await expect(client.sectionWords.carry(summary)).rejects.toMatchObject(refused('WordsInTheWay'));
  });

  test('words longer than half a page', async () => {
    const { client } = await meetingsSession();
    const long = client.sectionWords.write({ ...summary, text: 'x'.repeat(4001) });
    await expect(long).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
