import type { z } from 'zod';
import type { copiedProfile, savedProfile } from '#shared/contract/pack-profiles.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { PackProfile } from '#shared/domain/pack/profile.ts';
import { everySection, freeKey } from '#shared/domain/pack/profile-rules.ts';
import type { Author, Audited, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { checkProfile } from './check-profile.ts';
import { loadProfile, loadProfiles, shippedProfiles } from './load-profiles.ts';
import { profileAsShipped, profileChanged, profileShipped } from './profile-refusals.ts';

export type CopiedProfile = z.infer<typeof copiedProfile>;
export type SavedProfile = z.infer<typeof savedProfile>;

/**
 * A new kind of pack that begins as another one.
 * @returns its key, made of its name; never one that another kind of pack once had, so that its packs and words stay apart
 * @throws Refusal `PackProfileNotFound` and those of `checkProfile`
 */
export async function copyProfile(session: Session, { from, name, scope }: CopiedProfile): Promise<string> {
  const author = await session.author('packProfiles.copy');
  return session.workspace.write(author, async (db) => {
    const source = await loadProfile(db, from);
    const profile = { ...source, key: freeKey(name, await keysEver(db)), name, scope: scope ?? source.scope };
    await checkProfile(db, profile, await loadProfiles(db), null);
    return record(db, author, { before: null, after: profile, removed: 0 });
  });
}

/**
 * Changes a profile: its name, what it is about, its sections, their order and introductions. Packs made by it before
 * stay as they are: each holds the profile that it was made by. Nothing is written when nothing is different.
 * @throws Refusal `PackProfileNotFound`, `PackProfileChanged` and those of `checkProfile`
 */
export async function saveProfile(session: Session, input: SavedProfile): Promise<void> {
  const { db } = session.workspace;
  const before = await loadProfile(db, input.key);
  const { name, scope } = input;
  const after: PackProfile = { ...before, name, scope, sections: everySection(before.edition, input.sections) };
  const asHeld = { ...before, sections: everySection(before.edition, before.sections) };
  if (canonicalJson(after) === canonicalJson(asHeld)) return;
  const author = await session.author('packProfiles.save');
  await session.workspace.write(author, async (writable) => {
    await checkSeen(writable, before.name, input);
    await checkProfile(writable, after, await loadProfiles(writable), before.scope);
    return record(writable, author, { before, after, removed: 0 });
  });
}

/**
 * Takes a kind of pack that was made in this workspace away. Its packs and the words written for it stay on record.
 * @throws Refusal `PackProfileNotFound`, `PackProfileShipped`
 */
export async function removeProfile(session: Session, key: string): Promise<void> {
  const author = await session.author('packProfiles.remove');
  await session.workspace.write(author, async (db) => {
    const profile = await loadProfile(db, key);
    if (shippedProfiles().some((shipped) => shipped.key === key)) throw profileShipped(profile.name);
    return record(db, author, { before: profile, after: null, removed: 1 });
  });
}

/**
 * Lets a shipped kind of pack stand as it shipped again.
 * @throws Refusal `PackProfileNotFound`, `PackProfileAsShipped`
 */
export async function restoreProfile(session: Session, key: string): Promise<void> {
  const author = await session.author('packProfiles.restore');
  await session.workspace.write(author, async (db) => {
    const before = await loadProfile(db, key);
    const after = shippedProfiles().find((shipped) => shipped.key === key);
    if (after === undefined) throw profileAsShipped(before.name, true);
    if (canonicalJson(after) === canonicalJson(before)) throw profileAsShipped(before.name, false);
    return record(db, author, { before, after, removed: 1 });
  });
}

async function record(
  db: WritableDb,
  { actor, at }: Author,
  change: { readonly before: PackProfile | null; readonly after: PackProfile | null; readonly removed: 0 | 1 },
): Promise<Audited<string>> {
  const { before, after, removed } = change;
  const body = after ?? before;
  if (body === null) throw new Error('a profile that neither was nor is');
  await db
    .insertInto('pack_profiles')
    .values({ key: body.key, body_json: canonicalJson(body), removed, recorded_by: actor, recorded_at: at })
    .execute();
  return { result: body.key, changes: [{ entity: 'pack_profiles', ref: body.key, before, after }] };
}

/** What somebody else changed while the form was open is never undone by saving what the form began from. */
async function checkSeen(db: ReadableDb, name: string, { key, seenChanges }: SavedProfile): Promise<void> {
  if (seenChanges === undefined) return;
  const changes = await db
    .selectFrom('pack_profiles')
    .select('recorded_by')
    .where('key', '=', key)
    .orderBy('id')
    .execute();
  const last = changes.at(-1);
  if (last !== undefined && changes.length !== seenChanges) throw profileChanged(name, last.recorded_by);
}

async function keysEver(db: ReadableDb): Promise<Set<string>> {
  const rows = await db.selectFrom('pack_profiles').select('key').distinct().execute();
  return new Set([...shippedProfiles(), ...rows].map(({ key }) => key));
}
