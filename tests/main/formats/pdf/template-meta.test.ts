import { describe, expect, test } from 'vitest';
import { templateMeta } from '#main/formats/pdf/template-meta.ts';
import type { PackMeta } from '#shared/domain/pack/document.ts';
import { sampleDocument } from './sample-document.ts';

const { meta } = sampleDocument();
const publication = {
  number: 7,
  on: '2019-08-05',
  by: 'Board secretary',
  replaces: { version: 1, on: '2019-08-01', reason: 'The rate of FD10 was restated' },
  auditHead: { entries: 1234, sha256: 'ab'.repeat(32) },
  keyFingerprint: '1A2B 3C4D 5E6F 7A8B',
};
const published: PackMeta = { ...meta, state: 'published', version: 2, publication };

test('a comparison says nothing of itself that is true of a pack alone', () => {
  const set = templateMeta({ ...meta, comparison: true });
  expect(set.facts.map(({ label }) => label)).toEqual(['Prepared for', 'Rating rules', 'Prepared with']);
  expect([set.state, set.versionLine, set.subtitle].join()).not.toMatch(/draft|version|edition/iu);
  expect(set.howToCheck).toContain('It is no pack itself');
  expect(set.marks).toMatchObject([{ label: 'SHA-256 of the signatures' }]);
});

test('a pack of a part of the plan says which on its cover, and one of the whole says nothing', () => {
  const set = templateMeta({ ...meta, about: 'one workstream: FD Front door' });
  expect(set.about).toBe('One workstream: FD Front door');
  expect(templateMeta(meta).about).toBe('');
});

describe('a published pack', () => {
  const set = templateMeta(published);

  test('says which it is, on the cover and on each page', () => {
    expect(set.published).toBe('Published pack 7, version 2, 5 August 2019');
    expect(set.versionLine).toBe('Pack 7, version 2, published 5 August 2019');
    expect(set.facts).toContainEqual({ label: 'Published by', text: 'Board secretary' });
  });

  test('says what it replaces, and why', () => {
    expect(set.replaces).toBe('Replaces version 1 of 1 August 2019: The rate of FD10 was restated.');
  });

  test('prints the key and the head of the audit chain whole', () => {
    const text = set.marks.map((mark) => `${mark.label}: ${mark.text}`).join('\n');
    expect(text).toContain('Signing key: 1A2B 3C4D 5E6F 7A8B');
    expect(text).toContain('Audit chain: 1,234 entries, the last abababab');
    expect(text.replaceAll(' ', '')).toContain('ab'.repeat(32));
  });

  test('that is a first version replaces nothing', () => {
    expect(templateMeta({ ...published, publication: { ...publication, replaces: null } }).replaces).toBe('');
  });
});

test.each([
  ['draft', 'Version 3, draft', /can still change/u],
  ['final', 'Version 3, final', /not published yet/u],
] as const)('a %s pack says how far it can be relied on', (state, line, told) => {
  const set = templateMeta({ ...meta, state, version: 3, publication: null });
  expect(set.versionLine).toBe(line);
  expect(set.howToCheck).toMatch(told);
  expect(set.published + set.replaces).toBe('');
  expect(set.draft).toBe(state === 'draft');
});
