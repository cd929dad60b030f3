import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { actionNotFound } from '../plan/plan-commands.ts';
import { standingLinks } from '../standing-links.ts';
import { indicatorsOfFindings } from './load-scrutiny.ts';

interface Links {
  readonly indicators: readonly string[];
  readonly actions: readonly string[];
}

/** Links and unlinks until these stand; null where they stood already. @throws Refusal `ActionNotFound`, `IndicatorNotFound` */
export async function linkFindingRows(
  db: WritableDb,
  author: Author,
  finding: { readonly id: number; readonly ref: string },
  wanted: Links,
): Promise<Change | null> {
  const before: Links = {
    indicators: (await indicatorsOfFindings(db, everKnown)).get(finding.id) ?? [],
    actions: await actionsOf(db, finding.id),
  };
  const after: Links = {
    indicators: [...new Set(wanted.indicators)].toSorted(),
    actions: [...new Set(wanted.actions)].toSorted(),
  };
  const stamp = { finding_id: finding.id, recorded_by: author.actor, recorded_at: author.at };
  const changedIndicators = differing(before.indicators, after.indicators);
  for (const { name, linked } of changedIndicators) {
    const indicator_id = await indicatorId(db, name);
    await db
      .insertInto('finding_links')
      .values({ ...stamp, indicator_id, linked })
      .execute();
  }
  const changedActions = differing(before.actions, after.actions);
  for (const { name, linked } of changedActions) {
    const action_id = await actionId(db, name);
    await db
      .insertInto('action_links')
      .values({ ...stamp, action_id, linked })
      .execute();
  }
  if (changedIndicators.length + changedActions.length === 0) return null;
  return { entity: 'findings', ref: finding.ref, before, after };
}

const differing = (before: readonly string[], after: readonly string[]) => [
  ...after.filter((name) => !before.includes(name)).map((name) => ({ name, linked: 1 as const })),
  ...before.filter((name) => !after.includes(name)).map((name) => ({ name, linked: 0 as const })),
];

/** References of the actions that answer a finding now. */
async function actionsOf(db: ReadableDb, findingId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('action_links')
    .innerJoin('actions', 'actions.id', 'action_links.action_id')
    .select(['actions.ref', 'action_links.linked'])
    .where('action_links.finding_id', '=', findingId)
    .orderBy('action_links.id')
    .execute();
  return standingLinks(rows, ({ ref }) => ref)
    .map(({ ref }) => ref)
    .toSorted();
}

async function indicatorId(db: ReadableDb, code: string): Promise<number> {
  const row = await db.selectFrom('indicators').select('id').where('code', '=', code).executeTakeFirst();
  if (row !== undefined) return row.id;
  throw new Refusal({
    code: 'IndicatorNotFound',
    message: `There is no indicator ${code} in this workspace.`,
    where: 'indicators',
    next: 'Choose it from the list of indicators.',
  });
}

async function actionId(db: ReadableDb, ref: string): Promise<number> {
  const row = await db.selectFrom('actions').select('id').where('ref', '=', ref).executeTakeFirst();
  if (row === undefined) throw actionNotFound(ref);
  return row.id;
}
