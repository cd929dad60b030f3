import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { Author, Change, ReadableDb, WritableDb } from './workspace.ts';

/** What stands before the first entry. */
export const chainStart = '0'.repeat(64);

interface Link {
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly entity: string;
  readonly entity_ref: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly previous_sha256: string;
}

const linkSha256 = (link: Link): string => createHash('sha256').update(canonicalJson(link)).digest('hex');

/** The SHA-256 of the newest entry; `chainStart` while there is none. */
export async function auditHead(db: ReadableDb): Promise<string> {
  const head = await db.selectFrom('audit_entries').select('sha256').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return head?.sha256 ?? chainStart;
}

/** How many entries there are. */
export async function auditLength(db: ReadableDb): Promise<number> {
  const { count } = await db
    .selectFrom('audit_entries')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const jsonOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : canonicalJson(value);

/** Appends one entry for each change, each holding the SHA-256 of the one before it. Only inside a write. */
export async function appendAuditEntries(db: WritableDb, author: Author, changes: readonly Change[]): Promise<void> {
  const { at, actor, operation } = author;
  let previous = await auditHead(db);
  for (const change of changes) {
    const { entity, ref, before = null, after = null } = change;
    const link = { at, actor, operation, entity, entity_ref: ref, before, after, previous_sha256: previous };
    const sha256 = linkSha256(link);
    await db
      .insertInto('audit_entries')
      .values({
        at,
        actor,
        operation,
        entity,
        entity_ref: ref,
        before_json: jsonOrNull(before),
        after_json: jsonOrNull(after),
        previous_sha256: previous,
        sha256,
      })
      .execute();
    previous = sha256;
  }
}

/** The outcome of walking the whole chain; `brokenAt` is the id of the first entry that does not follow, or null. */
export interface ChainCheck {
  readonly entries: number;
  readonly headSha256: string;
  readonly brokenAt: number | null;
}

/** The value of a stored JSON text, or undefined when the text is not what we would have written. */
function storedValue(json: string | null): unknown {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return canonicalJson(value) === json ? value : undefined;
  } catch {
    return undefined;
  }
}

const batchSize = 500;

/**
 * Walks the chain from its start. Sees a changed, removed, added or moved entry; it cannot see a tail cut off or a
 * whole chain rewritten with correct hashes, so its head should also be kept elsewhere (`audit verify` prints it).
 */
export async function verifyAuditChain(db: ReadableDb): Promise<ChainCheck> {
  let previous = chainStart;
  let entries = 0;
  let lastId = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where('id', '>', lastId)
      .orderBy('id')
      .limit(batchSize)
      .execute();
    for (const row of rows) {
      const { id, at, actor, operation, entity, entity_ref, previous_sha256, sha256 } = row;
      const before = storedValue(row.before_json);
      const after = storedValue(row.after_json);
      const link = { at, actor, operation, entity, entity_ref, before, after, previous_sha256 };
      const known = before !== undefined && after !== undefined;
      if (!known || id !== entries + 1 || previous_sha256 !== previous || linkSha256(link) !== sha256) {
        return { entries, headSha256: previous, brokenAt: id };
      }
      previous = sha256;
      lastId = id;
      entries += 1;
    }
    if (rows.length < batchSize) return { entries, headSha256: previous, brokenAt: null };
  }
}
