// A plan of 5,000 actions with 100,000 updates, and how long its list, a filter and a search take. Argument: folder.
import { createRouterClient } from '@orpc/server';
import path from 'node:path';
import { Session } from '#main/core/session.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import { actionsHandlers } from '#main/core/plan/actions-handlers.ts';
import { searchHandlers } from '#main/core/search/search-handlers.ts';
import { matches, noFilter } from '../../renderer/features/plan/plan-filter.ts';

const [folder, actions = '5000', updatesEach = '20'] = process.argv.slice(2);
const size = { actions: Number(actions), updatesEach: Number(updatesEach) };
const at = '2026-01-15T09:00:00.000Z';
const author = { actor: 'Bench', operation: 'bench.fill', at };
const dayMs = 86_400_000;
const dayAt = (day) => new Date(Date.UTC(2024, 0, 1) + day * dayMs).toISOString().slice(0, 10);

const words = 'visits assessments plans supervision audits caseloads placements referrals training managers'.split(' ');
const sentence = (seed) => {
  const said = Array.from({ length: 22 }, (_, i) => words[(seed * 7 + i * i * 3) % words.length]).join(' ');
  return seed % 997 === 0 ? `${said}, and the missing-children protocol was signed` : said;
};

function* actionRows() {
  for (let i = 0; i < size.actions; i += 1)
    yield {
      ref: `W${(i % 12) + 1}-${String(i).padStart(4, '0')}`,
      workstream_id: (i % 12) + 1,
      title: `Action ${i}: ${words[i % words.length]}`,
      lead_id: (i % 40) + 1,
      high_priority: i % 5 === 0 ? 1 : 0,
      starts_on: dayAt(i % 300),
      baseline_due_on: dayAt(400 + (i % 400)),
      source_id: null,
      recorded_at: at,
    };
}

function* updateRows() {
  for (let i = 0; i < size.actions * size.updatesEach; i += 1) {
    const action = (i % size.actions) + 1;
    const turn = Math.floor(i / size.actions);
    const done = action % 3 === 0 && turn >= size.updatesEach - 3;
    yield {
      action_id: action,
      reported_on: dayAt((action % 300) + turn * 21),
      status: done ? 'completed' : 'in_progress',
      progress_percent: turn % 4 === 3 ? null : Math.min(100, turn * 5),
      self_rating: turn % 2 === 0 ? 'green' : null,
      forecast_on: !done && turn % 5 === 0 ? dayAt(700 + (action % 90)) : null,
      narrative: sentence(i),
      recorded_at: at,
    };
  }
}

async function fill(workspace) {
  await workspace.write(author, async (db) => {
    await db
      .insertInto('plans')
      .values({ id: 1, code: 'IP', title: 'Plan', kind: 'improvement', recorded_at: at })
      .execute();
    await db.insertInto('agencies').values({ id: 1, name: 'Council' }).execute();
    const people = Array.from({ length: 40 }, (_, i) => ({ id: i + 1, role: `Lead ${i + 1}`, agency_id: 1 }));
    await db.insertInto('people').values(people).execute();
    const workstreams = Array.from({ length: 12 }, (_, i) => ({
      id: i + 1,
      code: `W${i + 1}`,
      name: `Workstream ${i + 1}`,
      plan_id: 1,
      position: i,
    }));
    await db.insertInto('workstreams').values(workstreams).execute();
    const columns = (rows) => Object.keys(rows.next().value);
    db.insertRows('actions', columns(actionRows()), actionRows());
    db.insertRows('updates', columns(updateRows()), updateRows());
    return { result: null, changes: [{ entity: 'actions', ref: 'bench', before: null, after: size }] };
  });
}

async function timed(what, work) {
  const started = performance.now();
  const result = await work();
  process.stdout.write(`${JSON.stringify({ what, ms: performance.now() - started })}\n`);
  return result;
}

const details = { uid: 'bench', authority: 'Exampleshire', board: 'Board', kind: 'real' };
const workspace = await createWorkspace(path.join(folder, 'large-plan.plumbline'), details, author);
await fill(workspace);
const session = new Session({
  name: 'cli',
  version: '0',
  dataFolder: folder,
  documentsFolder: folder,
  now: () => new Date(at),
  reportFault: console.error,
});
await session.use(workspace);
const client = createRouterClient({ actions: actionsHandlers, search: searchHandlers }, { context: { session } });
let list = await timed('list of the plan, first', async () => client.actions.list({}));
for (let i = 0; i < 5; i += 1) {
  const ref = list.rows[i * 700].ref;
  const report = {
    reportedOn: '2026-01-15',
    status: 'in_progress',
    progressPercent: 50,
    selfRating: null,
    forecastOn: null,
  };
  await timed('one report saved', async () => client.actions.addUpdate({ ref, narrative: 'Bench', ...report }));
  list = await timed('list, after a write', async () => client.actions.list({}));
  list = await timed('list, again', async () => client.actions.list({}));
}
for (let i = 0; i < 5; i += 1)
  await timed('filter by colour and words', async () =>
    list.rows.filter((row) => matches(row, { ...noFilter, colour: 'red', text: 'audits lead' })),
  );
for (let i = 0; i < 5; i += 1)
  await timed('search of every text', async () => client.search.find({ text: 'missing-children protocol' }));
for (let i = 0; i < 5; i += 1)
  await timed('search of a common word', async () => client.search.find({ text: 'audits' }));
await session.close();
