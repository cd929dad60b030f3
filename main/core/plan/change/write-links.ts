import type { ActionLinkSets } from '#shared/contract/action-changes.ts';
import { circleInWords, circleThrough } from '#shared/domain/planning/dependency-circle.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { everKnown } from '../../as-at.ts';
import { keepAgency } from '../../people/keep-person.ts';
import { loadActionLinks } from '../load-action-links.ts';

type LinkKind = keyof ActionLinkSets;

const columns = {
  findings: 'finding_id',
  recommendations: 'recommendation_id',
  indicators: 'indicator_id',
  agencies: 'agency_id',
  needs: 'needs_action_id',
} as const satisfies Record<LinkKind, string>;
const kinds: readonly LinkKind[] = ['findings', 'recommendations', 'indicators', 'agencies', 'needs'];

/**
 * Makes an action's links what they are wanted to be: what is new is linked, what is gone is taken back, what stays is
 * left alone, and so is every kind that is left out.
 * @throws Refusal `LinkNotFound`, `DependencyCircle`
 */
export async function writeLinks(
  db: WritableDb,
  author: Author,
  action: { readonly id: number; readonly ref: string },
  wanted: Partial<ActionLinkSets>,
): Promise<Change[]> {
  const changes: Change[] = [];
  const links = await loadActionLinks(db, everKnown);
  for (const kind of kinds) {
    const list = wanted[kind];
    if (list === undefined) continue;
    const before = links[kind].get(action.id) ?? [];
    const after = [...new Set(list)].toSorted();
    const [added, gone] = [after.filter((to) => !before.includes(to)), before.filter((to) => !after.includes(to))];
    if (added.length + gone.length === 0) continue;
    if (kind === 'needs') refuseCircle(action.ref, after, await needsByRef(db));
    for (const [linked, names] of [
      [1, added],
      [0, gone],
    ] as const) {
      for (const name of names) {
        const to = await idOf(db, author, kind, name);
        changes.push(...to.changes);
        await insertLink(db, author, action.id, kind, to.id, linked);
      }
    }
    changes.push({ entity: 'action_links', ref: action.ref, before: { [kind]: before }, after: { [kind]: after } });
  }
  return changes;
}

/** What each action needs, by reference, as all that is recorded has it. */
export async function needsByRef(db: ReadableDb): Promise<Map<string, readonly string[]>> {
  const actions = await db.selectFrom('actions').select(['id', 'ref']).execute();
  const { needs } = await loadActionLinks(db, everKnown);
  return new Map(actions.map(({ id, ref }) => [ref, needs.get(id) ?? []]));
}

/** @throws Refusal `DependencyCircle`, which names it */
function refuseCircle(ref: string, needed: readonly string[], needs: ReadonlyMap<string, readonly string[]>): void {
  const circle = circleThrough(ref, new Map([...needs, [ref, needed]]));
  if (circle === null) return;
  throw new Refusal({
    code: 'DependencyCircle',
    message: `These actions would wait for one another in a circle: ${circleInWords(circle)}.`,
    where: 'needs',
    next: 'Take one of them out of what the action needs.',
  });
}

async function insertLink(
  db: WritableDb,
  author: Author,
  actionId: number,
  kind: LinkKind,
  to: number,
  linked: 0 | 1,
): Promise<void> {
  const values = { action_id: actionId, linked, recorded_by: author.actor, recorded_at: author.at };
  await db
    .insertInto('action_links')
    .values({ ...values, [columns[kind]]: to })
    .execute();
}

async function idOf(db: WritableDb, author: Author, kind: LinkKind, name: string) {
  if (kind === 'agencies') return keepAgency(db, author, name);
  const found = await find(db, kind, name);
  if (found !== undefined) return { id: found.id, changes: [] };
  throw new Refusal({
    code: 'LinkNotFound',
    message: `There is no ${singular[kind]} ${name} in this workspace.`,
    where: kind,
    next: 'Choose it from the list.',
  });
}

const singular = {
  findings: 'finding',
  recommendations: 'recommendation',
  indicators: 'indicator',
  needs: 'action',
} as const;

function find(db: ReadableDb, kind: Exclude<LinkKind, 'agencies'>, name: string) {
  switch (kind) {
    case 'findings':
      return db.selectFrom('findings').select('id').where('ref', '=', name).executeTakeFirst();
    case 'recommendations':
      return db.selectFrom('recommendations').select('id').where('ref', '=', name).executeTakeFirst();
    case 'indicators':
      return db.selectFrom('indicators').select('id').where('code', '=', name).executeTakeFirst();
    case 'needs':
      return db.selectFrom('actions').select('id').where('ref', '=', name).executeTakeFirst();
  }
}
