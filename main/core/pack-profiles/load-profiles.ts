import { readFileSync } from 'node:fs';
import type { PackProfile } from '#shared/domain/pack/profile.ts';
import { resourcePath } from '#main/resources.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { profileNotFound } from './profile-refusals.ts';

/** The profiles that the program ships with. */
export const shippedProfiles = (): PackProfile[] =>
  JSON.parse(readFileSync(resourcePath('pack', 'profiles.json'), 'utf8')) as PackProfile[];

/**
 * Every profile that stands: the shipped ones, each in the form that this workspace gave it, then its own. What is
 * taken away is the workspace's form: a shipped profile then stands as it shipped.
 */
export async function loadProfiles(db: ReadableDb): Promise<PackProfile[]> {
  const rows = await db.selectFrom('pack_profiles').select(['key', 'body_json', 'removed']).orderBy('id').execute();
  const shipped = new Map(shippedProfiles().map((profile) => [profile.key, profile]));
  const standing = new Map(shipped);
  for (const { key, body_json: body, removed } of rows) {
    const asShipped = shipped.get(key);
    if (removed === 0) standing.set(key, JSON.parse(body) as PackProfile);
    else if (asShipped === undefined) standing.delete(key);
    else standing.set(key, asShipped);
  }
  return [...standing.values()];
}

/**
 * One profile by its key.
 * @throws Refusal `PackProfileNotFound`
 */
export async function loadProfile(db: ReadableDb, key: string): Promise<PackProfile> {
  const found = (await loadProfiles(db)).find((profile) => profile.key === key);
  if (found === undefined) throw profileNotFound(key);
  return found;
}
