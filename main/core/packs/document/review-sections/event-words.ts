import { periodInWords, periodOf, shortDate } from '#shared/domain/dates.ts';
import type { Cell } from '#shared/domain/pack/document.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { scrutinyKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { date, text } from '../cells.ts';
import type { OriginRegister } from '../origins.ts';

type Dated = Pick<ScrutinyEventFacts, 'startsOn' | 'endsOn' | 'datePrecision'>;

/** As exactly as the source dates it, and no more: "2013", "June 2019", "17 to 18 Oct 2018". */
export function whenOf({ startsOn, endsOn, datePrecision }: Dated): string {
  if (datePrecision === 'year') return startsOn.slice(0, 4);
  if (datePrecision === 'month') return periodInWords(periodOf(startsOn));
  if (endsOn === null || endsOn === startsOn) return shortDate(startsOn);
  const first = periodOf(startsOn) === periodOf(endsOn) ? String(Number(startsOn.slice(8))) : shortDate(startsOn);
  return `${first} to ${shortDate(endsOn)}`;
}

/** A real date where the source gives one day; a span, a month or a year is no date and stays in words. */
export function whenCell(event: ScrutinyEventFacts, origins: OriginRegister): Cell {
  const { ref, startsOn, endsOn, datePrecision, citation } = event;
  const oneDay = datePrecision === 'day' && (endsOn === null || endsOn === startsOn);
  if (!oneDay) return text(whenOf(event));
  return date(startsOn, citation === null ? origins.record('scrutiny event', ref) : origins.citation(citation));
}

/** The month alone, for a summary: "June 2019". */
export const monthOf = ({ startsOn, datePrecision }: Dated): string =>
  datePrecision === 'year' ? startsOn.slice(0, 4) : periodInWords(periodOf(startsOn));

/** The kind of an event as the screens name it. */
export const kindOf = ({ kind }: Pick<ScrutinyEventFacts, 'kind'>): string => scrutinyKindLabels[kind] ?? kind;

/** "Focused visit on contacts … (FV-2018), 17 to 18 Oct 2018". */
export const namedEvent = (event: ScrutinyEventFacts): string => `${event.title} (${event.ref}), ${whenOf(event)}`;
