import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readinessChecks } from '#shared/domain/pack/readiness-rules/readiness-checks.ts';

const method = readFileSync(new URL('../../../../../docs/methods/readiness.md', import.meta.url), 'utf8');

test('the method names every check, in their order, and no other', () => {
  const named = Array.from(method.matchAll(/^\| `(\w+)` +\|/gm), (match) => match[1]);
  const inOrder = readinessChecks.map(({ code }) => code);
  expect(named).toEqual(inOrder);
});
