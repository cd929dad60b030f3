import type { RememberedLayout } from '#shared/contract/returns.ts';
import { layoutMapping } from '#shared/contract/return-decisions.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import type { Author, Change, ReadableDb, Workspace, WritableDb } from '#main/store/workspace.ts';
import { writeOrLeave } from '../../write-or-leave.ts';

/** A layout in force, with the mapping that its fingerprint was taken by: later corrections leave that as it is. */
export interface LearnedLayout extends RememberedLayout {
  readonly learned: LayoutMapping;
}

/** What is remembered now, the latest decision first: the latest of each sender and fingerprint, without the forgotten. */
export async function loadLayouts(db: ReadableDb, sender?: string): Promise<LearnedLayout[]> {
  let query = db
    .selectFrom('layout_mappings')
    .select(['sender', 'fingerprint', 'name', 'mapping_json', 'decided_by', 'recorded_at']);
  if (sender !== undefined) query = query.where('sender', '=', sender);
  const rows = await query.orderBy('id').execute();
  const byKey = new Map<string, LearnedLayout>();
  for (const row of rows) {
    const key = layoutKey(row);
    const before = byKey.get(key);
    // Taken out first, so that the order is that of the latest decisions.
    byKey.delete(key);
    if (row.mapping_json === null) continue;
    const mapping = layoutMapping.parse(JSON.parse(row.mapping_json));
    byKey.set(key, {
      sender: row.sender,
      fingerprint: row.fingerprint,
      name: row.name,
      mapping,
      learned: before?.learned ?? mapping,
      decidedBy: row.decided_by,
      decidedOn: row.recorded_at.slice(0, 10),
    });
  }
  return [...byKey.values()].toReversed();
}

/** By sender, then name, for the screen. */
export async function listLayouts(db: ReadableDb): Promise<RememberedLayout[]> {
  const layouts = await loadLayouts(db);
  return layouts
    .map(({ learned: _learned, ...layout }) => layout)
    .toSorted((a, b) => compareTexts(a.sender, b.sender) || compareTexts(a.name, b.name));
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type NewLayout = Pick<RememberedLayout, 'sender' | 'fingerprint' | 'name'> & {
  readonly mapping: LayoutMapping | null;
};

/** Names a layout among those of all senders. */
export const layoutKey = ({ sender, fingerprint }: Pick<RememberedLayout, 'sender' | 'fingerprint'>): string =>
  JSON.stringify([sender, fingerprint]);

/** Adds a decision about a layout (a null mapping forgets it) after `before`; gives the change for the audit, null when it is as it was. */
export async function recordLayout(
  db: WritableDb,
  author: Author,
  layout: NewLayout,
  before: Pick<RememberedLayout, 'name' | 'mapping'> | undefined,
): Promise<Change | null> {
  const { sender, fingerprint, name, mapping } = layout;
  const after = mapping === null ? null : { sender, fingerprint, name, mapping };
  const earlier = before === undefined ? null : { sender, fingerprint, name: before.name, mapping: before.mapping };
  if (JSON.stringify(after) === JSON.stringify(earlier)) return null;
  const row = { sender, fingerprint, name, mapping_json: mapping === null ? null : JSON.stringify(mapping) };
  await db
    .insertInto('layout_mappings')
    .values({ ...row, decided_by: author.actor, recorded_at: author.at })
    .execute();
  return { entity: 'layout_mappings', ref: sender === '' ? name : `${sender}: ${name}`, before: earlier, after };
}

/** The same for one layout, whatever is remembered of it now. */
export const decideLayout = async (db: WritableDb, author: Author, layout: NewLayout): Promise<Change | null> =>
  recordLayout(db, author, layout, await findLayout(db, layout));

const findLayout = async (
  db: ReadableDb,
  { sender, fingerprint }: Pick<RememberedLayout, 'sender' | 'fingerprint'>,
): Promise<LearnedLayout | undefined> =>
  (await loadLayouts(db, sender)).find((layout) => layout.fingerprint === fingerprint);

/**
 * Corrects a remembered layout, or forgets it where the mapping is null.
 * @throws Refusal `LayoutNotRemembered`
 */
export async function changeLayout(workspace: Workspace, author: Author, layout: NewLayout): Promise<void> {
  await keepChanges(workspace, author, async (db) => {
    const known = await findLayout(db, layout);
    if (known === undefined) {
      throw new Refusal({
        code: 'LayoutNotRemembered',
        message: 'No such layout is remembered for this sender.',
        where: layout.sender,
        next: 'Look at the list again; somebody may have forgotten it meanwhile.',
      });
    }
    return recordLayout(db, author, { ...layout, name: layout.name === '' ? known.name : layout.name }, known);
  });
}

/** Writes what `decide` changes, or nothing: an entry in the audit always says of a change. */
export async function keepChanges(
  workspace: Workspace,
  author: Author,
  decide: (db: WritableDb) => Promise<Change | null | readonly Change[]>,
): Promise<void> {
  await writeOrLeave(workspace, author, async (db) => {
    const [first, ...others] = [await decide(db)].flat().filter((change) => change !== null);
    return first === undefined ? { left: null } : { result: null, changes: [first, ...others] };
  });
}
