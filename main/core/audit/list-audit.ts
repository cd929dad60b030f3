import { sql } from 'kysely';
import type { AuditEntryView, AuditFilter, AuditPage } from '#shared/contract/audit.ts';
import { addDays } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { auditOperationsSaying } from '#shared/wording/audit-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { auditFields } from './audit-fields.ts';

/**
 * A page of the audit trail, newest first, with how many entries the filter leaves in all.
 * @throws Refusal `DatesReversed` where the last day is before the first
 */
export async function listAudit(db: ReadableDb, filter: AuditFilter): Promise<AuditPage> {
  if (filter.from !== undefined && filter.to !== undefined && filter.to < filter.from) throw datesReversed();
  const rows = await matching(db, filter)
    .selectAll()
    .$if(filter.before !== undefined, (query) => query.where('id', '<', filter.before ?? 0))
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const page = rows.slice(0, filter.limit);
  return {
    entries: page.map(toEntry),
    matching: await counted(matching(db, filter)),
    all: await counted(db.selectFrom('audit_entries')),
    next: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
    actors: await distinct(db, 'actor'),
    operations: await distinct(db, 'operation'),
    entities: await distinct(db, 'entity'),
  };
}

type Query = ReturnType<typeof everything>;
const everything = (db: ReadableDb) => db.selectFrom('audit_entries');

function matching(
  db: ReadableDb,
  { text = '', actor = '', operation = '', entity = '', from, to }: AuditFilter,
): Query {
  return everything(db)
    .$if(actor !== '', (query) => query.where('actor', '=', actor))
    .$if(operation !== '', (query) => query.where('operation', '=', operation))
    .$if(entity !== '', (query) => query.where('entity', '=', entity))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('at', '<', addDays(to ?? '', 1)))
    .$if(text !== '', (query) => query.where(saying(text)));
}

/** The text anywhere: as it is stored, or in the words in which an operation is shown. `%` and `_` are plain characters. */
function saying(text: string) {
  const like = `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const inJson = `%${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const named = auditOperationsSaying(text);
  const operations = named.length === 0 ? sql`0` : sql`operation IN (${sql.join(named)})`;
  return sql<boolean>`(entity_ref LIKE ${like} ESCAPE '\\' OR actor LIKE ${like} ESCAPE '\\'
    OR operation LIKE ${like} ESCAPE '\\' OR ${operations}
    OR after_json LIKE ${inJson} ESCAPE '\\' OR before_json LIKE ${inJson} ESCAPE '\\')`;
}

async function counted(query: Query): Promise<number> {
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
}

/** What a column holds, in order. A jump through the index from one value to the next: 5 steps, not 100,000. */
async function distinct(db: ReadableDb, column: 'actor' | 'operation' | 'entity'): Promise<string[]> {
  const values: string[] = [];
  for (let last = ''; ;) {
    const row = await everything(db)
      .select((eb) => eb.fn.min(column).as('value'))
      .where(column, '>', last)
      .executeTakeFirst();
    if (row === undefined || row.value === null) return values;
    values.push(row.value);
    last = row.value;
  }
}

interface EntryRow {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly entity: string;
  readonly entity_ref: string;
  readonly before_json: string | null;
  readonly after_json: string | null;
  readonly sha256: string;
}

function toEntry(row: EntryRow): AuditEntryView {
  const [before, after] = [stored(row.before_json), stored(row.after_json)];
  const { id, at, actor, operation, entity, entity_ref: ref, sha256 } = row;
  return { id, at, actor, operation, entity, ref, fields: auditFields(before, after), before, after, sha256 };
}

/** A damaged entry is shown as the text that it is: `audit.verify` says what is wrong with it. */
function stored(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const datesReversed = (): Refusal =>
  new Refusal({
    code: 'DatesReversed',
    message: 'The last day is before the first.',
    where: 'to',
    next: 'Enter a last day on or after the first.',
  });
