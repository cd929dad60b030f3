import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, PackDocument, TableBlock } from '#shared/domain/pack/document.ts';
import { documentOf, everyBlock, everyCell } from '../main/core/packs/document-of.ts';
import { namedOrigins, reached, withoutEnd } from './document-origins.ts';
import { editions, requestFor } from './editions.ts';
import { figuresInProse } from './prose-figures.ts';
import { samples, SampleWorkspaces } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

const tablesOf = (document: PackDocument): TableBlock[] =>
  everyBlock(document).filter((block) => block.kind === 'table');

const repeated = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

const cases = samples.flatMap((sample) => editions.map((edition) => ({ sample, edition })));

describe.each(cases)('the $edition document of $sample', ({ sample, edition }) => {
  let document: PackDocument;
  beforeAll(async () => {
    document = await documentOf(await workspaces.of(sample), requestFor(sample, edition));
  });

  test('names every section, block and row once', () => {
    const blocks = everyBlock(document);
    const rows = tablesOf(document).flatMap((table) => table.rows.map(({ id }) => id));
    const ids = [...document.sections.map(({ id }) => id), ...blocks.map(({ id }) => id), ...rows];
    expect(ids.length).toBeGreaterThan(30);
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => id.trim() !== id || id === '')).toEqual([]);
  });

  test('gives its sheets names that Excel takes, each once', () => {
    const names = [
      ...document.sections.map(({ sheetName }) => sheetName),
      ...tablesOf(document).flatMap(({ ownSheet }) => ownSheet ?? []),
    ];
    expect(repeated(names.map((name) => name.toLowerCase()))).toEqual([]);
    expect(names.filter((name) => !/^[^:\\/?*[\]']{1,31}$/u.test(name))).toEqual([]);
  });

  test('knows the origin of each figure, and each origin ends in a cell, source, update, record or rule', () => {
    const named = namedOrigins(document);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter(({ origin }) => document.origins[origin] === undefined)).toEqual([]);
    expect(withoutEnd(document)).toEqual([]);
  });

  test('prints the number of every figure and no other, since the workbook keeps the number and the PDF prints the text', () => {
    const numbers = everyCell(document).filter((cell) => cell.kind === 'number');
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((cell) => !isSpelt(cell)).map(({ value, text }) => `${value} as ${text}`)).toEqual([]);
    expect(isSpelt({ value: 95, text: '≥ 85.0% (trajectory)' })).toBe(false);
  });

  test('keeps no origin that nothing rests on', () => {
    const used = reached(document);
    expect(Object.keys(document.origins).filter((id) => !used.has(id))).toEqual([]);
  });

  test('has a month and an origin for every value of a sparkline', () => {
    const sparklines = everyCell(document).filter((cell) => cell.kind === 'sparkline');
    const ragged = sparklines.filter(
      ({ values, months, origins }) => values.length !== months.length || values.length !== origins.length,
    );
    expect(ragged).toEqual([]);
  });

  test('prints no figure of an indicator in a sentence that no cell, chart or reason holds', () => {
    expect(figuresInProse(document).filter(({ twin }) => !twin)).toEqual([]);
  });

  test('names the same subject alike in May and in June', async () => {
    const request = requestFor(sample, edition);
    const may = await documentOf(await workspaces.of(sample), { ...request, period: '2019-05', asAtOn: '2019-06-30' });
    const before = new Map(tablesOf(may).map((table) => [table.id, rowIdsByReference(table)]));
    const renamed = tablesOf(document).flatMap((table) =>
      [...rowIdsByReference(table)].flatMap(([reference, id]) => {
        const was = before.get(table.id)?.get(reference) ?? id;
        return was === id ? [] : [`${table.id}: ${reference} was ${was}, is ${id}`];
      }),
    );
    expect(before.size).toBeGreaterThan(4);
    expect(renamed).toEqual([]);
    const subjects = (held: PackDocument): Set<string> => new Set(everyBlock(held).map(subjectOf));
    const shared = [...subjects(may)].filter((subject) => subjects(document).has(subject));
    expect(shared.length).toBeGreaterThan(10);
    expect([...subjects(document)].filter((id) => /2019-0[56]/u.test(id))).toEqual([]);
  });
});

/** Whether the first number of a text is the value, to the decimals that are printed; the words may carry the sign. */
function isSpelt({ value, text }: { readonly value: number; readonly text: string }): boolean {
  const [, whole = '', decimals = ''] = /(\d[\d,]*)(?:\.(\d+))?/u.exec(text) ?? [];
  const printed = Number(`${whole.replaceAll(',', '')}.${decimals || '0'}`);
  return whole !== '' && Math.abs(Math.abs(value) - printed) <= 0.5 * 10 ** -decimals.length + 1e-9;
}

const subjectOf = ({ id }: Block): string => id;

/** Row ids by the words of the first two cells, where these are in the table only once. */
function rowIdsByReference(table: TableBlock): Map<string, string> {
  const byReference = Map.groupBy(table.rows, ({ cells }) =>
    cells
      .slice(0, 2)
      .map((cell) => (cell.kind === 'text' ? cell.text : ''))
      .join(' | '),
  );
  return new Map(
    [...byReference].flatMap(([reference, [row, ...more]]): [string, string][] =>
      row === undefined || more.length > 0 ? [] : [[reference, row.id]],
    ),
  );
}
