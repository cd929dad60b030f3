import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Codes of the checklist are no refusals: docs/methods/readiness.md explains them, held by a test of its own. */
const checklist = path.join('pack', 'readiness-rules');

function sourceFiles(): string[] {
  return ['main', 'shared'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes(checklist))
      .map((name) => path.join(root, folder, name)),
  );
}

/** `code: 'Name'`, `code: condition ? 'Name' : 'Other'`, and the closed list of what can be said of a row of a return. */
function codesIn(text: string): string[] {
  const direct = [...text.matchAll(/\bcode: '([A-Z][a-z]\w+)'/g)].map((match) => match[1] ?? '');
  const chosen = [...text.matchAll(/\bcode: \w+ \? '([A-Z][a-z]\w+)' : '([A-Z][a-z]\w+)'/g)].flatMap((match) =>
    match.slice(1),
  );
  const listed = /const nextSteps = \{([\s\S]*?)\n\}/.exec(text)?.[1] ?? '';
  return [...direct, ...chosen, ...[...listed.matchAll(/^ {2}([A-Z][a-z]\w+):/gm)].map((match) => match[1] ?? '')];
}

const used = new Set(sourceFiles().flatMap((file) => codesIn(readFileSync(file, 'utf8'))));
const documented = new Set(
  [...readFileSync(path.join(root, 'docs/cli.md'), 'utf8').matchAll(/^\| `([A-Z][a-z]\w+)` +\|/gm)].map(
    (match) => match[1] ?? '',
  ),
);

test('every code that a refusal can have is explained in docs/cli.md', () => {
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((code) => !documented.has(code))).toStrictEqual([]);
});

test('docs/cli.md explains no code that the program does not have', () => {
  expect([...documented].filter((code) => !used.has(code))).toStrictEqual([]);
});

test('every refusal is made with a literal code that this test can see', () => {
  const hidden = sourceFiles().filter((file) => {
    const text = readFileSync(file, 'utf8');
    return /new Refusal\(\{\s*code(?:,|: (?!'|\w+ \? '))/.test(text) && !/const nextSteps/.test(text);
  });
  expect(hidden.map((file) => path.relative(root, file))).toStrictEqual([]);
});
