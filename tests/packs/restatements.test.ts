import { afterAll, describe, expect, test } from 'vitest';
import { documentOf, tableOf } from '../main/core/packs/document-of.ts';
import { SampleWorkspaces, samples } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

describe.each(samples)('the restatements in the pack of %s', (sample) => {
  test('name for each figure that was and that is the cell or the publication it came from', async () => {
    const document = await documentOf(await workspaces.of(sample));
    const { rows, columns } = tableOf(document, 'quality-restatements');
    const place = columns.findIndex(({ key }) => key === 'place');
    const unnamed = rows.filter((row) => {
      const figures = row.cells.filter((cell) => cell.kind === 'number' || cell.kind === 'marker');
      const origins = figures.map((cell) => document.origins[cell.origin]?.kind);
      return figures.length !== 2 || origins.some((kind) => kind !== 'cell' && kind !== 'source');
    });
    expect(unnamed).toEqual([]);
    for (const row of rows)
      expect(row.cells[place]).toMatchObject({ kind: 'text', text: expect.stringMatching(/\w/u) });
  });

  test('are as many as the figures that really changed, in their parts at least', async () => {
    const workspace = await workspaces.of(sample);
    const changed = await workspace.db
      .selectFrom('observations as now')
      .innerJoin('observations as before', 'before.id', 'now.revises_id')
      .select(['before.value as was', 'before.marker as wasMarker', 'before.numerator as wasPart'])
      .select(['now.value as is', 'now.marker as isMarker', 'now.numerator as isPart'])
      .select(['before.denominator as wasWhole', 'now.denominator as isWhole'])
      .where('now.period', '<=', '2019-06')
      .execute();
    const real = changed.filter(
      (row) =>
        row.was !== row.is ||
        row.wasMarker !== row.isMarker ||
        row.wasPart !== row.isPart ||
        row.wasWhole !== row.isWhole,
    );
    expect(tableOf(await documentOf(workspace), 'quality-restatements').rows).toHaveLength(real.length);
  });

  test('stand beside the rules that the charts were read by', async () => {
    const document = await documentOf(await workspaces.of(sample));
    expect(document.meta.ruleSetId).toBe('plumbline-2026-1');
    expect(tableOf(document, 'definitions-limits').columns.map(({ key }) => key)).toContain('reason');
  });
});

test('Exampleshire has restated figures, so that the list is not empty for want of any', async () => {
  const document = await documentOf(await workspaces.of('exampleshire'));
  expect(tableOf(document, 'quality-restatements').rows.length).toBeGreaterThan(0);
});
