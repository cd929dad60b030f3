import type { SourceInput } from '#shared/contract/source.ts';
import type { WritableDb } from '#main/store/workspace.ts';

/** The id of a source, kept once however often it is named; null for none. */
export async function keepSource(db: WritableDb, source: SourceInput | null): Promise<number | null> {
  if (source === null) return null;
  const { title, publisher, publishedOn, url, note } = source;
  const held = await db
    .selectFrom('sources')
    .select('id')
    .where('title', '=', title)
    .where('publisher', '=', publisher)
    .where('published_on', publishedOn === null ? 'is' : '=', publishedOn)
    .where('url', '=', url)
    .where('note', '=', note)
    .executeTakeFirst();
  if (held !== undefined) return held.id;
  const { id } = await db
    .insertInto('sources')
    .values({ title, publisher, published_on: publishedOn, url, note })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
