import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../formats/pdf/read-pdf.ts';
import { requestFor } from '../../../../packs/editions.ts';
import { fileOf, packOf, SampleWorkspaces } from '../../../../packs/sample-packs.ts';
import { ReadWorkbook } from '../../../../packs/workbook.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

describe.each(['northamptonshire', 'exampleshire'] as const)('the files of a review of %s', (sample) => {
  test('open, with the summary on one page and every section in its place', async () => {
    const pack = await packOf(await workspaces.of(sample), requestFor(sample, 'review'));
    const pages = (await readPdf(fileOf(pack, 'pdf'))).pages.map(({ text }) => text);
    const summary = pages.filter((text) => text.includes('What must be decided') && !text.includes('Contents'));
    expect(summary).toHaveLength(1);
    expect(summary[0]).toContain('Progress at a glance');
    expect(summary[0]).toContain('What got worse or did not improve');
    for (const { title } of pack.document.sections) expect(pages.join('\n')).toContain(title);
    const workbook = await ReadWorkbook.read(fileOf(pack, 'xlsx'));
    expect(workbook.wordsOf('At a glance')).toContain('What must be decided');
    expect(workbook.wordsOf('Then and now')).toContain('Verdict');
  });
});

test('both published values of October 2018 stand in the PDF and in the workbook', async () => {
  const pack = await packOf(await workspaces.of('northamptonshire'), requestFor('northamptonshire', 'review'));
  const pages = (await readPdf(fileOf(pack, 'pdf'))).pages.map(({ text }) => text).join('\n');
  expect(pages).toContain('267 or 383 in Oct 18, 86 in Jun 19');
  const workbook = await ReadWorkbook.read(fileOf(pack, 'xlsx'));
  const figures = workbook.figures().filter(({ sheet }) => sheet === 'Then and now');
  const values = figures.map(({ sheet, ref }) => workbook.cell(sheet, ref));
  for (const value of [267, 383, 86, -181]) expect(values).toContainEqual(expect.objectContaining({ value }));
});
