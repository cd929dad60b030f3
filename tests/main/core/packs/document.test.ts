import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace } from '#main/store/open-workspace.ts';
import { author } from '../../store/temporary-workspace.ts';
import type { Block } from '#shared/domain/pack/document.ts';
import { documentOf, everyBlock, everyCell, proseOf, rowsOf, sectionOf, tableOf } from './document-of.ts';
import { fillSmallWorkspace } from './small-workspace.ts';

/** One workspace, whose figures are known by heart: see small-workspace.ts. */
const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const details = { uid: '1', authority: 'Exampleshire', board: 'Improvement board', kind: 'real' } as const;
const workspace = await createWorkspace(join(folder, 'board.plumbline'), details, author);
await fillSmallWorkspace(workspace);
const document = await documentOf(workspace);
await workspace.close();
rmSync(folder, { recursive: true });

describe('every pack document', () => {
  test('is read exceptions first, rules and sources last', () => {
    expect(document.sections.map((section) => section.id)).toEqual([
      'summary',
      'changes',
      'plan-on-a-page',
      'exceptions',
      'scorecard',
      'indicator-pages',
      'case-reviews',
      'findings',
      'evidence',
      'data-quality',
      'full-plan',
      'definitions',
      'sources',
    ]);
  });

  test('names the origin of every figure, and every origin it names is there', () => {
    const ids = everyCell(document).flatMap((cell) => ('origin' in cell ? [cell.origin] : []));
    const charted = everyBlock(document).flatMap((block) => (block.kind === 'chart' ? originsOfChart(block) : []));
    expect(ids.length).toBeGreaterThan(60);
    expect([...ids, ...charted].filter((id) => document.origins[id] === undefined)).toEqual([]);
  });

  test('traces the percentage of the scorecard to its cell', () => {
    const row = tableOf(document, 'scorecard-table').rows.find((held) => held.id === 'scorecard-CP03');
    const value = row?.cells[3];
    if (value?.kind !== 'number') throw new Error('the fourth cell is the value');
    expect(value).toMatchObject({ value: 78.5, text: '78.5%', unit: 'percent' });
    expect(document.origins[value.origin]).toMatchObject({ kind: 'cell', fileName: 'return-2019-06.csv', cell: 'C15' });
  });

  test('has unique block ids, unique alternative texts, and as many cells in a row as columns', () => {
    const blocks = everyBlock(document);
    const ids = [...document.sections.map((section) => section.id), ...blocks.map((block) => block.id)];
    expect(ids.length).toBe(new Set(ids).size);
    const alts = blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : []));
    expect(alts.length).toBe(new Set(alts).size);
    expect(alts.every((alt) => alt.length > 40)).toBe(true);
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      expect(new Set(block.columns.map((column) => column.label)).size).toBe(block.columns.length);
      expect(block.rows.filter((row) => row.cells.length !== block.columns.length).map((row) => row.id)).toEqual([]);
    }
  });

  test('leads to no block or row that it does not hold', () => {
    const ids = new Set([
      ...document.sections.map((section) => section.id),
      ...everyBlock(document).flatMap((block) => [
        block.id,
        ...(block.kind === 'table' ? block.rows.map((row) => row.id) : []),
      ]),
    ]);
    const links = everyCell(document).flatMap((cell) => (cell.kind === 'text' && cell.link ? [cell.link.to] : []));
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((to) => !ids.has(to))).toEqual([]);
  });

  test('gives every table without rows a sentence', () => {
    const empty = everyBlock(document).filter((block) => block.kind === 'table' && block.rows.length === 0);
    expect(empty.map((block) => (block.kind === 'table' ? block.whenEmpty.length > 3 : false))).not.toContain(false);
  });
});

const originsOfChart = (block: Extract<Block, { readonly kind: 'chart' }>): string[] =>
  block.chart.kind === 'spc'
    ? block.chart.points.map((point) => point.origin)
    : block.chart.bars.map((bar) => bar.origin);

