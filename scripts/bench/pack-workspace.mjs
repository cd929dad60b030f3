// Has the board call every indicator of a sample red, so that its pack holds a page with a chart for each: the largest
// pack that so many indicators can come to. Arguments: the workspace, the month, the day of the board's word.
import { openWorkspace } from '#main/store/open-workspace.ts';

const [file, period, on] = process.argv.slice(2);
const workspace = await openWorkspace(file);
const at = new Date().toISOString();
await workspace.write({ actor: 'Bench', operation: 'bench.fill', at }, async (db) => {
  const indicators = await db.selectFrom('indicators').select('id').execute();
  const rows = indicators.map(({ id }) => ({
    indicator_id: id,
    period,
    colour: 'red',
    reason: 'So that the pack holds a chart of each indicator.',
    moderated_by: 'Bench',
    moderated_on: on,
    holds_until: '2019-12-31',
    recorded_at: at,
  }));
  await db.insertInto('moderations').values(rows).execute();
  return { result: null, changes: [{ entity: 'moderations', ref: 'bench', before: null, after: rows.length }] };
});
await workspace.close();
