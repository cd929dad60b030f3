import type { WritableDb } from '#main/store/workspace.ts';
import { inBatches } from '../in-batches.ts';
import { numbered } from '../lookup.ts';

interface Themed {
  /** Of the recommendation. */
  readonly id: number;
  readonly themes: readonly string[];
  readonly recorded_at: string;
}

/** Themes with their links; a theme is known from the day of the first recommendation that has it. */
export async function addThemes(db: WritableDb, recommendations: readonly Themed[]): Promise<void> {
  const inOrder = recommendations.toSorted((a, b) =>
    a.recorded_at < b.recorded_at ? -1 : Number(a.recorded_at > b.recorded_at),
  );
  const links = inOrder.flatMap(({ id, themes, recorded_at }) => themes.map((name) => ({ id, name, recorded_at })));
  const first = new Map(links.toReversed().map(({ name, recorded_at }) => [name, recorded_at]));
  const names = [...new Set(links.map(({ name }) => name))];
  const themeId = numbered('theme', names);
  const themes = names.map((name) => ({ id: themeId(name), name, recorded_at: first.get(name) ?? '' }));
  const rows = links.map(({ id, name, recorded_at }) => ({
    recommendation_id: id,
    theme_id: themeId(name),
    recorded_at,
  }));
  await inBatches(themes, (batch) => db.insertInto('themes').values(batch).execute());
  await inBatches(rows, (batch) => db.insertInto('theme_links').values(batch).execute());
}
