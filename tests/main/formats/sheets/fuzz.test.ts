import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fuzzCase } from './fuzz/fuzz-case.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { soundFiles } from './fuzz/sound-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same case is the same file every time, and another one another', async () => {
  const files = await soundFiles();
  const cases = Array.from({ length: 60 }, (_, index) => fuzzCase(files, 7, index));
  expect(Array.from({ length: 60 }, (_, index) => fuzzCase(files, 7, index))).toEqual(cases);
  expect(new Set(cases.map(({ bytes }) => Buffer.from(bytes).toString('base64').slice(-4000))).size).toBeGreaterThan(
    50,
  );
});

test('150 damaged and hostile files are read or refused, and a refused one changes nothing (npm run prove -- fuzz for 5,000)', async () => {
  const entry = join(import.meta.dirname, '../../../../main/formats/sheets/child.ts');
  const report = await runFuzz({ seed: 2019, from: 0, to: 150, folder, entry });
  expect(report.failures).toEqual([]);
  const count = Object.values(report.outcomes).reduce((sum, each) => sum + each, 0);
  expect(count).toBe(150);
  // files that are only refused, or only accepted, would prove nothing of the other
  expect(Object.keys(report.outcomes).length).toBeGreaterThan(5);
  expect(report.outcomes['accepted']).toBeGreaterThan(5);
}, 180_000);
