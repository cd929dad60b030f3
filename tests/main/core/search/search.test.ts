import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '#main/core/search/excerpt.ts';
import { search } from '#main/core/search/search.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

const at = { actor: 'Tester', operation: 'test.search', at: '2019-08-01T09:00:00.000Z' };

async function filled() {
  const workspace = await smallWorkspace();
  await workspace.write(at, async (db) => {
    const report = { action_id: 1, reported_on: '2019-07-20', status: 'in_progress' as const, progress_percent: null };
    const rest = { self_rating: null, forecast_on: null, source_id: null, recorded_at: at.at };
    const narrative = 'The 50%_rule for Strategy discussions was signed, with the police present.';
    await db
      .insertInto('updates')
      .values({ ...report, ...rest, narrative })
      .execute();
    await db
      .insertInto('amendments')
      .values({
        entity: 'actions',
        entity_id: 2,
        field: 'title',
        value_json: JSON.stringify('Renamed to lighthouse'),
        amended_on: '2019-07-01',
        amended_by: 'Board',
        recorded_at: at.at,
      })
      .execute();
    return { result: null, changes: [{ entity: 'updates', ref: 'A', before: null, after: null }] };
  });
  return workspace;
}

describe('search', () => {
  test('finds every word in any order, any case and inside words, and says where', async () => {
    const { groups } = await search((await filled()).db, 'POLICE strateg');
    expect(groups.map(({ kind, total }) => [kind, total])).toEqual([['update', 1]]);
    expect(groups[0]?.hits[0]).toMatchObject({ ref: 'A-01', datedOn: '2019-07-20' });
    expect(groups[0]?.hits[0]?.excerpt).toContain('Strategy discussions');
  });

  test('takes % and _ as themselves', async () => {
    const { db } = await filled();
    expect((await search(db, '50%_rule')).groups).toHaveLength(1);
    expect((await search(db, '50%.rule')).groups).toEqual([]);
    expect((await search(db, '5_%rule')).groups).toEqual([]);
  });

  test('looks at what stands: an amended title is found, by its new words', async () => {
    const { groups } = await search((await filled()).db, 'lighthouse');
    expect(groups).toEqual([
      { kind: 'action', total: 1, hits: [expect.objectContaining({ ref: 'A-02', title: 'Renamed to lighthouse' })] },
    ]);
  });

  test('says the day and the note as they stand, and shows no finding that was withdrawn', async () => {
    const workspace = await filled();
    const { db } = workspace;
    const finding = await db.selectFrom('findings').selectAll().orderBy('id').executeTakeFirstOrThrow();
    const found = async (words: string) =>
      (await search(db, words)).groups.map(({ kind, hits }) => [kind, hits[0]?.ref, hits[0]?.datedOn]);
    expect((await found(finding.text)).map(([kind]) => kind)).toContain('finding');
    await workspace.write(at, async (writable) => {
      const meeting = { ref: 'M-9', held_on: '2019-07-10', title: 'Board of Octobers', note: 'In the old hall' };
      await writable
        .insertInto('meetings')
        .values({ ...meeting, kind: 'board', source_id: null, recorded_at: at.at })
        .execute();
      const { id } = await writable
        .selectFrom('meetings')
        .select('id')
        .where('ref', '=', 'M-9')
        .executeTakeFirstOrThrow();
      const said = { amended_on: '2019-07-02', amended_by: 'Board', recorded_at: at.at };
      const of = (entity: 'meetings' | 'actions' | 'findings', entity_id: number, field: string, value: unknown) => ({
        ...said,
        entity,
        entity_id,
        field,
        value_json: JSON.stringify(value),
      });
      await writable
        .insertInto('amendments')
        .values([
          of('meetings', id, 'held_on', '2019-07-24'),
          of('meetings', id, 'note', 'In the new library'),
          of('actions', 2, 'starts_on', '2019-02-03'),
          of('findings', finding.id, 'withdrawn', 1),
        ])
        .execute();
      return { result: null, changes: [{ entity: 'meetings', ref: 'M-9', before: null, after: meeting }] };
    });
    expect(await found('library octobers')).toEqual([['meeting', 'M-9', '2019-07-24']]);
    expect(await found('old hall octobers')).toEqual([]);
    expect(await found('lighthouse')).toEqual([['action', 'A-02', '2019-02-03']]);
    expect((await found(finding.text)).map(([kind]) => kind)).not.toContain('finding');
  });

  test('answers nothing with nothing', async () => {
    expect(await search((await filled()).db, 'xyzzy')).toEqual({ text: 'xyzzy', groups: [] });
  });
});

describe('an excerpt', () => {
  test('holds what was found, is short, and adds no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-m]{1,12}$/), { maxLength: 80 }), fc.nat(80), (words, place) => {
        const text = [...words.slice(0, place), 'xyzzy', ...words.slice(place)].join(' ');
        const excerpt = excerptOf(text, ['xyzzy']);
        expect(excerpt).toContain('xyzzy');
        expect(text).toContain(excerpt.replace(/^… /u, '').replace(/ …$/u, ''));
        expect(excerpt.length).toBeLessThan(180);
      }),
    );
  });
});
