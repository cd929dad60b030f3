import { periodInWords, periodOf, shortDate } from '#shared/domain/dates.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { scrutinyKindLabels } from '#shared/wording/scrutiny-labels.ts';

type Dated = Pick<ScrutinyEventFacts, 'startsOn' | 'endsOn' | 'datePrecision'>;

/** As exactly as the source dates it, and no more: "2013", "June 2019", "17 Oct 2018 to 18 Oct 2018". */
export function whenOf({ startsOn, endsOn, datePrecision }: Dated): string {
  if (datePrecision === 'year') return startsOn.slice(0, 4);
  if (datePrecision === 'month') return periodInWords(periodOf(startsOn));
  return endsOn === null || endsOn === startsOn
    ? shortDate(startsOn)
    : `${shortDate(startsOn)} to ${shortDate(endsOn)}`;
}

export const kindOf = ({ kind }: Pick<ScrutinyEventFacts, 'kind'>): string => scrutinyKindLabels[kind] ?? kind;

/** "Focused visit on contacts … (FV-2018), 17 Oct 2018 to 18 Oct 2018". */
export const namedEvent = (event: ScrutinyEventFacts): string => `${event.title} (${event.ref}), ${whenOf(event)}`;
