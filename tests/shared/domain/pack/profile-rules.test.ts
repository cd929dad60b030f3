import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedProfiles } from '#main/core/pack-profiles/load-profiles.ts';
import type { ProfileSection } from '#shared/domain/pack/profile.ts';
import {
  everySection,
  freeKey,
  isScopeOpen,
  requiredSections,
  sectionsOfEdition,
} from '#shared/domain/pack/profile-rules.ts';

const editions = ['board', 'public', 'progress_review'] as const;
const section = (id: ProfileSection['id'], included = true): ProfileSection => ({ id, included, introduction: '' });

describe('the key of a kind of pack', () => {
  test.each([
    ['Partners’ board', 'partners-board'],
    ["Director's pack", 'directors-pack'],
    ['Bwrdd Ŵyl, Môn', 'bwrdd-wyl-mon'],
    ['  --  Front   door (2019) ', 'front-door-2019'],
    ['警察', 'pack'],
    ['x'.repeat(60), 'x'.repeat(50)],
  ])('of “%s” is %s', (name, key) => {
    expect(freeKey(name, new Set())).toBe(key);
  });

  test('is never one that was taken before, and always fits an address and a file name', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(5), (name, others) => {
        const taken = new Set<string>();
        for (let i = 0; i <= others; i += 1) {
          const key = freeKey(name, taken);
          expect(taken.has(key)).toBe(false);
          expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
          taken.add(key);
        }
      }),
    );
  });
});

test.each(editions)('what the edition %s always holds it may hold', (edition) => {
  const possible = new Set<string>(sectionsOfEdition(edition));
  expect(Object.keys(requiredSections[edition]).filter((id) => !possible.has(id))).toEqual([]);
});

test('only a progress review has its sections, and only a public edition says what it leaves out', () => {
  expect(sectionsOfEdition('board').filter((id) => id.startsWith('review-') || id === 'suppression')).toEqual([]);
  expect(sectionsOfEdition('public')).toContain('suppression');
  expect(sectionsOfEdition('progress_review').filter((id) => id.startsWith('review-'))).toHaveLength(6);
});

test('every profile that ships keeps the rules that its changes are held to', () => {
  for (const { key, edition, sections } of shippedProfiles()) {
    const held = sections.filter(({ included }) => included).map(({ id }) => id);
    expect([key, held.filter((id) => !sectionsOfEdition(edition).includes(id))]).toEqual([key, []]);
    expect([key, held]).toEqual([key, expect.arrayContaining(Object.keys(requiredSections[edition]))]);
    expect(new Set(held).size).toBe(held.length);
  }
});

test('sections that a profile does not name stand after its own, switched off', () => {
  const all = everySection('board', [section('scorecard'), section('summary', false)]);
  expect(all.slice(0, 2).map(({ id, included }) => [id, included])).toEqual([
    ['scorecard', true],
    ['summary', false],
  ]);
  expect(all.slice(2).every(({ included }) => !included)).toBe(true);
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set(sectionsOfEdition('board')));
});

test.each([
  [{ kind: 'whole' }, false],
  [{ kind: 'workstream', code: '' }, true],
  [{ kind: 'workstream', code: 'FD' }, false],
  [{ kind: 'agency', name: '' }, true],
  [{ kind: 'agency', name: 'Police' }, false],
] as const)('whether %o still waits for a choice: %s', (scope, open) => {
  expect(isScopeOpen(scope)).toBe(open);
});
