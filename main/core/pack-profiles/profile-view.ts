import type { ProfileRow, ProfileView } from '#shared/contract/pack-profiles.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { PackProfile, PackScope } from '#shared/domain/pack/profile.ts';
import { everySection, isScopeOpen, requiredSections, sectionsOfEdition } from '#shared/domain/pack/profile-rules.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { loadAgencyNames } from '../people/agency-names.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';
import { loadProfile, loadProfiles, shippedProfiles } from './load-profiles.ts';
import { profileDifferences } from './profile-differences.ts';

type Workstreams = ProfileView['workstreams'];

/** Every kind of pack with where it comes from and what it is about. */
export async function profileRows(db: ReadableDb): Promise<ProfileRow[]> {
  const workstreams = await workstreamsOf(db);
  return (await loadProfiles(db)).map((profile) => rowOf(profile, workstreams));
}

/**
 * One kind of pack with everything that can be chosen for it.
 * @throws Refusal `PackProfileNotFound`
 */
export async function profileView(db: ReadableDb, key: string): Promise<ProfileView> {
  const profile = await loadProfile(db, key);
  const workstreams = await workstreamsOf(db);
  const agencies = new Set((await loadAgencyNames(db, everKnown)).values());
  return {
    ...rowOf({ ...profile, sections: everySection(profile.edition, profile.sections) }, workstreams),
    sections: sectionsOfEdition(profile.edition).map((id) => ({
      id,
      ...sectionLabels[id],
      required: requiredSections[profile.edition][id] ?? '',
    })),
    workstreams,
    agencies: [...agencies].toSorted((a, b) => a.localeCompare(b, 'en-GB')),
    history: await historyOf(db, key),
  };
}

function rowOf(profile: PackProfile, workstreams: Workstreams): ProfileRow {
  const open = isScopeOpen(profile.scope);
  return {
    profile,
    origin: originOf(profile),
    about: scopeInWords(profile.scope, workstreams),
    notReady: open ? `Copy it and choose the ${profile.scope.kind}: no pack can be made before.` : '',
  };
}

function originOf(profile: PackProfile): ProfileRow['origin'] {
  const shipped = shippedProfiles().find(({ key }) => key === profile.key);
  if (shipped === undefined) return 'own';
  const whole = (one: PackProfile): string =>
    canonicalJson({ ...one, sections: everySection(one.edition, one.sections) });
  return whole(shipped) === whole(profile) ? 'shipped' : 'changed';
}

/** "The whole plan", "Workstream FD: Front door", "Police". */
function scopeInWords(scope: PackScope, workstreams: Workstreams): string {
  if (scope.kind === 'whole') return 'The whole plan';
  if (isScopeOpen(scope)) return `One ${scope.kind}, still to be chosen`;
  if (scope.kind === 'agency') return scope.name;
  const name = workstreams.find(({ code }) => code === scope.code)?.name;
  return name === undefined ? `Workstream ${scope.code}` : `Workstream ${scope.code}: ${name}`;
}

const workstreamsOf = async (db: ReadableDb): Promise<Workstreams> =>
  [...(await standingWorkstreams(db, everKnown)).values()].map(({ code, name }) => ({ code, name }));

async function historyOf(db: ReadableDb, key: string): Promise<ProfileView['history']> {
  const rows = await db.selectFrom('pack_profiles').selectAll().where('key', '=', key).orderBy('id').execute();
  const shipped = shippedProfiles().find((profile) => profile.key === key) ?? null;
  let before = shipped;
  const history = rows.map((row) => {
    const after = JSON.parse(row.body_json) as PackProfile;
    const what = row.removed === 1 ? 'Put back to how it shipped' : profileDifferences(before, after);
    before = after;
    return { what, by: row.recorded_by, at: row.recorded_at };
  });
  return history.toReversed();
}
