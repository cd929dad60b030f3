import type { PackMeta } from '../document.ts';

/**
 * The marking of a paper made of several packs: none of them may be handled as less than it was. A public edition beside
 * others makes nothing public; OFFICIAL-SENSITIVE says more than OFFICIAL, and what cannot be ordered is printed together.
 */
export function jointMarking(metas: readonly Pick<PackMeta, 'edition' | 'marking'>[]): string {
  const confined = metas.filter(({ edition }) => edition !== 'public');
  const counted = confined.length === 0 ? metas : confined;
  const distinct = [...new Set(counted.map(({ marking }) => marking.trim()))].filter((marking) => marking !== '');
  return distinct
    .filter((one) => !distinct.some((other) => other !== one && other.startsWith(one)))
    .toSorted()
    .join(' and ');
}
