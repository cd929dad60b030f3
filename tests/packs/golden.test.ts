import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPack } from '#main/core/packs/build-pack.ts';
import { requestFor } from './editions.ts';
import { documentTree } from './golden/document-tree.ts';
import { pdfStructure } from './golden/pdf-structure.ts';
import { workbookStructure } from './golden/workbook-structure.ts';
import { fileOf, packOf, SampleWorkspaces } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

/** Both samples in all three editions. */
const golden = [
  { sample: 'northamptonshire', edition: 'board' },
  { sample: 'exampleshire', edition: 'board' },
  { sample: 'northamptonshire', edition: 'review' },
  { sample: 'exampleshire', edition: 'review' },
  { sample: 'northamptonshire', edition: 'public' },
  { sample: 'exampleshire', edition: 'public' },
] as const;

/** Reviewed by eye from rendered pages; `vitest run --project unit tests/packs/golden.test.ts -u` records them anew. */
describe.each(golden)('the golden $edition pack of $sample', ({ sample, edition }) => {
  let pack: BuiltPack;
  const file = (kind: string): string => `golden/${sample}-${edition}.${kind}.txt`;
  beforeAll(async () => {
    pack = await packOf(await workspaces.of(sample), requestFor(sample, edition));
  });

  test('has the same blocks', async () => {
    await expect(documentTree(pack.document)).toMatchFileSnapshot(file('document'));
  });

  test('says the same on the same pages', async () => {
    await expect(await pdfStructure(fileOf(pack, 'pdf'))).toMatchFileSnapshot(file('pdf'));
  });

  test('holds the same in the same cells', async () => {
    await expect(await workbookStructure(fileOf(pack, 'xlsx'))).toMatchFileSnapshot(file('workbook'));
  });
});
