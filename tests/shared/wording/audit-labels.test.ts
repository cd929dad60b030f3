import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/plumbline.ts';
import {
  auditEntityInWords,
  auditFieldInWords,
  auditOperationInWords,
  auditOperationsSaying,
  isAuditEntityNamed,
  isAuditOperationNamed,
} from '#shared/wording/audit-labels.ts';

const sources = ['main/core', 'main/hosts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // the pack's document names entities as origins of figures: it writes nothing
    .filter((name) => name.endsWith('.ts') && !name.startsWith(join('packs', 'document')))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name))),
];

/** Named where the author is made; also where the name is handed on, as each operation of the contract in quotes. */
const authored = found(/(?:author\(|operation: )'([a-z]\w*\.\w+)'/gu);
const modules = new Map(Object.entries(contract).map(([module, verbs]) => [module, Object.keys(verbs)]));
const handedOn = found(/'([a-z]\w*\.\w+)'/gu).filter((name) => {
  const [module = '', verb = ''] = name.split('.');
  return modules.get(module)?.includes(verb) ?? false;
});

describe('the words of the audit trail', () => {
  test('the source is read: it holds the operations that everybody knows', () => {
    expect(authored).toEqual(expect.arrayContaining(['actions.addUpdate', 'packs.build', 'scrutiny.addEvent']));
    expect(authored.length).toBeGreaterThan(40);
  });

  test('every operation that writes has words', () => {
    expect([...new Set([...authored, ...handedOn])].filter((name) => !isAuditOperationNamed(name))).toStrictEqual([]);
  });

  test('everything that is changed has words', () => {
    const entities = found(/\bentity: '([a-z_]+)'/gu);
    expect(entities).toEqual(expect.arrayContaining(['updates', 'findings']));
    expect(entities.filter((name) => !isAuditEntityNamed(name))).toStrictEqual([]);
  });

  test('what has no words is shown by its own name', () => {
    expect(auditOperationInWords('future.verb')).toBe('future.verb');
    expect(auditEntityInWords('future_table')).toBe('future_table');
  });

  test('fields read as words, however they are written', () => {
    expect(['published_on', 'publishedOn', 'grade', '', 'holdsFrom'].map(auditFieldInWords)).toStrictEqual([
      'Published on',
      'Published on',
      'Grade',
      'Value',
      'Holds from',
    ]);
  });

  test('a search in the words of the screen finds the operation', () => {
    expect(auditOperationsSaying('ADDED AN UPDATE')).toStrictEqual(['actions.addUpdate']);
    expect(auditOperationsSaying('no such words')).toStrictEqual([]);
  });
});
