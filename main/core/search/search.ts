import { sql, type RawBuilder } from 'kysely';
import type { SearchHit, SearchResult } from '#shared/contract/search.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { SearchKind } from '#shared/domain/search-kind.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { excerptOf } from './excerpt.ts';
import { searchedTexts } from './searched-texts.ts';

/** What a query of `searchedTexts` gives. */
interface Found {
  readonly ref: string;
  readonly title: string;
  readonly text: string;
  readonly dated_on: IsoDate | null;
  /** How many were found; only the first of them are given. */
  readonly total: number;
}

/**
 * Looks through every text of the workspace, newest first. A plain scan: 100,000 updates take some tens of
 * milliseconds, nothing is written twice, and parts of words are found, which an index of words would not do.
 */
export async function search(db: ReadableDb, asked: string): Promise<SearchResult> {
  const words = asked.toLowerCase().split(/\s+/u);
  const groups = [];
  for (const [kind, textsOf] of searchedTexts) {
    const first = await textsOf(db, (...texts) => holdsAll(words, texts)).execute();
    const hits = first.map((one) => toHit(kind, one, words));
    if (hits.length > 0) groups.push({ kind, total: first[0]?.total ?? 0, hits });
  }
  return { text: asked, groups };
}

/** True where each word stands in one of the texts; `%` and `_` are themselves. SQLite folds the case of ASCII. */
function holdsAll(words: readonly string[], texts: readonly (string | RawBuilder<string>)[]): RawBuilder<boolean> {
  const text = sql.join(
    texts.map((one) => sql`coalesce(${typeof one === 'string' ? sql.ref(one) : one}, '')`),
    sql` || ' ' || `,
  );
  const each = words.map((word) => sql`(${text}) LIKE ${`%${word.replace(/[\\%_]/gu, '\\$&')}%`} ESCAPE '\\'`);
  return sql<boolean>`${sql.join(each, sql` AND `)}`;
}

const toHit = (kind: SearchKind, { ref, title, text, dated_on }: Found, words: readonly string[]): SearchHit => ({
  kind,
  ref,
  title,
  excerpt: excerptOf(text, words),
  datedOn: dated_on,
});
