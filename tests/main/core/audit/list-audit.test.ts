import { describe, expect, test } from 'vitest';
import { auditFields } from '#main/core/audit/audit-fields.ts';
import { listAudit } from '#main/core/audit/list-audit.ts';
import { auditFilter } from '#shared/contract/audit.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { newWorkspace, refusalOf } from '../../store/temporary-workspace.ts';

interface Entry {
  readonly at: string;
  readonly actor?: string;
  readonly operation?: string;
  readonly entity?: string;
  readonly ref?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One audited write for each entry, after the one that made the workspace. */
async function trail(...entries: readonly Entry[]): Promise<Workspace> {
  const workspace = await newWorkspace();
  for (const { at, actor = 'Secretariat', operation = 'actions.addUpdate', ...entry } of entries) {
    const { entity = 'updates', ref = 'FD-01', before = null, after = { note: 'x' } } = entry;
    const author = { actor, operation, at };
    await workspace.write(author, async () => ({ result: null, changes: [{ entity, ref, before, after }] }));
  }
  return workspace;
}
const list = (workspace: Workspace, filter: object = {}) => listAudit(workspace.db, auditFilter.parse(filter));

const varied = () =>
  trail(
    { at: '2026-02-01T08:00:00.000Z', ref: 'FD-01', after: { narrative: 'Zoë said “50% done” of A_B' } },
    {
      at: '2026-02-28T23:59:59.999Z',
      actor: 'Chair',
      operation: 'scrutiny.editEvent',
      entity: 'scrutiny_events',
      ref: 'INS-2019',
    },
    {
      at: '2026-03-01T00:00:00.000Z',
      operation: 'settings.save',
      entity: 'settings',
      ref: 'workspace',
      before: { board: 'Old' },
      after: { board: 'New' },
    },
  );

describe('the audit trail', () => {
  test('is listed newest first, page by page, without a gap and without an entry twice', async () => {
    const workspace = await trail(
      ...Array.from({ length: 120 }, (_, i) => ({ at: `2026-02-01T08:00:00.${String(i).padStart(3, '0')}Z` })),
    );
    const seen: number[] = [];
    for (let before: number | null | undefined; before !== null;) {
      const page = await list(workspace, before === undefined ? {} : { before });
      expect(page).toMatchObject({ all: 121, matching: 121 });
      seen.push(...page.entries.map(({ id }) => id));
      before = page.next;
    }
    expect(seen).toStrictEqual(Array.from({ length: 121 }, (_, i) => 121 - i));
  });

  test.each([
    ['the text of a field, in other letters', { text: 'zoë SAID' }, ['FD-01']],
    ['the text of a field as written', { text: 'Zoë said “50%' }, ['FD-01']],
    ['a percent sign as itself', { text: '50%d' }, []],
    ['an underscore as itself', { text: 'A_B' }, ['FD-01']],
    ['a text that is nowhere', { text: 'FDX01' }, []],
    ['the reference, in other letters', { text: 'ins-20' }, ['INS-2019']],
    ['the words of the operation', { text: 'corrected a scrutiny' }, ['INS-2019']],
    ['what it was before', { text: 'Old' }, ['workspace']],
    ['who', { actor: 'Chair' }, ['INS-2019']],
    ['the operation', { operation: 'settings.save' }, ['workspace']],
    ['the kind of thing', { entity: 'updates' }, ['FD-01']],
    ['from a day on', { from: '2026-03-01' }, ['workspace']],
    ['up to and with a day', { from: '2026-02-28', to: '2026-02-28' }, ['INS-2019']],
    ['two things at once', { actor: 'Chair', entity: 'updates' }, []],
  ])('is filtered by %s', async (_, filter, refs) => {
    const page = await list(await varied(), filter);
    expect(page.entries.map(({ ref }) => ref)).toStrictEqual(refs);
    expect(page).toMatchObject({ matching: refs.length, all: 4, next: null });
  });

  test('offers what there is to filter by, whatever is filtered', async () => {
    const page = await list(await varied(), { actor: 'Nobody' });
    expect(page.entries).toStrictEqual([]);
    expect(page.actors).toStrictEqual(['Chair', 'Secretariat']);
    expect(page.operations).toStrictEqual(['actions.addUpdate', 'scrutiny.editEvent', 'settings.save', 'test.write']);
    expect(page.entities).toStrictEqual(['authorities', 'scrutiny_events', 'settings', 'updates']);
  });

  test('with the last day before the first is refused; a day that is none never gets there', async () => {
    const workspace = await newWorkspace();
    expect(await refusalOf(() => list(workspace, { from: '2026-02-02', to: '2026-02-01' }))).toMatchObject({
      code: 'DatesReversed',
    });
    expect(auditFilter.safeParse({ from: '2026-02-30' }).success).toBe(false);
    expect(auditFilter.safeParse({ limit: 1001 }).success).toBe(false);
  });

  test('20,000 entries are paged and filtered', { timeout: 60_000 }, async () => {
    const workspace = await newWorkspace();
    const change = { entity: 'updates', ref: 'FD-01', before: null, after: { narrative: 'n'.repeat(200) } };
    const many = Array.from({ length: 19_998 }, (_, i) => Object.assign({}, change, { ref: `FD-${i}` }));
    const author = { actor: 'Secretariat', operation: 'actions.addUpdate', at: '2026-02-01T08:00:00.000Z' };
    await workspace.write(author, async () => ({ result: null, changes: [change, ...many] }));
    expect((await list(workspace)).entries).toHaveLength(50);
    expect(await list(workspace, { text: 'FD-4711' })).toMatchObject({ all: 20_000, matching: 1 });
  });
});

describe('what an entry changed', () => {
  test.each([
    [
      'something new',
      null,
      { title: 'A', body: '', count: 0 },
      [
        ['title', null, 'A'],
        ['count', null, '0'],
      ],
    ],
    ['what differs', { title: 'A', kind: 'x' }, { title: 'B', kind: 'x' }, [['title', 'A', 'B']]],
    ['what was taken away', { ends: '2019-01-01' }, { ends: null }, [['ends', '2019-01-01', null]]],
    ['lists', { actions: ['A-01'] }, { actions: [] }, [['actions', 'A-01', null]]],
    ['yes and no', { on: true }, { on: false }, [['on', 'yes', 'no']]],
    ['a plain value', null, 'filled', [['', null, 'filled']]],
    ['what is inside', null, { due: { on: 'x' } }, [['due', null, '{"on":"x"}']]],
    ['nothing', { a: 1 }, { a: 1 }, []],
  ])('is said field by field: %s', (_, before, after, fields) => {
    expect(auditFields(before, after).map((field) => [field.name, field.before, field.after])).toStrictEqual(fields);
  });
});
