import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { dateInWords, periodInWords, periodOf } from '#shared/domain/dates.ts';

/** The date of an event, no more exactly than its source gives it. */
export function eventDate({
  startsOn,
  endsOn,
  datePrecision,
}: Pick<ScrutinyEventFacts, 'startsOn' | 'endsOn' | 'datePrecision'>): string {
  switch (datePrecision) {
    case 'year':
      return startsOn.slice(0, 4);
    case 'month':
      return periodInWords(periodOf(startsOn));
    case 'day':
      return endsOn === null || endsOn === startsOn
        ? dateInWords(startsOn)
        : `${dateInWords(startsOn)} to ${dateInWords(endsOn)}`;
  }
}
