import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReturnLayout } from '../../../returns/return-layout.ts';
import { returnLayouts } from '../../../returns/return-layouts.ts';
import { CapturedTerminal, type Run } from './captured-terminal.ts';

const terminal = new CapturedTerminal();
terminal.now = new Date('2026-01-15T09:00:00Z');
const workspace = 'layouts.plumbline';

/** A workspace with every indicator of the catalogue, of the authority whose code the open data files have. */
beforeAll(async () => {
  const size = ['--indicators', '118', '--months', '1', '--actions', '1'];
  expect(await terminal.run('sample', 'exampleshire', workspace, ...size)).toMatchObject({ exitCode: 0 });
});
afterAll(() => terminal[Symbol.dispose]());

/** What a person decided, as options. */
function optionsOf({ decisions }: ReturnLayout): string[] {
  const { sheets = [], mappings = [], matches = [], percentages = [] } = decisions;
  if (mappings.length > 0) terminal.write('map.json', JSON.stringify(mappings));
  return [
    ...sheets.flatMap((sheet) => ['--sheet', sheet]),
    ...(mappings.length > 0 ? ['--map', 'map.json'] : []),
    ...matches.flatMap(({ text, indicator }) => ['--match', `${text}=${indicator ?? ''}`]),
    ...percentages.flatMap(({ indicator, as }) => ['--percent', `${indicator}=${as}`]),
  ];
}

interface Imported {
  readonly outcome: string;
  readonly rows: readonly { readonly outcome: string; readonly cell: string; readonly sheet: string }[];
  readonly error?: { readonly code: string; readonly message: string };
}

const figuresOf = (run: Run): Imported['rows'] => (run.json() as Imported).rows;

describe('on the command line', () => {
  test.for(returnLayouts)('$name is read cell by cell', async (layout) => {
    terminal.write(layout.fileName, await layout.bytes());
    const run = await terminal.run('import', workspace, layout.fileName, ...optionsOf(layout), '--json');
    if (layout.refused !== null) {
      expect((run.json() as Imported).error?.message).toContain(layout.refused);
      return;
    }
    const rows = figuresOf(run);
    const rowAt = new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row]));
    for (const expected of layout.expected) {
      // 46 of 54 has no last decimal
      const value: unknown = expected.value === null ? null : expect.closeTo(expected.value, 9);
      expect(rowAt.get(JSON.stringify(keyOf(expected)))).toMatchObject({ ...expected, value });
    }
    // Nothing is kept beside what is expected.
    const kept = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
    expect(kept.length).toBeLessThanOrEqual(layout.expected.length);
  });
});

const keyOf = ({ sheet, cell, ...row }: { readonly sheet: string; readonly cell: string }) => {
  const { indicator, period } = row as { readonly indicator?: string; readonly period?: string };
  return [sheet, cell, indicator, period];
};
