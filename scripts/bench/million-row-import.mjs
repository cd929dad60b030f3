// A long return of 1,000,000 observations as CSV: read, validated, accepted. Arguments: folder, rows. Prints one line of
// JSON a step, with the memory of this process and of the reading process at their highest.
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { createWorkspace } from '#main/store/open-workspace.ts';

const [folder, asked = '1000000'] = process.argv.slice(2);
const months = 240;
const indicators = Math.ceil(Number(asked) / months);
const at = '2026-01-15T09:00:00.000Z';
const author = { actor: 'Bench', operation: 'bench.fill', at };
const periodAt = (month) => `${2006 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const codeAt = (i) => `B${String(i + 1).padStart(4, '0')}`;

async function writeFile(file) {
  const out = createWriteStream(file);
  out.write('code,period,numerator,denominator,value\n');
  let rows = 0;
  for (let i = 0; i < indicators; i += 1) {
    let text = '';
    for (let month = 0; month < months && rows < Number(asked); month += 1, rows += 1) {
      const numerator = 400 + ((i * 37 + month * 17) % 97);
      text += `${codeAt(i)},${periodAt(month)},${numerator},500,${((numerator * 100) / 500).toFixed(1)}\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return rows;
}

async function makeWorkspace(file) {
  const workspace = await createWorkspace(
    file,
    { uid: 'bench', authority: 'Bench', board: 'Bench', kind: 'fictional_sample' },
    author,
  );
  await workspace.write(author, async (db) => {
    const ids = Array.from({ length: indicators }, (_, i) => i + 1);
    for (let start = 0; start < ids.length; start += 1000) {
      const some = ids.slice(start, start + 1000);
      await db
        .insertInto('indicators')
        .values(some.map((id) => ({ id, code: codeAt(id - 1), position: id, recorded_at: at })))
        .execute();
      await db
        .insertInto('indicator_definitions')
        .values(
          some.map((id) => ({
            indicator_id: id,
            version: 1,
            effective_from: periodAt(0),
            name: `Measure ${id}`,
            group_name: 'Bench',
            unit: 'percent',
            polarity: 'higher',
            recorded_at: at,
          })),
        )
        .execute();
    }
    return { result: null, changes: [{ entity: 'indicators', ref: 'bench', before: null, after: indicators }] };
  });
  await workspace.close();
}

const csv = path.join(folder, 'million.csv');
const rows = await writeFile(csv);
await makeWorkspace(path.join(folder, 'million.plumbline'));
process.stdout.write(`${JSON.stringify({ rows, bytes: (await readFile(csv)).length })}\n`);
