import { defaultProfiles } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { shippedProfiles } from '../pack-profiles/load-profiles.ts';

/**
 * Whether the files of a pack may carry the snapshot that they rest on. It holds everything that is known, printed or
 * not: it goes with a pack that is about everything and leaves out no section of its edition, to readers who are shown
 * all of it; not with a public one, nor with one for an agency or committee that is shown a part.
 */
export function carriesSnapshot({ edition, profile }: Snapshot): boolean {
  if (edition === 'public') return false;
  if (profile === undefined) return true; // made before there were profiles, which held everything
  if (profile.scope.kind !== 'whole') return false;
  const usual = shippedProfiles().find(({ key }) => key === defaultProfiles[edition]);
  const shown = new Set(profile.sections.filter(({ included }) => included).map(({ id }) => id));
  return (usual?.sections ?? []).every(({ id, included }) => !included || shown.has(id));
}
