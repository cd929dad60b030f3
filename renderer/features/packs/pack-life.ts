import type { PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Readiness } from '#shared/domain/pack/readiness.ts';

export const publicationOf = (packId: number, publications: readonly PublicationRow[]): PublicationRow | null =>
  publications.find((publication) => publication.packId === packId) ?? null;

/** "pack 7", or "pack 7, version 2": a first version needs no number of its own. */
export const packNumber = ({ number, version }: Pick<PublicationRow, 'number' | 'version'>): string =>
  version === 1 ? `pack ${number}` : `pack ${number}, version ${version}`;

/** The pack that was built after this one for the same month and of the same kind; the newest of several. */
export const newerOf = ({ id, profile, period }: PackRow, packs: readonly PackRow[]): PackRow | null =>
  packs.find((one) => one.id > id && one.profile === profile && one.period === period) ?? null;

/** Where a pack is in its life, in words: what a list has beside its name. */
export function lifeOf(
  row: PackRow,
  packs: readonly PackRow[],
  publication: PublicationRow | null,
): { readonly state: PackRow['state']; readonly words: string } {
  if (publication !== null) {
    const { replacedBy } = publication;
    const after = replacedBy === null ? '' : `; replaced by version ${replacedBy.version}`;
    return { state: 'published', words: `Published as ${packNumber(publication)}${after}` };
  }
  if (row.state !== 'draft') return { state: row.state, words: 'Final, not published yet' };
  return { state: 'draft', words: newerOf(row, packs) === null ? 'Draft' : 'Draft; a newer one was built' };
}

/** "2 blocking errors and 1 warning", "1 warning"; empty where the checklist is. */
export function countsInWords({ issues }: Pick<Readiness, 'issues'>): string {
  const blocking = issues.filter(({ severity }) => severity === 'blocking').length;
  const warnings = issues.length - blocking;
  return [
    ...(blocking === 0 ? [] : [plural(blocking, 'blocking error')]),
    ...(warnings === 0 ? [] : [plural(warnings, 'warning')]),
  ].join(' and ');
}

/** What to do next with a pack, in a sentence. `readiness` is that of a draft. */
export function nextStep(
  row: PackRow,
  publication: PublicationRow | null,
  readiness: (Readiness & { readonly stale: boolean }) | null,
): string {
  if (publication !== null) return 'Nothing is left to do: the newest pack is published.';
  if (row.state === 'final') return 'It is final. Publish it, so that everybody can verify what they hold.';
  if (readiness === null) return 'Look at its checklist.';
  const blocking = readiness.issues.filter(({ severity }) => severity === 'blocking').length;
  const warnings = readiness.issues.length - blocking;
  if (readiness.stale) return 'The data has changed since this draft was built. Build it again.';
  if (blocking > 0) return `${plural(blocking, 'blocking error')} before it can be made final.`;
  if (warnings > 0) return `Nothing blocks it. ${plural(warnings, 'warning')} to look at before it is made final.`;
  return 'Nothing stands in its way. It can be made final.';
}
