import { linkOptions } from '@tanstack/react-router';
import type { PackOrder } from '#shared/contract/packs.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import type { ReadinessIssue, ReadinessPlace } from '#shared/domain/pack/readiness.ts';
import { logRowId } from '../../../components/log-row-id.ts';
import { buildIds } from '../build/build-form.ts';
import { searchOf } from '../order-search.ts';

/** The pack whose checklist it is. */
export interface PackInView {
  readonly packId: number;
  readonly title: string;
  readonly order: PackOrder;
}

/** Mended by ordering the pack otherwise: these have no other form. By what is to be mended, the field of the order. */
const ofTheOrder: Readonly<Record<string, string>> = {
  BoardDateMissing: buildIds.board,
  BoardBeforeAsAt: buildIds.board,
  MonthNotEnded: '',
};

/** The part of an action's page that holds the form, by what is to be mended. */
const partOfAction: Readonly<Record<string, string>> = {
  UpdateStale: 'add-update',
  RedWithoutReason: 'add-update',
  EvidenceWaiting: 'evidence',
  ModerationWithoutReason: 'ratings',
  ModerationLapses: 'ratings',
};

const wordsOfPart: Readonly<Record<string, string>> = {
  'add-update': 'Report on',
  evidence: 'Decide on the evidence of',
  ratings: 'Look at the ratings of',
};

/** What is mended where the values of one month stand, and not on the indicator's own page. */
const ofTheMonth: Readonly<Record<string, string>> = {
  RestatementWithoutReason: '',
  ValuesInConflict: 'choice',
  ModerationWithoutReason: 'board',
  ModerationLapses: 'board',
};

/** Where an issue is mended and what the way there is called; null where it is mended on the pack's own screen. */
export function mendLink({ code, place }: ReadinessIssue, pack: PackInView) {
  if (code === 'PublishedBefore' || code === 'DraftStale') return null;
  const field = ofTheOrder[code];
  if (field !== undefined) {
    return {
      words: 'Order the pack again',
      link: linkOptions({ to: '/packs/build', search: searchOf(pack.order), hash: field }),
    };
  }
  if (code === 'FigureMissing') {
    return { words: 'Import the return that it is in', link: linkOptions({ to: '/returns/import' }) };
  }
  if (place.kind === 'action') {
    const hash = partOfAction[code] ?? '';
    return {
      words: (wordsOfPart[hash] ?? 'Open action') + ` ${place.ref}`,
      link: linkOptions({ to: '/plan/$ref', params: { ref: place.ref }, search: { period: pack.order.period }, hash }),
    };
  }
  if (place.kind === 'indicator') return indicatorLink(code, place);
  return placeLink(place, pack);
}

function indicatorLink(code: string, place: Extract<ReadinessPlace, { kind: 'indicator' }>) {
  const month = periodInWords(place.period);
  const part = ofTheMonth[code];
  if (part !== undefined) {
    return {
      words: `Open ${month} of ${place.code}`,
      link: linkOptions({
        to: '/indicators/$code/months/$month',
        params: { code: place.code, month: place.period },
        hash: part,
      }),
    };
  }
  const commentary = code.startsWith('Commentary');
  return {
    words: commentary ? `Write about ${place.code} for ${month}` : `Open ${place.code} for ${month}`,
    link: linkOptions({
      to: '/indicators/$code',
      params: { code: place.code },
      search: { period: place.period },
      hash: commentary ? 'commentary' : '',
    }),
  };
}

function placeLink(
  place: Exclude<ReadinessPlace, { kind: 'action' } | { kind: 'indicator' }>,
  { packId, order }: PackInView,
) {
  const search = { period: order.period };
  switch (place.kind) {
    case 'review':
      return {
        words: `Open case review ${place.code}`,
        link: linkOptions({ to: '/reviews/$code', params: { code: place.code }, search }),
      };
    case 'finding':
      return {
        words: `Link or correct finding ${place.ref}`,
        link: linkOptions({ to: '/scrutiny/findings/$ref/edit', params: { ref: place.ref }, search }),
      };
    case 'decision':
      return {
        words: `Open decision ${place.ref} in the action log`,
        link: linkOptions({ to: '/meetings/log', search, hash: logRowId(place.ref) }),
      };
    case 'calendar':
      return {
        words: `Open the return calendar of ${periodInWords(place.period)}`,
        link: linkOptions({ to: '/calendar', search: { period: place.period } }),
      };
    case 'section':
      return {
        words: 'Open the words of this section',
        link: linkOptions({
          to: '/packs/words',
          search: { period: place.period, profile: place.profile, section: place.section },
          hash: `words-${place.section}`,
        }),
      };
    case 'profile':
      return {
        words: 'Open this kind of pack',
        link: linkOptions({ to: '/packs/kinds/$key', params: { key: place.profile } }),
      };
    case 'preview':
      return {
        words: 'Show it on the screen',
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
