import type { Settings } from '#shared/contract/settings.ts';
import { refuseUnprintable } from '#main/formats/pdf/pack-fonts.ts';
import { auditHead, auditLength } from '#main/store/audit-chain.ts';
import { currentVersion } from '#main/store/migrations.ts';
import { storeSettings } from '#main/store/open-workspace.ts';
import { knownNow } from '../as-at.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import { loadSpcDecisions } from '../rule-sets/load-spc-decisions.ts';
import type { Session } from '../session.ts';

/** The open workspace's settings and what proves its state: the head of the audit chain, SQLite asked. */
export async function getSettings(session: Session): Promise<Settings> {
  const { workspace, host } = session;
  const authority = await workspace.db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow();
  const store = await storeSettings(workspace);
  const now = knownNow(session.today(), session.today());
  return {
    authority: authority.name,
    board: authority.board_name,
    marking: authority.marking,
    actor: await session.actor(),
    ruleSet: await loadRuleSet(workspace.db, now),
    spcDecisions: (await loadSpcDecisions(workspace.db, now)).toReversed(),
    schemaVersion: currentVersion,
    workspaceUid: authority.workspace_uid,
    audit: { entries: await auditLength(workspace.db), headSha256: await auditHead(workspace.db) },
    store: store.map(({ name, value }) => ({ name, value })),
    version: host.version,
    host: host.name,
  };
}

/**
 * Saves the names and the role that changes are recorded under. The change itself is recorded under the role so far.
 * Nothing is written when nothing is different.
 * @throws Refusal `GlyphMissing` where a pack could not print the board's name or the marking
 */
export async function saveSettings(
  session: Session,
  input: { readonly board: string; readonly marking: string; readonly actor: string },
): Promise<void> {
  const author = await session.author('settings.save');
  const { db } = session.workspace;
  const held = await db.selectFrom('authorities').select(['board_name', 'marking']).executeTakeFirstOrThrow();
  const before = { board: held.board_name, marking: held.marking, actor: author.actor };
  if (before.board === input.board && before.marking === input.marking && before.actor === input.actor) return;
  await refuseUnprintable({ 'The name of the board': input.board, 'The marking': input.marking });
  await session.workspace.write(author, async (writable) => {
    await writable
      .updateTable('authorities')
      .set({ board_name: input.board, marking: input.marking })
      .where('id', '=', 1)
      .execute();
    await writable
      .insertInto('settings')
      .values({ key: 'actor', value: input.actor })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: input.actor }))
      .execute();
    const after = { board: input.board, marking: input.marking, actor: input.actor };
    return { result: null, changes: [{ entity: 'settings', ref: 'workspace', before, after }] };
  });
}
