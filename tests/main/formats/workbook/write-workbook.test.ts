import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import type { Cell, ChartBlock, PackDocument, TableBlock } from '#shared/domain/pack/document.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { sampleDocument } from './sample-document.ts';

let bytes: Uint8Array;
let book: ReturnType<typeof read>;
beforeAll(async () => {
  bytes = await writeWorkbook(sampleDocument);
  book = read(bytes, { cellNF: true, cellText: true, cellStyles: true });
});

const sheet = (name: string): WorkSheet => {
  const found = book.Sheets[name];
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const at = (name: string, row: number, column: number): CellObject | undefined =>
  sheet(name)[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
const lastRow = (name: string): number => utils.decode_range(sheet(name)['!ref'] ?? 'A1').e.r;

function rowOf(name: string, text: string): number {
  for (let row = 0; row <= lastRow(name); row += 1) if (at(name, row, 0)?.v === text) return row;
  throw new Error(`${text} is not on ${name}`);
}

function headings(name: string, row: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let column = 0; column < 60; column += 1) {
    const value = at(name, row, column)?.v;
    if (typeof value === 'string') found.set(value, column);
  }
  return found;
}

const table = (id: string): TableBlock => {
  const block = sampleDocument.sections.flatMap((section) => section.blocks).find((one) => one.id === id);
  if (block?.kind !== 'table') throw new Error(`no table ${id}`);
  return block;
};

/** 0.853 as 85.3, without the dust of binary division. */
const points = (fraction: number): number => Number((fraction * 100).toPrecision(14));

/** What a cell of the document should be in the workbook; null where a figure is not asked for. */
function inDocument(cell: Cell): unknown {
  if (cell.kind === 'number') return { type: 'n', value: cell.value, shown: cell.text };
  if (cell.kind === 'date') return { type: 'n', shown: cell.text };
  return cell.kind === 'text' ? { text: cell.text } : null;
}

/** The same of a cell of the workbook, seen as what the document has there. */
function inWorkbook(cell: Cell, written: CellObject | undefined): unknown {
  if (cell.kind === 'number') {
    const value = written?.v as number;
    return { type: written?.t, value: cell.text.endsWith('%') ? points(value) : value, shown: written?.w };
  }
  if (cell.kind === 'date') return { type: written?.t, shown: written?.w };
  return cell.kind === 'text' ? { text: written?.v ?? '' } : null;
}

describe('the workbook', () => {
  it('begins with the read-me sheet, holds one sheet a section, and hides none', () => {
    expect(book.SheetNames).toStrictEqual([
      'Read me',
      'Summary',
      'Scorecard',
      'Red indicators',
      'Children’s actions',
      'Case reviews',
      'Data',
      'Rating counts',
      'Figure index',
      'Origins',
    ]);
    expect(book.Workbook?.Sheets?.every((one) => one.Hidden === 0)).toBe(true);
  });

  it('says in the read-me what is on each sheet: no table that has no rows, no fingerprint in a public edition', async () => {
    const contents = (sheets: WorkSheet | undefined): Map<string, string> =>
      new Map(utils.sheet_to_json<[string, string]>(sheets ?? {}, { header: 1 }).map(([name, words]) => [name, words]));
    const here = contents(book.Sheets['Read me']);
    expect(here.get('Case reviews')).toBe('Case reviews');
    expect(here.get('Scorecard')).toContain('(1 table');
    expect(here.get('Origins')).toContain('SHA-256');
    const meta = { ...sampleDocument.meta, edition: 'public' as const };
    const open = read(await writeWorkbook({ ...sampleDocument, meta }));
    expect(contents(open.Sheets['Read me']).get('Origins')).not.toContain('SHA-256');
  });

  it('says in the read-me and at the head of each sheet which part of the plan it is about, and nothing of the whole', async () => {
    const meta = { ...sampleDocument.meta, about: 'one workstream: FD Front door' };
    const part = read(await writeWorkbook({ ...sampleDocument, meta }));
    const words = (sheets: WorkSheet | undefined): string => utils.sheet_to_csv(sheets ?? {});
    expect(words(part.Sheets['Read me'])).toContain('About,One workstream: FD Front door');
    expect(words(part.Sheets['Scorecard']).split('\n')[1]).toContain('One workstream: FD Front door');
    expect(words(book.Sheets['Read me'])).not.toMatch(/^About,/mu);
  });

  it('says of a comparison that it is no pack, and gives it no day or version of one', async () => {
    const meta = { ...sampleDocument.meta, comparison: true as const };
    const compared = read(await writeWorkbook({ ...sampleDocument, meta }));
    const words = (name: string): string => utils.sheet_to_csv(compared.Sheets[name] ?? {});
    expect(words('Read me')).toContain('this workbook cannot be verified');
    expect(words('Read me')).not.toMatch(/version 1|may still change/u);
    expect(words('Summary').split('\n')[1]).not.toMatch(/as at|version/u);
    expect(words('Summary').split('\n')[1]).toContain('comparison of published packs');
  });

  it.each([
    ['Scorecard', 'scorecard-table', 239],
    ['Children’s actions', 'FD10', 975],
  ])('holds every figure and date of the table on %s as the document has it', (name, id, figures) => {
    const block = table(id);
    const head = rowOf(name, block.caption) + 1;
    const columns = headings(name, head);
    let row = head;
    let compared = 0;
    for (const line of block.rows.filter(({ band }) => band !== true)) {
      row += 1;
      for (const [i, column] of block.columns.entries()) {
        const cell = line.cells[i] as Cell;
        expect(inWorkbook(cell, at(name, row, columns.get(column.label) ?? -1))).toStrictEqual(inDocument(cell));
        if (cell.kind === 'number' || cell.kind === 'date') compared += 1;
      }
    }
    expect(compared).toBe(figures);
  });

  it('holds every point of every control chart as a row of the Data sheet, and nothing where there is no figure', () => {
    const rows = utils.sheet_to_json<Record<string, number | string>>(sheet('Data'), { range: 5 });
    const byId = new Map(rows.map((row) => [row['Row id'], row]));
    const charts = sampleDocument.sections
      .flatMap((section) => section.blocks)
      .filter((block): block is ChartBlock => block.kind === 'chart');
    let compared = 0;
    for (const { chart } of charts) {
      if (chart.kind !== 'spc') continue;
      const inPoints = (value: unknown): unknown =>
        typeof value === 'number' && chart.unit === 'percent' ? points(value) : value;
      for (const [i, point] of chart.points.entries()) {
        const row = byId.get(`${chart.code} ${point.period}`);
        expect(inPoints(row?.['Actual'])).toBe(point.value ?? undefined);
        expect(inPoints(row?.['Target'])).toBe(chart.target[i] ?? undefined);
        expect(row?.['Where from']).toBe(point.value === null ? undefined : point.origin);
        compared += 1;
      }
    }
    expect(compared).toBe(432);
    expect(byId.size).toBe(rows.length);
    expect(at('Data', 6, 4)).toMatchObject({ t: 'n', w: 'Jul 16' });
  });

  it('reads the same through our own reader', async () => {
    const file = await readSheets('pack.xlsx', bytes);
    const scorecard = file.sheets.find((one) => one.name === 'Scorecard');
    const cells = scorecard?.rows.find((row) => row.cells.some((cell) => cell.value === 'FD01'))?.cells ?? [];
    const [, , value] = table('scorecard-table').rows[1]?.cells ?? [];
    const numbers = cells.filter((cell) => cell.kind === 'number').map((cell) => cell.value);
    expect(value?.kind === 'number' && points(numbers[0] ?? 0)).toBe(value?.kind === 'number' && value.value);
    expect(
      file.sheets.flatMap((one) => one.rows.flatMap((row) => row.cells)).filter((cell) => cell.formula !== null),
    ).toStrictEqual([]);
  });

  it('says why each rating is that colour, in words beside it', () => {
    const head = rowOf('Scorecard', 'All indicators, June 2019') + 1;
    const columns = headings('Scorecard', head);
    expect(at('Scorecard', head + 1, columns.get('Rating') ?? -1)?.v).toMatch(
      /^(?:R Red|A Amber|G Green|B Blue|N Not rated)$/,
    );
    expect(at('Scorecard', head + 1, columns.get('Rating: why') ?? -1)?.v).toMatch(
      /^[\d.]+% against a target of [\d.]+%\.$/,
    );
    expect(at('Scorecard', head + 6, columns.get('Rating') ?? -1)?.v).toMatch(/ \(moderated\)$/);
  });

  it('does not repeat a reason that the table prints itself', () => {
    const head = rowOf('Summary', 'What changed since the last pack') + 1;
    expect([...headings('Summary', head).keys()]).toStrictEqual(['What', 'Was', 'Is', 'Why', 'Row id']);
  });

  it('turns bands into a column that can be filtered', () => {
    const head = rowOf('Scorecard', 'All indicators, June 2019') + 1;
    expect(at('Scorecard', head, 0)?.v).toBe('Group');
    expect(at('Scorecard', head + 1, 0)?.v).toBe('Front door');
    expect(at('Scorecard', head + 60, 0)?.v).toBe('Workforce');
  });

  it('says what an empty table would have held', () => {
    expect(at('Case reviews', rowOf('Case reviews', 'Actions from reviews') + 1, 0)?.v).toBe(
      'No review of this period has open actions.',
    );
  });

  it('lists every figure in the index with the cell it stands in and its origin', () => {
    const index = utils.sheet_to_json<Record<string, string>>(sheet('Figure index'), { range: 3, raw: false });
    const listed = new Set(index.map((row) => `${row['Sheet']}!${row['Cell']}`));
    const columns = headings('Scorecard', rowOf('Scorecard', 'All indicators, June 2019') + 1);
    for (const label of ['Value', 'Target', 'Distance from target', 'England']) {
      for (let i = 1; i <= 60; i += 1) {
        const row = rowOf('Scorecard', 'All indicators, June 2019') + 1 + i;
        expect(listed).toContain(`Scorecard!${utils.encode_cell({ r: row, c: columns.get(label) ?? -1 })}`);
      }
    }
    expect(index.every((row) => Object.hasOwn(sampleDocument.origins, row['Origin'] ?? ''))).toBe(true);
    expect(index.find((row) => row['Shown'] === '85.3%')?.['Where from']).toBe(
      'Count of actions by rating, from Action A1.1; Action A1.2; and 2 more',
    );
  });

  it('keeps text that looks like a formula as text', () => {
    const texts = utils.sheet_to_json<string[]>(sheet('Children’s actions'), { header: 1 }).map((row) => row[1]);
    expect(texts).toContain("=cmd|' /C calc'!A0");
    expect(Object.values(sheet('Children’s actions')).some((cell: CellObject) => cell.f !== undefined)).toBe(false);
  });

  it('keeps words that look like a formula as text when somebody edits them, in sentences and beside figures too', async () => {
    const formula = '=HYPERLINK("http://example.org")';
    const words: PackDocument['sections'][number]['blocks'] = [
      { kind: 'heading', id: 'h', level: 2, text: `+${formula}` },
      { kind: 'paragraph', id: 'p', runs: [{ text: formula }] },
      { kind: 'paragraph', id: 'b', runs: [{ text: '-1 is less', strong: true }] },
      { kind: 'figures', id: 'f', items: [{ label: '@sum', note: '=1', cell: { kind: 'text', text: '=2' } }] },
    ];
    const section = { id: 's', title: 'S', sheetName: 'S', orientation: 'portrait', blocks: words } as const;
    const written = read(await writeWorkbook({ ...sampleDocument, sections: [section] }), { cellNF: true });
    const cells = Object.values(written.Sheets['S'] ?? {}) as CellObject[];
    const risky = cells.filter(({ v }) => typeof v === 'string' && /^[=+\-@]/u.test(v));
    expect(risky.map(({ v, z }) => [v, z])).toEqual(
      [`+${formula}`, formula, '-1 is less', '=2', '@sum', '=1'].map((text) => [text, '@']),
    );
  });

  it('carries the properties of the pack and no clock', () => {
    expect(book.Props).toMatchObject({
      Title: 'Improvement board pack: June 2019',
      Author: 'Plumbline 0.1.0',
      LastAuthor: 'Plumbline 0.1.0',
    });
    expect(book.Props?.CreatedDate?.toISOString()).toBe('2019-07-05T00:00:00.000Z');
    expect(book.Props?.ModifiedDate?.toISOString()).toBe('2019-07-05T00:00:00.000Z');
  });

  it('is the same bytes twice, whatever the time zone', async () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/New_York';
      expect(Buffer.compare(await writeWorkbook(structuredClone(sampleDocument)), bytes)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('what cannot be written', () => {
  const withCell = (cell: Cell): PackDocument => ({
    ...sampleDocument,
    sections: [
      {
        id: 's',
        title: 'S',
        sheetName: 'S',
        orientation: 'portrait',
        blocks: [
          {
            kind: 'table',
            id: 't',
            caption: 'T',
            columns: [{ key: 'a', label: 'A', align: 'left', width: 'fit' }],
            rows: [{ id: 'r1', cells: [cell] }],
            whenEmpty: '',
          },
        ],
      },
    ],
  });
  const number = (value: number, origin = 'rule-target'): Cell => ({
    kind: 'number',
    value,
    text: '1',
    unit: 'count',
    origin,
  });

  it.each<[string, Cell, string]>([
    ['a figure that is no number', number(Number.NaN), 'NumberNotFinite'],
    ['an infinite figure', number(Number.POSITIVE_INFINITY), 'NumberNotFinite'],
    ['a text longer than a cell', { kind: 'text', text: 'x'.repeat(32_768) }, 'TextTooLong'],
    ['a date that is none', { kind: 'date', on: '2019-02-29', text: '', origin: 'rule-target' }, 'DateNotReal'],
    ['a figure without an origin', number(1, 'nowhere'), 'OriginMissing'],
    ['an origin called like a method of objects', number(1, 'toString'), 'OriginMissing'],
  ])('%s is refused with its place', async (_, cell, code) => {
    const refusal = (await writeWorkbook(withCell(cell)).catch((error: unknown) => error)) as Refusal;
    expect(refusal.code).toBe(code);
    expect(refusal.where).toBe('T, r1, A');
  });

  it('stops when it is told to', async () => {
    await expect(writeWorkbook(sampleDocument, { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow(
      'stopped',
    );
  });

  it('writes the longest text that fits, and a document without any section', async () => {
    await expect(writeWorkbook(withCell({ kind: 'text', text: 'x'.repeat(32_767) }))).resolves.toBeInstanceOf(
      Uint8Array,
    );
    const names = read(await writeWorkbook({ ...sampleDocument, sections: [], origins: {} })).SheetNames;
    expect(names).toStrictEqual(['Read me', 'Data', 'Figure index', 'Origins']);
  });
});
