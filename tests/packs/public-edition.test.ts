import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCountRelations } from '#main/core/disclosure/load-count-relations.ts';
import { protectSnapshot, publicMarking } from '#main/core/disclosure/protect-snapshot.ts';
import { snapshotSha256, takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import { writePack, type PackFile } from '#main/core/packs/write-pack.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { everyCell, june, profileOf, rowsOf, sectionOf, tableOf } from '../main/core/packs/document-of.ts';
import { readPdf, type ReadPdf } from '../main/formats/pdf/read-pdf.ts';
import { recoverFrom } from './recover-figures.ts';
import { planted, withPlanted } from './planted-figures.ts';
import { fileOf, packOf, samples, SampleWorkspaces } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

const publicJune = { ...june, profile: profileOf('public') };

/** Each planted number as a person or a machine would write it, and each word. */
const leaks = [
  ...[planted.denominator, planted.otherDenominator, planted.earlier, planted.other].flatMap((number) => [
    String(number),
    number.toLocaleString('en-GB'),
  ]),
  ...planted.words,
];

/** A number within a longer one, such as a place in the file, is none of them. */
const patterns = leaks.map(
  (leak) => [leak, new RegExp(`(?<![\\d.])${leak.replace('.', '\\.')}(?!\\d)`, 'iu')] as const,
);
const leaksIn = (text: string): string[] => patterns.filter(([, pattern]) => pattern.test(text)).map(([leak]) => leak);

/** Every stream of a PDF, unpacked where it is packed, and everything between them. */
function bytesOfPdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}

describe.each(samples)('the public pack of %s with small numbers planted in it', (sample) => {
  let board: Snapshot;
  let shown: Snapshot;
  let document: PackDocument;
  let files: readonly PackFile[];
  let pdf: ReadPdf;
  let parts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const taken = await takeSnapshot((await workspaces.of(sample)).db, june, 'Plumbline test');
    board = withPlanted({ ...taken, edition: 'public', profile: publicJune.profile });
    shown = protectSnapshot(board, loadCountRelations());
    ({ document, files } = await writePack(shown, snapshotSha256(shown)));
    pdf = await readPdf(fileOf({ files }, 'pdf'));
    const unpacked = Object.entries(unzipSync(fileOf({ files }, 'xlsx')));
    parts = new Map(unpacked.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  });

  test('the plants are in what it was made from', () => {
    expect(leaksIn(canonicalJson(board)).length).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ['the snapshot that is stored and attached', () => canonicalJson(shown)],
    ['the document', () => canonicalJson(document)],
    ['the words of the PDF', () => pdf.pages.map(({ text }) => text).join('\n')],
    ['the alternative texts of the PDF', () => JSON.stringify(pdf.pages.map(({ tags }) => tags))],
    ['every byte of the PDF', () => bytesOfPdf(fileOf({ files }, 'pdf'))],
    ['every part of the workbook', () => [...parts].flat().join('\n')],
  ])('nothing of them is in %s', (_, text) => {
    expect(text().length).toBeGreaterThan(10_000);
    expect(leaksIn(text())).toStrictEqual([]);
  });

  test('no suppressed figure can be worked out from what is shown', () => {
    const { hidden, recovered } = recoverFrom(board, shown, loadCountRelations());
    expect(hidden).toBeGreaterThan(1);
    expect(recovered).toStrictEqual([]);
  });

  test('no cell prints a figure that is hidden, and each table with a c says what it is', () => {
    const marks = everyCell(document).filter((cell) => cell.kind === 'marker' && cell.marker === 'suppressed');
    expect(marks.length).toBeGreaterThan(1);
    expect(new Set(marks.map((cell) => ('text' in cell ? cell.text : '')))).toStrictEqual(new Set(['c']));
    const unexplained = document.sections.flatMap(({ blocks }) =>
      blocks.filter(
        (block, i) =>
          block.kind === 'table' &&
          JSON.stringify(block).includes('"marker":"suppressed"') &&
          blocks[i + 1]?.id !== `${block.id}-suppressed`,
      ),
    );
    expect(unexplained.map(({ id }) => id)).toStrictEqual([]);
  });

  test('says what was left out, by indicator and by reason, without a value', () => {
    const rows = rowsOf(tableOf(document, 'suppression-figures'));
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.every(({ months = '', versions = '' }) => /\d{2}/.test(months + versions))).toBe(true);
    expect(sectionOf(document, 'suppression').blocks.length).toBeGreaterThan(3);
  });

  test('bears the marking of a public edition and no other', () => {
    expect(document.meta.marking).toBe(publicMarking);
    expect([...pdf.pages.map(({ text }) => text), ...parts.values()].join('\n')).not.toMatch(/OFFICIAL/u);
    expect(pdf.pages[0]?.text).toContain('small numbers are suppressed');
  });

  test('the workbook has no hidden sheet, row or column, no comment, no person and no path', () => {
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect(workbook).not.toMatch(/state="(?:hidden|veryHidden)"/u);
    expect([...parts.keys()].filter((name) => /comment|vmlDrawing|externalLink|vba|person/iu.test(name))).toEqual([]);
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.filter(([, xml]) => /hidden="(?:1|true)"/u.test(xml)).map(([name]) => name)).toEqual([]);
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Plumbline test</dc:creator>');
    expect(workbook).not.toContain('x15ac:absPath');
  });

  test('the PDF names the authority as its maker and its as-at date as its date', () => {
    expect(pdf.info).toMatchObject({
      Author: document.meta.authority,
      CreationDate: expect.stringMatching(/^D:2019073/u),
    });
  });
});

test('what is recorded of a public pack is the protected snapshot, and the same again the next time', async () => {
  const workspace = await workspaces.of('exampleshire');
  const built = await packOf(workspace, publicJune);
  const row = await workspace.db
    .selectFrom('packs')
    .select('snapshot_json')
    .where('snapshot_sha256', '=', built.snapshotSha256)
    .executeTakeFirstOrThrow();
  const board = await takeSnapshot(workspace.db, june, 'Plumbline test');
  const stored = JSON.parse(row.snapshot_json) as Snapshot;
  expect(stored.suppression?.figures.length).toBeGreaterThan(0);
  expect(canonicalJson(stored)).toBe(
    canonicalJson(protectSnapshot({ ...board, edition: 'public', profile: publicJune.profile }, loadCountRelations())),
  );
  expect((await packOf(workspace, publicJune)).snapshotSha256).toBe(built.snapshotSha256);
});
