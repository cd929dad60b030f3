import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { standingLinks } from '../standing-links.ts';

/**
 * Makes the themes of a recommendation those that are named; a theme that nobody has named yet is added. Spelled with other
 * capitals or spaces it is the same theme.
 * @returns what the audit trail says of it; empty where nothing changed.
 */
export async function writeThemes(
  db: WritableDb,
  author: Author,
  recommendation: { readonly id: number; readonly ref: string },
  names: readonly string[],
): Promise<Change[]> {
  const wanted = new Map<string, string>();
  for (const name of names.map(plain)) if (!wanted.has(folded(name))) wanted.set(folded(name), name);
  const before = await standingThemes(db, recommendation.id);
  const held = new Set(before.map(({ name }) => folded(name)));
  const added = [...wanted].filter(([key]) => !held.has(key)).map(([, name]) => name);
  const dropped = before.filter(({ name }) => !wanted.has(folded(name)));
  if (added.length + dropped.length === 0) return [];
  const link = async (theme_id: number, linked: 0 | 1): Promise<void> => {
    const row = { recommendation_id: recommendation.id, theme_id, linked };
    await db
      .insertInto('theme_links')
      .values({ ...row, recorded_by: author.actor, recorded_at: author.at })
      .execute();
  };
  const themes: Change[] = [];
  for (const name of added) {
    const { id, change } = await keepTheme(db, author, name);
    if (change !== null) themes.push(change);
    await link(id, 1);
  }
  for (const { id } of dropped) await link(id, 0);
  const gone = new Set(dropped.map(({ name }) => name));
  const namesBefore = before.map(({ name }) => name);
  const after = [...namesBefore.filter((name) => !gone.has(name)), ...added];
  const change = {
    entity: 'theme_links',
    ref: recommendation.ref,
    before: { themes: namesBefore },
    after: { themes: after },
  };
  return [...themes, change];
}

const plain = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ');
const folded = (name: string): string => plain(name).toLowerCase();

async function standingThemes(db: WritableDb, recommendationId: number) {
  const rows = await db
    .selectFrom('theme_links')
    .innerJoin('themes', 'themes.id', 'theme_links.theme_id')
    .select(['themes.id', 'themes.name', 'theme_links.linked'])
    .where('theme_links.recommendation_id', '=', recommendationId)
    .orderBy('theme_links.id')
    .execute();
  return standingLinks(rows, ({ id }) => String(id));
}

async function keepTheme(
  db: WritableDb,
  author: Author,
  name: string,
): Promise<{ readonly id: number; readonly change: Change | null }> {
  const held = (await db.selectFrom('themes').select(['id', 'name']).execute()).find(
    (theme) => folded(theme.name) === folded(name),
  );
  if (held !== undefined) return { id: held.id, change: null };
  const { id } = await db
    .insertInto('themes')
    .values({ name, recorded_at: author.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, change: { entity: 'themes', ref: name, before: null, after: { name } } };
}
