import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPack } from '#main/core/packs/build-pack.ts';
import { forbiddenNames } from '../main/core/samples/forbidden-names.ts';
import { readPdf, type ReadPdf } from '../main/formats/pdf/read-pdf.ts';
import { fileOf, packOf, samples, SampleWorkspaces } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

/** Where a file was made and by whom: folders of this machine and of common others. */
const machinePath = /(?:^|[\s"'>(=])(?:\/(?:work|home|root|tmp|usr|var|Users|private)\/|[A-Z]:\\|file:\/\/)/u;

describe.each(samples)('the files of %s', (sample) => {
  let pack: BuiltPack;
  let pdf: ReadPdf;
  let parts: ReadonlyMap<string, string>;
  const all = (): string => [...pdf.pages.map(({ text }) => text), pdf.xmp, ...parts.values()].join('\n');

  beforeAll(async () => {
    pack = await packOf(await workspaces.of(sample));
    pdf = await readPdf(fileOf(pack, 'pdf'));
    const unpacked = Object.entries(unzipSync(fileOf(pack, 'xlsx')));
    parts = new Map(unpacked.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  });

  test('name no child, no family, no perpetrator and no official', () => {
    expect(all().length).toBeGreaterThan(100_000);
    expect(forbiddenNames(all())).toEqual([]);
    const alt = pdf.pages.flatMap(({ tags }) => tags.map((tag) => tag.alt ?? '')).join('\n');
    expect(forbiddenNames(alt)).toEqual([]);
    expect(forbiddenNames(all(), ['board'])).toEqual(['board']);
  });

  test('tell no path of the machine that made them', () => {
    expect(machinePath.test([' ', 'home', 'somebody', 'pack.xlsx'].join('/'))).toBe(true);
    const lines = all().split('\n');
    expect(lines.filter((line) => machinePath.test(line)).map((line) => machinePath.exec(line)?.[0])).toEqual([]);
    const raw = Buffer.from(fileOf(pack, 'pdf')).toString('latin1');
    expect(raw).not.toContain(process.cwd());
  });

  test('name the authority and the program as their makers, and the as-at date as their date', () => {
    const { meta } = pack.document;
    expect(pdf.info).toMatchObject({ Author: meta.authority, CreationDate: expect.stringMatching(/^D:20190731/u) });
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain(`<dc:creator>${meta.producer}</dc:creator>`);
    expect(core).toContain(`<cp:lastModifiedBy>${meta.producer}</cp:lastModifiedBy>`);
    expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu)).toEqual(['2019-07-31T00:00:00Z', '2019-07-31T00:00:00Z']);
    expect(parts.get('docProps/app.xml') ?? '').not.toMatch(/<(?:Company|Manager)>[^<]+</u);
  });
});
