import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .filter((name) => /\.(tsx?|mjs)$/.test(name));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const sources = ['main', 'renderer', 'shared'].flatMap(filesIn);
const all = [...sources, ...filesIn('tests'), ...filesIn('scripts')];

/** Longer files are allowed by name, with the reason, and only here. */
const longFiles = new Map<string, string>([['main/store/schema.ts', 'one line a column of every table']]);

describe('the shape of the house', () => {
  test('no file has grown past 400 lines', () => {
    const long = sources.filter((file) => read(file).split('\n').length > 400 && !longFiles.has(file));
    expect(long).toEqual([]);
  });

  test('no drawer for odds and ends, no barrel', () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|misc|common|index)\.tsx?$/.test(file))).toEqual([]);
  });

  test('no `any`, no suppression, no default export', () => {
    const config = /\.config\.ts$/;
    const bad = all
      .filter((file) => !file.startsWith('tests/architecture/'))
      .filter((file) => /@ts-(ignore|expect-error|nocheck)|(ox|es)lint-disable|\bas any\b|:\s*any\b/.test(read(file)));
    const defaults = sources.filter((file) => !config.test(file) && /^export default /m.test(read(file)));
    expect([...bad, ...defaults]).toEqual([]);
  });

  test('no path of a machine and no host of a registry', () => {
    const pattern = /\/(work|home|root|Users)\/[a-z]|registry\.(npm|yarn)/;
    expect(all.filter((file) => !file.startsWith('tests/architecture/') && pattern.test(read(file)))).toEqual([]);
  });

  test('the domain never asks the clock, the zone or chance', () => {
    const pure = filesIn('shared/domain');
    expect(pure.length).toBeGreaterThan(20);
    expect(
      pure.filter((file) =>
        /Date\.now|new Date\(\)|Math\.random|toLocaleDateString|getTimezoneOffset/.test(read(file)),
      ),
    ).toEqual([]);
  });

  test('ARCHITECTURE.md is short enough to be read', () => {
    expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(150);
  });
});
