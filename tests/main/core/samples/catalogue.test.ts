import { knownThen } from '#main/core/as-at.ts';
import { describe, expect, test } from 'vitest';
import { addCatalogue, loadCatalogue } from '#main/core/samples/catalogue.ts';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { author, newWorkspace } from '../../store/temporary-workspace.ts';

describe('the catalogue', () => {
  test('has 118 indicators with different codes', () => {
    const codes = loadCatalogue().map(({ code }) => code);
    expect(codes).toHaveLength(118);
    expect(new Set(codes).size).toBe(118);
  });

  test('never has an amber limit on the better side of its target, nor a range without both ends', () => {
    const wrong = loadCatalogue().filter(({ polarity, target, amber_limit, range_low, range_high }) => {
      if (polarity === 'range') return range_low === null || range_high === null || range_low >= range_high;
      if (target === null || amber_limit === null) return false;
      return polarity === 'higher' ? amber_limit > target : amber_limit < target;
    });
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  test('says in the name of every rate that it is one, and counts only what is whole', () => {
    const rates = loadCatalogue().filter(({ unit }) => unit === 'rate_per_10000');
    expect(rates).toHaveLength(7);
    expect(rates.filter(({ name }) => !name.endsWith(', rate per 10,000 children'))).toEqual([]);
    const numbers = loadCatalogue().filter(({ unit }) => unit === 'number');
    expect(numbers.map(({ code }) => code)).toEqual(['WF01', 'WF07']);
  });

  test('says of every target on what it rests', () => {
    const unsaid = loadCatalogue().filter(({ target, target_basis }) => target !== null && target_basis === '');
    expect(unsaid.map(({ code }) => code)).toEqual([]);
  });

  test('goes into a new workspace whole, with its targets and an audit entry', async () => {
    const workspace = await newWorkspace();
    await workspace.write(author, async (db) => ({ result: null, changes: (await addCatalogue(db, author)).changes }));
    const facts = await loadIndicators(workspace.db, knownThen('2026-01-31'), '2026-01');
    expect(facts.map(({ code }) => code)).toEqual(loadCatalogue().map(({ code }) => code));
    const fd02 = facts.find(({ code }) => code === 'FD02');
    expect(fd02?.definition).toMatchObject({ version: 1, unit: 'percent', polarity: 'higher' });
    expect(fd02?.targets).toMatchObject([{ target: 95, amberLimit: 90 }]);
    const entry = await workspace.db
      .selectFrom('audit_entries')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ entity: 'indicators', entity_ref: 'catalogue' });
  });
});
