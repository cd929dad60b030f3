import { describe, expect, it } from 'vitest';
import { inShort } from '../../../trackers/tracker-layout.ts';
import { trackerLayouts } from '../../../trackers/tracker-layouts.ts';
import { accept, decideAll, stage, trackerWorkspace } from './tracker-workspace.ts';

describe('a tracker with', () => {
  it.each(trackerLayouts.map((layout) => [layout.name, layout] as const))('%s', async (_, layout) => {
    const workspace = await trackerWorkspace();
    const bytes = await layout.bytes();
    const { fileName = 'tracker.xlsx', answers = {}, decisions = {} } = layout;
    const first = await stage(workspace, bytes, decisions, fileName);
    expect(first.questions.filter(({ required, answer }) => required && answer === null).map(({ key }) => key)).toEqual(
      layout.open,
    );
    const decided = await decideAll(workspace, bytes, answers, decisions, fileName);
    const staged = await stage(workspace, bytes, decided, fileName);
    const kept = staged.actions.filter(({ outcome }) => outcome !== 'left_out');
    expect(kept.flatMap(inShort)).toEqual(layout.actions);
    const out = staged.actions.filter(({ outcome }) => outcome === 'left_out');
    const leftOut = [...staged.leftOut.map(({ why }) => why), ...out.map(({ row, why }) => `Row ${row}: ${why}`)];
    expect(leftOut).toEqual(layout.leftOut ?? []);
    const unread = layout.unread === undefined ? [] : staged.unread.map(({ cell, why }) => `${cell}: ${why}`);
    expect(unread).toEqual(layout.unread ?? []);
    const accepted = await accept(workspace, bytes, decided, fileName);
    expect(accepted.outcome).toBe('accepted');
    const rows = await workspace.db
      .selectFrom('actions')
      .select('ref')
      .where('ref', '<>', 'FD-01')
      .orderBy('id')
      .execute();
    const refs = kept.filter(({ outcome }) => outcome === 'new').map(({ ref }) => ref);
    expect(rows.map(({ ref }) => ref)).toEqual(refs);
    // the cells stand beside what was read from them
    const updates = await workspace.db
      .selectFrom('updates')
      .select(['sheet', 'cell'])
      .where('file_sha256', '=', staged.sha256)
      .execute();
    expect(updates.map(({ sheet, cell }) => (sheet === '' ? cell : `${sheet}!${cell}`))).toEqual(
      kept.flatMap((action) => action.updates.map(({ cell }) => cell)),
    );
  });
});
