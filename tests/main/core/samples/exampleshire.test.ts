import { knownThen } from '#main/core/as-at.ts';
import * as XLSX from '@e965/xlsx';
import papaparse from 'papaparse';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { daysBetween, lastDayOf } from '#shared/domain/dates.ts';
import { readSpc } from '#shared/domain/pack/spc-reading.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { parseCellRef } from '#shared/domain/returns/sheet/sheet-data.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { forbiddenNames } from './forbidden-names.ts';
import { everyText, makeIn, rowsWithoutSource, sampleFolder } from './sample-workspace.ts';

const folder = sampleFolder();
const asAtOn = '2019-07-31';
let workspace: Workspace;

beforeAll(async () => {
  const made = await makeIn(folder.path, 'exampleshire', 'e');
  await made.close();
  workspace = await openWorkspace(made.path, { readOnly: true });
});
afterAll(async () => {
  await workspace.close();
  folder.clean();
});

const countOf = async (table: 'indicators' | 'actions' | 'returns' | 'rebases' | 'benchmarks'): Promise<number> =>
  (
    await workspace.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

describe('the fictional authority', () => {
  test('says that it is fictional', async () => {
    const authority = await workspace.db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow();
    expect(authority).toMatchObject({ name: 'Exampleshire', kind: 'fictional_sample' });
    expect(authority.notice).toBe('Fictional sample: no figure here describes a real place.');
    expect(await countOf('benchmarks')).toBe(0);
  });

  test('has the size that is asked for, and an audit chain that holds', async () => {
    expect([await countOf('indicators'), await countOf('actions')]).toEqual([60, 300]);
    const facts = await loadIndicators(workspace.db, knownThen(asAtOn), '2019-06');
    expect(facts.filter(({ values }) => values.at(-1)?.period === '2019-06').length).toBeGreaterThan(50);
    expect(facts.filter(({ values }) => values[0]?.period === '2016-07').length).toBeGreaterThan(50);
    expect(await verifyAuditChain(workspace.db)).toMatchObject({ brokenAt: null });
  });

  test('gives every row a source or a cell, and nobody a name', () => {
    expect(rowsWithoutSource(workspace.path)).toEqual([]);
    expect(forbiddenNames(everyText(workspace.path))).toEqual([]);
  });

  test('knows nothing dated after its last as-at date', async () => {
    const late = await Promise.all([
      workspace.db.selectFrom('updates').select('id').where('reported_on', '>', asAtOn).execute(),
      workspace.db.selectFrom('observations').select('id').where('recorded_at', '>', '2019-08').execute(),
      workspace.db.selectFrom('evidence_decisions').select('id').where('decided_on', '>', asAtOn).execute(),
      workspace.db.selectFrom('due_date_changes').select('id').where('agreed_on', '>', asAtOn).execute(),
    ]);
    expect(late).toEqual([[], [], [], []]);
  });
});

interface StoredCell {
  readonly content: Uint8Array;
  readonly file_name: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly original_text: string;
}

/** What stands in the cell of the stored bytes, read by other programs than ours: SheetJS and a plain CSV parser. */
function createOracle(): (stored: StoredCell) => string {
  const read = new Map<string, (sheet: string, cell: string) => string>();
  const open = (content: Uint8Array, name: string) => {
    if (name.endsWith('.xlsx')) {
      const book = XLSX.read(content, { type: 'buffer' });
      return (sheet: string, cell: string): string => String(book.Sheets[sheet]?.[cell]?.v ?? '');
    }
    const text = new TextDecoder().decode(content);
    const rows = papaparse.parse<string[]>(text).data;
    return (_: string, cell: string): string => {
      const at = parseCellRef(cell);
      return rows[(at?.row ?? 0) - 1]?.[(at?.column ?? 0) - 1] ?? '';
    };
  };
  return ({ content, file_name, sheet, cell }) => {
    const reader = read.get(file_name) ?? open(content, file_name);
    read.set(file_name, reader);
    return reader(sheet ?? '', cell ?? '');
  };
}

describe('the returns', () => {
  test('hold each figure in exactly the cell that it is said to come from', async () => {
    const stored = await workspace.db
      .selectFrom('observations')
      .innerJoin('returns', 'returns.id', 'observations.return_id')
      .innerJoin('files', 'files.sha256', 'returns.sha256')
      .select(['content', 'file_name', 'sheet', 'cell', 'original_text', 'value'])
      .execute();
    expect(stored.length).toBeGreaterThan(2_000);
    const textIn = createOracle();
    const wrong = stored.filter((row) => textIn(row) !== row.original_text || row.original_text === '');
    expect(wrong.map(({ file_name, cell }) => `${file_name} ${cell}`)).toEqual([]);
    const misread = stored.filter(
      ({ value, original_text }) => value !== null && Number.parseFloat(original_text) !== value,
    );
    expect(misread.map(({ file_name, cell }) => `${file_name} ${cell}`)).toEqual([]);
  });

  test('come as workbooks and CSV files, some late, some never, some corrected', async () => {
    const returns = await workspace.db.selectFrom('returns').selectAll().execute();
    expect(returns.length).toBeGreaterThan(100);
    expect(returns.length).toBeLessThan(3 * 36 + 20);
    const kinds = new Set(returns.map(({ file_name }) => file_name.split('.').at(-1)));
    expect(kinds).toEqual(new Set(['xlsx', 'csv']));
    const monthly = returns.filter(({ file_name }) => !file_name.includes('corrected'));
    expect(monthly.length).toBeLessThan(3 * 36);
    const late = monthly.filter(({ received_on, period }) => daysBetween(lastDayOf(period), received_on) > 30);
    expect(late.length).toBeGreaterThan(0);
    expect(returns.length - monthly.length).toBeGreaterThan(2);
  });

  test('hold restated figures beside the old ones, gaps, and markers that are never numbers', async () => {
    const observations = await workspace.db.selectFrom('observations').selectAll().execute();
    const restated = observations.filter(({ revises_id }) => revises_id !== null);
    expect(restated.length).toBeGreaterThan(5);
    for (const { revises_id, period, indicator_id, reason, value } of restated) {
      const before = observations.find(({ id }) => id === revises_id);
      expect(before).toMatchObject({ period, indicator_id });
      expect(before?.value).not.toBe(value);
      expect(reason).not.toBe('');
    }
    const found = new Set(observations.map(({ marker }) => marker));
    expect(found).toEqual(new Set([null, 'suppressed', 'unavailable', 'not_returned', 'not_applicable']));
    const facts = await loadIndicators(workspace.db, knownThen(asAtOn), '2019-06');
    expect(facts.filter(({ values }) => values.length < 36).length).toBeGreaterThan(10);
    expect(
      facts.flatMap(({ values }) => values).filter(({ used }) => (used.denominator ?? 99) < 20).length,
    ).toBeGreaterThan(50);
  });
});

describe('what a board has to deal with', () => {
  test('is all there: every status, evidence in every state, dates that slip, owners greener than the rule', async () => {
    const actions = await loadActions(workspace.db, knownThen(asAtOn));
    const ruleSet = await loadRuleSet(workspace.db, knownThen('2026-01-15'));
    const statuses = new Set(actions.map(({ updates }) => updates.at(-1)?.status ?? 'not_started'));
    expect(statuses).toEqual(new Set(['not_started', 'in_progress', 'completed', 'cancelled']));
    const states = new Set(actions.flatMap(({ evidence }) => evidence.map(({ state }) => state)));
    expect(states).toEqual(new Set(['claimed', 'accepted', 'rejected', 'impact_tested']));
    const ratings = actions.map((action) => currentRating(action, asAtOn, ruleSet));
    const colours = Map.groupBy(ratings, ({ byRule }) => byRule.colour);
    for (const colour of ['red', 'amber', 'green', 'blue', 'grey'] as const) {
      expect(`${colour} ${(colours.get(colour)?.length ?? 0) > 8}`).toBe(`${colour} true`);
    }
    expect(actions.filter(({ dueDateChanges }) => dueDateChanges.length > 1).length).toBeGreaterThan(5);
    const tooGreen = actions.filter(
      ({ updates }, index) => updates.at(-1)?.selfRating === 'green' && ratings[index]?.byRule.colour === 'red',
    );
    expect(tooGreen.length).toBeGreaterThan(3);
    expect(actions.filter(({ moderation }) => moderation !== null).length).toBeGreaterThan(3);
  });

  test('includes control charts of every kind, a changed definition, a moved target and a rebase', async () => {
    const facts = await loadIndicators(workspace.db, knownThen(asAtOn), '2019-06');
    const ruleSet = await loadRuleSet(workspace.db, knownThen('2026-01-15'));
    const variations = new Set(facts.map((each) => readSpc(each, '2019-06', ruleSet).result.variation));
    expect(variations.size).toBeGreaterThanOrEqual(3);
    expect(facts.filter(({ definition }) => definition.version === 2)).toHaveLength(2);
    const versions = new Set(facts.flatMap(({ values }) => values.map(({ used }) => used.definitionVersion)));
    expect(versions).toEqual(new Set([1, 2]));
    expect(facts.filter(({ targets }) => targets.length > 1).length).toBeGreaterThan(2);
    expect(await countOf('rebases')).toBe(2);
    expect(facts.filter(({ moderation }) => moderation !== null)).toHaveLength(1);
    expect(facts.filter(({ commentaries }) => commentaries.at(-1)?.period === '2019-06').length).toBeGreaterThan(15);
  });
});

describe('making it', () => {
  const small = { indicators: 12, months: 8, actions: 20 } as const;

  test('gives the same file for the same seed, and another one for another seed', async () => {
    const bytes: Buffer[] = [];
    for (const [file, seed] of [
      ['s1', 5],
      ['s2', 5],
      ['s3', 6],
    ] as const) {
      const made = await makeIn(folder.path, 'exampleshire', file, { ...small, seed });
      await made.close();
      bytes.push(readFileSync(made.path));
    }
    const [first, same, other] = bytes;
    expect(first?.equals(same ?? Buffer.of())).toBe(true);
    expect(first?.equals(other ?? Buffer.of())).toBe(false);
  });

  test('works from the smallest size to the whole catalogue, and ends when it is told to', async () => {
    const one = await makeIn(folder.path, 'exampleshire', 'one', {
      indicators: 1,
      months: 1,
      actions: 1,
      end: '2026-03',
    });
    const facts = await loadIndicators(one.db, knownThen('2026-04-30'), '2026-03');
    expect(facts.map(({ values }) => values.map(({ period }) => period))).toEqual([['2026-03']]);
    await one.close();
    const all = await makeIn(folder.path, 'exampleshire', 'all', { indicators: 118, months: 3, actions: 10 });
    expect(await loadIndicators(all.db, knownThen(asAtOn), '2019-06')).toHaveLength(118);
    await all.close();
  });

  test.for([{ indicators: 119 }, { months: 0 }, { actions: 2.5 }, { seed: 0 }, { end: '2019-13' }])(
    'refuses %o and leaves no file',
    async (options) => {
      const refusal = await refusalOf(() => makeIn(folder.path, 'exampleshire', 'bad', options));
      expect(refusal.code).toBe('SampleSize');
      expect(existsSync(join(folder.path, 'bad.plumbline'))).toBe(false);
    },
  );

  test('never goes over an existing file', async () => {
    const before = readFileSync(workspace.path);
    expect(await refusalOf(() => makeIn(folder.path, 'exampleshire', 'e'))).toMatchObject({ code: 'FileExists' });
    expect(readFileSync(workspace.path).equals(before)).toBe(true);
  });
});
