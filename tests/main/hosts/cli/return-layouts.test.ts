import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roundTo } from '#shared/domain/units.ts';
import type { ExpectedFigure, ReturnLayout } from '../../../returns/return-layout.ts';
import { returnLayouts } from '../../../returns/return-layouts.ts';
import { CapturedTerminal } from './captured-terminal.ts';

const terminal = new CapturedTerminal();
terminal.now = new Date('2026-01-15T09:00:00Z');
const workspace = 'layouts.plumbline';

/** A workspace with every indicator of the catalogue, of the authority whose code the open data files have. */
beforeAll(async () => {
  const size = ['--indicators', '118', '--months', '1', '--actions', '1'];
  await terminal.run('sample', 'exampleshire', workspace, ...size);
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
  readonly rows: readonly (ExpectedFigure & { readonly outcome: string })[];
  readonly error?: { readonly code: string; readonly message: string };
}

const placeOf = ({ sheet, cell, indicator, period }: ExpectedFigure): string => [sheet, cell, indicator, period].join();

/** 46 of 54 has no last decimal, so values are compared to the ninth. */
const figureOf = (row: ExpectedFigure): ExpectedFigure => ({
  indicator: row.indicator,
  period: row.period,
  value: row.value === null ? null : roundTo(row.value, 9),
  numerator: row.numerator,
  denominator: row.denominator,
  marker: row.marker,
  sheet: row.sheet,
  cell: row.cell,
  originalText: row.originalText,
  comment: row.comment,
  provisional: row.provisional,
});

describe('on the command line', () => {
  test.for(returnLayouts)('$name is read cell by cell', async (layout) => {
    terminal.write(layout.fileName, await layout.bytes());
    const run = await terminal.run('import', workspace, layout.fileName, ...optionsOf(layout), '--json');
    const { rows, error } = run.json() as Imported;
    const rowAt = new Map(rows.map((row) => [placeOf(row), row]));
    const found = layout.expected.flatMap((expected) => rowAt.get(placeOf(expected)) ?? []);
    const kept = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
    expect(found.map(figureOf)).toEqual(layout.expected.map(figureOf));
    expect(kept.length).toBeLessThanOrEqual(layout.expected.length);
    expect(layout.refused === null || error?.message.includes(layout.refused)).toBe(true);
  });
});