describe('the board pack of the small workspace', () => {
  test('says what is red, why, and what was promised first', () => {
    expect(rowsOf(tableOf(document, 'exceptions-red'))).toEqual([
      {
        ref: 'A-01 (priority)',
        title: 'Visit every child on a plan in time',
        lead: 'Head of safeguarding',
        baseline: '30 Apr 2019',
        agreed: '30 Jun 2019',
        forecast: '30 Sep 2019',
        slippage: '153 days',
        rating: 'red',
        because: 'Overdue by 31 days: due 30 June 2019, as at 31 July 2019, progress 60%',
      },
      expect.objectContaining({ ref: 'A-02', forecast: 'none given', rating: 'red' }),
    ]);
  });

  test('flags the owner who is greener than the rule', () => {
    expect(rowsOf(tableOf(document, 'exceptions-greener')).map((row) => [row['ref'], row['own'], row['rule']])).toEqual(
      [
        ['A-01', 'amber', 'red'],
        ['A-02', 'green', 'red'],
      ],
    );
  });

  test('keeps the baseline in sight after the date was moved, with who agreed it and why', () => {
    expect(rowsOf(tableOf(document, 'exceptions-moved'))).toEqual([
      expect.objectContaining({
        baseline: '30 Apr 2019',
        agreed: '30 Jun 2019',
        times: '1',
        agreed_by: 'Improvement board',
        reason: 'Two teams merged',
      }),
    ]);
  });

  test('shows the restated month with both values and its reason', () => {
    expect(rowsOf(tableOf(document, 'changes-restated'))).toEqual([
      expect.objectContaining({
        code: 'CP03',
        period: 'May 2019',
        before: '93.0%',
        after: '91.0%',
        note: 'late entries',
      }),
    ]);
    expect(rowsOf(tableOf(document, 'quality-restatements'))).toHaveLength(1);
  });

  test('shows two published values side by side and asks the board which to use', () => {
    const [conflict] = rowsOf(tableOf(document, 'quality-conflicts'));
    expect(conflict).toMatchObject({
      code: 'FD10',
      used: '120 (Ofsted)',
      others: '86 (Ofsted)',
      reason: expect.stringContaining('Nobody has chosen'),
    });
    const decide = sectionOf(document, 'summary').blocks.find((block) => block.id === 'summary-decide-list');
    expect(decide === undefined ? '' : proseOf(decide)).toContain('which of 2 values for June 2019 to use');
  });

  test('gives a page to a red indicator, with its chart and the cells its figures came from', () => {
    const section = sectionOf(document, 'indicator-pages');
    expect(section.blocks.filter((block) => block.kind === 'heading').map((block) => block.id)).toEqual([
      'kpi-CP03',
      'kpi-FD10',
    ]);
    const months = rowsOf(tableOf(document, 'kpi-CP03-table'));
    expect(months).toHaveLength(13);
    expect(months[0]).toMatchObject({
      period: 'Jun 19',
      value: '78.5%',
      origin: 'return-2019-06.csv, C15',
      rating: 'red',
    });
  });

  test('names a finding that no action answers', () => {
    const rows = rowsOf(tableOf(document, 'findings-INS-2019-table'));
    expect(rows.map((row) => [row['ref'], row['state']])).toEqual([
      ['F1', 'Red: A-01'],
      ['F2', 'No action answers this finding'],
    ]);
    expect(rows[1]?.['wording']).toMatch(/theme/i);
  });

  test('never calls an indicator that was not returned anything but not returned', () => {
    const quality = sectionOf(document, 'data-quality').blocks.find((block) => block.id === 'quality-never');
    expect(quality === undefined ? '' : proseOf(quality)).toContain('WF02 Caseload');
    expect(tableOf(document, 'scorecard-table').rows.map((row) => row.id)).not.toContain('scorecard-WF02');
  });

  test('names beside each return how many of its figures were left out', () => {
    const rows = rowsOf(tableOf(document, 'quality-returns'));
    expect(rows.map((row) => [row['file'], row['leftOut']])).toEqual([
      ['return-2019-05.csv', '0'],
      ['return-2019-06.csv', '2'],
    ]);
  });

  test('compares with the month before as it was known then, and says so', () => {
    const basis = sectionOf(document, 'changes').blocks.find((block) => block.id === 'changes-basis');
    expect(basis === undefined ? '' : proseOf(basis)).toContain('May 2019 as at 30 June 2019, as it was known then');
    const moved = rowsOf(tableOf(document, 'changes-colours')).find((row) => row['ref'] === 'CP03');
    expect(moved).toMatchObject({ after: 'red' });
  });
});
