import { linkOptions } from '@tanstack/react-router';
import type { PackOrder } from '#shared/contract/packs.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import type { ReadinessIssue, ReadinessPlace } from '#shared/domain/pack/readiness.ts';
import { searchOf } from '../order-search.ts';

/** The pack whose checklist it is; without a number while it is only looked at. */
export interface PackInView {
  readonly packId: number | null;
  readonly order: PackOrder;
}

/** Mended by ordering the pack otherwise: these have no other form. */
const ofTheOrder = new Set(['BoardDateMissing', 'BoardBeforeAsAt', 'MonthNotEnded']);

/** Where an issue is mended and what the way there is called; null where it is mended on the pack's own screen. */
export function mendLink({ code, place }: ReadinessIssue, pack: PackInView) {
  if (code === 'PublishedBefore') return null;
  if (ofTheOrder.has(code)) {
    return {
      words: 'Order the pack again',
      link: linkOptions({ to: '/packs/build', search: searchOf(pack.order) }),
    };
  }
  return placeLink(place, pack);
}

function placeLink(place: ReadinessPlace, { packId, order }: PackInView) {
  switch (place.kind) {
    case 'action':
      return {
        words: `Open action ${place.ref}`,
        link: linkOptions({ to: '/plan/$ref', params: { ref: place.ref }, search: { period: order.period } }),
      };
    case 'indicator':
      return {
        words: `Open ${place.code} for ${periodInWords(place.period)}`,
        link: linkOptions({
          to: '/indicators/$code',
          params: { code: place.code },
          search: { period: place.period },
        }),
      };
    case 'review':
      return {
        words: `Open case review ${place.code}`,
        link: linkOptions({ to: '/reviews/$code', params: { code: place.code }, search: { period: order.period } }),
      };
    case 'finding':
      return {
        words: `Open finding ${place.ref}`,
        link: linkOptions({
          to: '/scrutiny/findings/$ref',
          params: { ref: place.ref },
          search: { period: order.period },
        }),
      };
    case 'decision':
      return {
        words: `Open decision ${place.ref} in the action log`,
        link: linkOptions({ to: '/meetings/log', search: { period: order.period } }),
      };
    case 'calendar':
      return {
        words: `Open the return calendar of ${periodInWords(place.period)}`,
        link: linkOptions({ to: '/calendar', search: { period: place.period } }),
      };
    case 'section':
      return {
        words: 'Open the words of this section',
        link: linkOptions({ to: '/packs', search: { period: place.period } }),
      };
    case 'profile':
      return {
        words: 'Open this kind of pack',
        link: linkOptions({ to: '/packs', search: {} }),
      };
    case 'preview':
      return packId === null
        ? {
            words: 'Show it in the preview',
            link: linkOptions({ to: '/packs/preview', search: { ...searchOf(order), block: place.block } }),
          }
        : {
            words: 'Show it in the preview',
            link: linkOptions({
              to: '/packs/$id/preview',
              params: { id: String(packId) },
              search: { block: place.block },
            }),
          };
    case 'settings':
      return { words: 'Open the settings', link: linkOptions({ to: '/settings' }) };
  }
}
