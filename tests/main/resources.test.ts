import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findResources, resourcePath } from '#main/resources.ts';

let base = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'plumbline-resources-'));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

const withResources = (...parts: string[]): string => {
  const folder = join(base, ...parts, 'resources');
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  return folder;
};

test.each([['main'], ['out/main'], ['out/main/chunks']])('resources are found from %s', (start) => {
  const folder = withResources();
  expect(findResources(join(base, start), undefined, undefined)).toBe(folder);
});

test('the override wins, and a wrong override is not silently ignored', () => {
  withResources();
  const other = withResources('other');
  expect(findResources(join(base, 'main'), other, undefined)).toBe(other);
  expect(findResources(join(base, 'main'), join(base, 'nowhere'), undefined)).toBeNull();
});

test('a packaged application finds its resources in its own folder', () => {
  const folder = withResources('app');
  expect(findResources(join(base, 'a/b/c/d/e/main'), undefined, join(base, 'app'))).toBe(folder);
});

test('a folder called resources without fonts is not ours', () => {
  mkdirSync(join(base, 'resources'));
  expect(findResources(join(base, 'main'), undefined, undefined)).toBeNull();
});

test('the real fonts are found from the source', () => {
  expect(resourcePath('fonts', 'SourceSans3-Bold.ttf')).toMatch(/resources.fonts.SourceSans3-Bold\.ttf$/u);
});
