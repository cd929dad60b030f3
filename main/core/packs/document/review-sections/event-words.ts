import { periodInWords, periodOf, shortDate } from '#shared/domain/dates.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { scrutinyKindLabels } from '#shared/wording/scrutiny-labels.ts';

type Dated = Pick<ScrutinyEventFacts, 'startsOn' | 'endsOn' | 'datePrecision'>;

/** As exactly as the source dates it, and no more: "2013", "June 2019", "17 to 18 Oct 2018". */
export function whenOf({ startsOn, endsOn, datePrecision }: Dated): string {
  if (datePrecision === 'year') return startsOn.slice(0, 4);
  if (datePrecision === 'month') return periodInWords(periodOf(startsOn));
  if (endsOn === null || endsOn === startsOn) return shortDate(startsOn);
  const first = periodOf(startsOn) === periodOf(endsOn) ? String(Number(startsOn.slice(8))) : shortDate(startsOn);
  return `${first} to ${shortDate(endsOn)}`;
}

/** The month alone, for a summary: "June 2019". */
export const monthOf = ({ startsOn, datePrecision }: Dated): string =>
  datePrecision === 'year' ? startsOn.slice(0, 4) : periodInWords(periodOf(startsOn));

export const kindOf = ({ kind }: Pick<ScrutinyEventFacts, 'kind'>): string => scrutinyKindLabels[kind] ?? kind;

/** "Focused visit on contacts … (FV-2018), 17 to 18 Oct 2018". */
export const namedEvent = (event: ScrutinyEventFacts): string => `${event.title} (${event.ref}), ${whenOf(event)}`;
