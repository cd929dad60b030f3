import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPack } from '#main/core/packs/build-pack.ts';
import type { PackRequest } from '#main/core/packs/pack-request.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { june, rowsOf, sectionOf, tableOf } from '../main/core/packs/document-of.ts';
import { readPdf } from '../main/formats/pdf/read-pdf.ts';
import { fileOf, packOf, SampleWorkspaces } from './sample-packs.ts';
import { ReadWorkbook } from './workbook.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

let workspace: Workspace;
beforeAll(async () => {
  workspace = await workspaces.of('northamptonshire');
});

/** What a reader finds in the two files. */
async function read(pack: BuiltPack): Promise<{ readonly pages: readonly string[]; readonly workbook: ReadWorkbook }> {
  const { pages } = await readPdf(fileOf(pack, 'pdf'));
  return { pages: pages.map(({ text }) => text), workbook: await ReadWorkbook.read(fileOf(pack, 'xlsx')) };
}

const at = (period: string, asAtOn: string, knownOn: string | null = null): PackRequest => ({
  ...june,
  period,
  asAtOn,
  knownOn,
});

describe('the pack for June 2019', () => {
  let pack: BuiltPack;
  let pages: readonly string[];
  let workbook: ReadWorkbook;
  beforeAll(async () => {
    pack = await packOf(workspace);
    ({ pages, workbook } = await read(pack));
  });

  test('shows 86 unallocated children, on its page, in the scorecard and in the workbook', () => {
    const scorecard = rowsOf(tableOf(pack.document, 'scorecard-table')).find(({ code }) => code === 'FD10');
    expect(scorecard).toMatchObject({ period: 'Jun 19', value: '86', rating: 'red' });
    const page = pages.find((text) => text.includes('FD10: figures and where they came from')) ?? '';
    expect(page).toContain('Red. 86 for June 2019');
    const figure = workbook
      .figures()
      .find(({ sheet, row, column }) => sheet === 'Scorecard' && row.startsWith('FD10') && column === 'Value');
    expect(figure && workbook.cell(figure.sheet, figure.ref)).toMatchObject({ kind: 'number', value: 86 });
  });

  test('shows 267 and 383 for October 2018 side by side in both files', () => {
    const sideBySide = /Used: (267|383) \(.+?\)\. Also published: (267|383) \(/u;
    const inPdf = sideBySide.exec(pages.join(' '))?.slice(1);
    expect(inPdf?.toSorted()).toEqual(['267', '383']);
    const said = workbook.wordsOf('Red and concern').find((text) => sideBySide.test(text)) ?? '';
    expect(sideBySide.exec(said)?.slice(1)).toEqual(inPdf);
    const [conflict] = rowsOf(tableOf(pack.document, 'quality-conflicts'));
    expect(conflict).toMatchObject({ code: 'FD10', period: 'October 2018' });
    expect(workbook.wordsOf('Data quality')).toEqual(
      expect.arrayContaining([conflict?.['used'], conflict?.['others']]),
    );
  });

  test('tracks the 16 findings of the inspection, each with its state', () => {
    const inspection = pack.document.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'table')
      .find(({ caption }) => caption.startsWith("Inspection of children's social care services"));
    const rows = inspection === undefined ? [] : rowsOf(inspection);
    expect(rows).toHaveLength(16);
    for (const { ref, finding, state } of rows) {
      expect(workbook.wordsOf('Findings')).toEqual(expect.arrayContaining([ref, finding, state]));
    }
  });

  test('says on every row of the case reviews that it gives a theme and not the words of the source', () => {
    const section = sectionOf(pack.document, 'case-reviews');
    const headings = section.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(expect.arrayContaining(['Child Ak', 'Child Ap']));
    const rows = section.blocks.flatMap((block) => (block.kind === 'table' ? rowsOf(block) : []));
    expect(rows).toHaveLength(11);
    const wordings = new Set(rows.map(({ wording }) => wording));
    expect([...wordings]).toEqual([expect.stringMatching(/^Theme\b/u)]);
    const [wording = ''] = wordings;
    const words = workbook.wordsOf('Case reviews');
    expect(words.filter((text) => text === wording)).toHaveLength(11);
    expect(words).toEqual(expect.arrayContaining(['Child Ak', 'Child Ap']));
    const printed = pages.join(' ').split(wording).length - 1;
    expect(printed).toBe(11);
  });

  test('says in both files that it holds published facts only', () => {
    expect(workbook.wordsOf('Read me').join(' ')).toContain('Published facts only');
    for (const text of pages) expect(text).toContain('Published facts only');
  });
});

test('as at 30 November 2020 the trust came on 1 November 2020, 93 days after the July of the first plan', async () => {
  const pack = await packOf(workspace, at('2020-10', '2020-11-30'));
  const row = rowsOf(tableOf(pack.document, 'full-plan-table')).find(({ ref }) => ref === 'WS3-01');
  expect(row).toMatchObject({ baseline: '31 Jul 2020', agreed: '1 Nov 2020', slippage: '93 days' });
  const { pages, workbook } = await read(pack);
  expect(pages.join(' ')).toMatch(/WS3-01 .*?31 Jul 2020 1 Nov 2020 .*?93 days/u);
  const figure = workbook
    .figures()
    .find((one) => one.sheet === 'Plan in full' && one.row.startsWith('WS3-01') && one.column === 'Slipped');
  expect(figure && workbook.cell(figure.sheet, figure.ref)).toMatchObject({ kind: 'number', value: 93 });
});

describe('as at 30 November 2018', () => {
  test('with what was known on that day, neither file says a word of June 2019 or of the report of July 2019', async () => {
    const { pages, workbook } = await read(await packOf(workspace, at('2018-10', '2018-11-30', '2018-11-30')));
    for (const text of [pages.join(' '), workbook.text()]) {
      expect(text).toContain('October 2018');
      expect(text).not.toMatch(/\bJune? (?:20)?19\b/u);
      expect(text).not.toMatch(/\bJuly? (?:20)?19\b/u);
      expect(text).not.toContain('2019-06');
      expect(text).toContain('Focused visit');
    }
  });

  test.each([null, '2018-11-30'])(
    'recorded by %s, no figure, judgement or finding is of a later day',
    async (knownOn) => {
      const { document, files } = await packOf(workspace, at('2018-10', '2018-11-30', knownOn));
      const workbook = await ReadWorkbook.read(fileOf({ files }, 'xlsx'));
      expect(workbook.figures().filter(({ shown }) => shown === '86')).toEqual([]);
      const scorecard = rowsOf(tableOf(document, 'scorecard-table')).find(({ code }) => code === 'FD10');
      expect(scorecard).toMatchObject({ period: 'Oct 18', value: '267' });
      for (const id of ['timeline-table', 'judgements-table']) {
        const years = rowsOf(tableOf(document, id)).map(({ when = '' }) => Number(/\d{4}$/u.exec(when)?.[0]));
        expect(years.length).toBeGreaterThan(1);
        expect(Math.max(...years)).toBeLessThanOrEqual(2018);
      }
      const findings = document.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'table' && block.caption.includes('each finding') ? rowsOf(block) : []));
      expect(findings.map(({ ref }) => ref)).toEqual(['PA1', 'PA2']);
    },
  );
});
