import { readFileSync } from 'node:fs';
import type { PackProfile } from '#shared/domain/pack/profile.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { resourcePath } from '#main/resources.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** The profiles that the program ships with. */
export const shippedProfiles = (): PackProfile[] =>
  JSON.parse(readFileSync(resourcePath('pack', 'profiles.json'), 'utf8')) as PackProfile[];

/** Every profile that stands: the shipped ones, each in the form that this workspace gave it, then its own. */
export async function loadProfiles(db: ReadableDb): Promise<PackProfile[]> {
  const rows = await db.selectFrom('pack_profiles').select(['key', 'body_json', 'removed']).orderBy('id').execute();
  const standing = new Map(shippedProfiles().map((profile) => [profile.key, profile]));
  for (const { key, body_json: body, removed } of rows) {
    if (removed === 1) standing.delete(key);
    else standing.set(key, JSON.parse(body) as PackProfile);
  }
  return [...standing.values()];
}

/**
 * One profile by its key.
 * @throws Refusal `PackProfileNotFound`
 */
export async function loadProfile(db: ReadableDb, key: string): Promise<PackProfile> {
  const found = (await loadProfiles(db)).find((profile) => profile.key === key);
  if (found !== undefined) return found;
  throw new Refusal({
    code: 'PackProfileNotFound',
    message: `There is no kind of pack called "${key}" in this workspace.`,
    where: 'profile',
    next: 'Choose one from the list of kinds of pack.',
  });
}
