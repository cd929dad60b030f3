import type { PackProfile, PackScope } from '#shared/domain/pack/profile.ts';
import { isScopeOpen, requiredSections, sectionsOfEdition } from '#shared/domain/pack/profile-rules.ts';
import { editionLabels } from '#shared/wording/pack-labels.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { loadAgencyNames } from '../people/agency-names.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';
import * as refusals from './profile-refusals.ts';

/**
 * Refuses a profile that no honest pack could be made by. `scopeBefore` is what it was about; null for a new one.
 * @throws Refusal `PackProfileNameTaken`, `PackProfileEmpty`, `SectionTwice`, `SectionNotOfEdition`,
 * `SectionRequired`, `WorkstreamNotFound`, `AgencyNotFound`
 */
export async function checkProfile(
  db: ReadableDb,
  profile: PackProfile,
  others: readonly PackProfile[],
  scopeBefore: PackScope | null,
): Promise<void> {
  const sameName = (other: PackProfile): boolean =>
    other.key !== profile.key && other.name.toLowerCase() === profile.name.toLowerCase();
  if (others.some(sameName)) throw refusals.nameTaken(profile.name);
  checkSections(profile);
  // a pattern may keep waiting for its workstream; a copy of it is made for one
  const waited = scopeBefore !== null && isScopeOpen(scopeBefore) && profile.scope.kind === scopeBefore.kind;
  if (!(waited && isScopeOpen(profile.scope))) await checkScope(db, profile.scope);
}

function checkSections({ edition, sections }: PackProfile): void {
  const included = new Set(sections.flatMap(({ id, included: isIn }) => (isIn ? [id] : [])));
  if (included.size === 0) throw refusals.noSectionLeft();
  const ids = sections.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw refusals.sectionTwice(sectionLabels[twice].title);
  const possible = new Set(sectionsOfEdition(edition));
  const stranger = ids.find((id) => !possible.has(id));
  if (stranger !== undefined) {
    throw refusals.sectionNotOfEdition(editionLabels[edition], sectionLabels[stranger].title);
  }
  for (const id of possible) {
    const because = requiredSections[edition][id];
    if (because === undefined || included.has(id)) continue;
    throw refusals.sectionRequired(editionLabels[edition], sectionLabels[id].title, because);
  }
}

async function checkScope(db: ReadableDb, scope: PackScope): Promise<void> {
  if (scope.kind === 'workstream') {
    const codes = [...(await standingWorkstreams(db, everKnown)).values()].map(({ code }) => code);
    if (!codes.includes(scope.code)) throw refusals.workstreamUnknown(scope.code, codes);
  } else if (scope.kind === 'agency') {
    const names = [...(await loadAgencyNames(db, everKnown)).values()];
    if (!names.includes(scope.name)) throw refusals.agencyUnknown(scope.name, names);
  }
}
