// A workspace of 500 indicators × 240 months × 9 series, about 1,000,000 observations, and how long its lists take.
// One series is a monthly return; the others are published sources for the same months, side by side. Argument: folder.
import { createRouterClient } from '@orpc/server';
import path from 'node:path';
import { Session } from '#main/core/session.ts';
import { indicatorsHandlers } from '#main/core/indicators/indicators-handlers.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';

const [folder, indicators = '500', months = '240', series = '9'] = process.argv.slice(2);
const size = { indicators: Number(indicators), months: Number(months), series: Number(series) };
const at = '2026-01-15T09:00:00.000Z';
const author = { actor: 'Bench', operation: 'bench.fill', at };

const periodAt = (month) => `${2006 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const valueAt = (i, month, one) => 60 + ((i * 37 + month * 17 + one * 5) % 37);

async function addDefinitions(db) {
  const ids = Array.from({ length: size.indicators }, (_, i) => i + 1);
  const codes = ids.map((id) => ({ id, code: `B${String(id).padStart(3, '0')}` }));
  await db
    .insertInto('indicators')
    .values(codes.map(({ id, code }) => ({ id, code, position: id, recorded_at: at })))
    .execute();
  await db
    .insertInto('indicator_definitions')
    .values(
      ids.map((id) => ({
        indicator_id: id,
        version: 1,
        effective_from: periodAt(0),
        name: `Measure ${id}`,
        group_name: `Group ${id % 12}`,
        unit: 'percent',
        polarity: 'higher',
        recorded_at: at,
      })),
    )
    .execute();
  const targets = ids.map((id) => ({
    indicator_id: id,
    from_period: periodAt(0),
    target: 90,
    amber_limit: 80,
    recorded_at: at,
  }));
  await db.insertInto('indicator_targets').values(targets).execute();
  return ids;
}

async function addSources(db) {
  const content = new TextEncoder().encode('bench');
  await db
    .insertInto('files')
    .values({ sha256: 'b'.repeat(64), size: content.length, content })
    .execute();
  await db
    .insertInto('returns')
    .values({
      id: 1,
      sha256: 'b'.repeat(64),
      file_name: 'bench.csv',
      period: periodAt(0),
      received_on: '2026-01-15',
      layout: 'long',
      recorded_at: at,
    })
    .execute();
  const sources = Array.from({ length: size.series - 1 }, (_, i) => ({
    id: i + 1,
    title: `Source ${i + 1}`,
    publisher: 'Bench',
  }));
  if (sources.length > 0) await db.insertInto('sources').values(sources).execute();
}

function* observations(ids) {
  for (const id of ids)
    for (let month = 0; month < size.months; month += 1)
      for (let one = 0; one < size.series; one += 1) {
        const value = valueAt(id, month, one);
        const origin =
          one === 0
            ? { return_id: 1, sheet: '', cell: 'A1', source_id: null }
            : { return_id: null, sheet: null, cell: null, source_id: one };
        yield {
          indicator_id: id,
          period: periodAt(month),
          value,
          numerator: value * 5,
          denominator: 500,
          original_text: String(value),
          recorded_at: at,
          ...origin,
        };
      }
}

async function fill(workspace) {
  await workspace.write(author, async (db) => {
    const ids = await addDefinitions(db);
    await addSources(db);
    let batch = [];
    for (const observation of observations(ids)) {
      batch.push(observation);
      if (batch.length === 2000) {
        await db.insertInto('observations').values(batch).execute();
        batch = [];
      }
    }
    if (batch.length > 0) await db.insertInto('observations').values(batch).execute();
    return { result: null, changes: [{ entity: 'observations', ref: 'bench', before: null, after: size }] };
  });
}

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
const say = (what, ms) =>
  process.stdout.write(`${JSON.stringify({ what, ms, rssMb: process.memoryUsage.rss() / 2 ** 20 })}\n`);

const file = path.join(folder, 'large.plumbline');
const host = {
  name: 'cli',
  version: 'bench',
  dataFolder: folder,
  documentsFolder: folder,
  now: () => new Date('2026-02-01T09:00:00Z'),
  reportFault: (error) => console.error(error),
};
const session = new Session(host);
const workspace = await createWorkspace(
  file,
  { uid: 'bench', authority: 'Bench', board: 'Bench', kind: 'fictional_sample' },
  author,
);
say('fill', await timed(() => fill(workspace)));
await session.use(workspace);
const client = createRouterClient({ indicators: indicatorsHandlers }, { context: { session } });
const period = periodAt(size.months - 1);
say('list, first', await timed(() => client.indicators.list({ period })));
for (let i = 0; i < 5; i += 1) say('list, again', await timed(() => client.indicators.list({ period })));
say('one indicator, first', await timed(() => client.indicators.get({ code: 'B001', period })));
for (let i = 2; i < 12; i += 1)
  say('one indicator', await timed(() => client.indicators.get({ code: `B${String(i).padStart(3, '0')}`, period })));
await session.close();
