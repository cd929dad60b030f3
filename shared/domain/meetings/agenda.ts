import { dateInWords, monthsBetween, periodOf, type IsoDate } from '../dates.ts';

export const repeats = ['once', 'every_meeting', 'quarterly', 'half_yearly', 'yearly'] as const;
export type Repeats = (typeof repeats)[number];

/** Something that is to come before the board, once or again and again. */
export interface ForwardItem {
  readonly id: number;
  readonly title: string;
  readonly presenter: string;
  readonly repeats: Repeats;
  /** The first day on which it is wanted. */
  readonly wantedOn: IsoDate;
  readonly minutes: number | null;
  /** From this day on it is not wanted any more. */
  readonly endedOn: IsoDate | null;
}

/** That an item of the forward plan stands on the agenda of a meeting that was not cancelled. */
export interface TakenItem {
  readonly forwardItem: number;
  readonly meeting: string;
  readonly on: IsoDate;
}

export interface ProposedItem {
  readonly forwardItem: number;
  readonly title: string;
  readonly presenter: string;
  readonly minutes: number | null;
  /** Why it is proposed, for example "Every quarter; last taken on 25 April 2019". */
  readonly why: string;
}

const cycleMonths: Readonly<Record<Exclude<Repeats, 'once' | 'every_meeting'>, number>> = {
  quarterly: 3,
  half_yearly: 6,
  yearly: 12,
};
const cycleWords = { quarterly: 'Every quarter', half_yearly: 'Every half year', yearly: 'Every year' } as const;

/**
 * What of the forward plan belongs on the agenda of a meeting: standing items first, then what is due, the longest
 * wanted first. Nothing that stands on this agenda already, and nothing wanted once that another meeting has.
 */
export function proposeItems(
  items: readonly ForwardItem[],
  taken: readonly TakenItem[],
  meeting: { readonly ref: string; readonly on: IsoDate },
): ProposedItem[] {
  return items
    .filter((item) => item.wantedOn <= meeting.on && (item.endedOn === null || item.endedOn > meeting.on))
    .filter((item) => !taken.some((one) => one.forwardItem === item.id && one.meeting === meeting.ref))
    .flatMap((item) => {
      const why = whyDue(
        item,
        taken.filter((one) => one.forwardItem === item.id),
        meeting.on,
      );
      return why === null ? [] : [{ item, why }];
    })
    .toSorted((a, b) => order(a.item, b.item))
    .map(({ item, why }) => ({
      forwardItem: item.id,
      title: item.title,
      presenter: item.presenter,
      minutes: item.minutes,
      why,
    }));
}

function whyDue({ repeats: cycle, wantedOn }: ForwardItem, taken: readonly TakenItem[], on: IsoDate): string | null {
  if (cycle === 'every_meeting') return 'A standing item';
  if (cycle === 'once') return taken.length > 0 ? null : `Wanted from ${dateInWords(wantedOn)}`;
  const last = taken.filter((one) => one.on <= on).reduce((latest, one) => (one.on > latest ? one.on : latest), '');
  if (last === '') return `${cycleWords[cycle]}, from ${dateInWords(wantedOn)}; not taken yet`;
  // By month: a board that meets a day earlier in the third month still has its quarterly item.
  return monthsBetween(periodOf(last), periodOf(on)) >= cycleMonths[cycle]
    ? `${cycleWords[cycle]}; last taken on ${dateInWords(last)}`
    : null;
}

const order = (a: ForwardItem, b: ForwardItem): number =>
  Number(b.repeats === 'every_meeting') - Number(a.repeats === 'every_meeting') ||
  (a.wantedOn < b.wantedOn ? -1 : Number(a.wantedOn > b.wantedOn)) ||
  a.id - b.id;

/** What an agenda takes in all; items without a time are counted apart, never as nothing. */
export function agendaTime(items: readonly { readonly minutes: number | null }[]): {
  readonly minutes: number;
  readonly untimed: number;
} {
  return {
    minutes: items.reduce((sum, item) => sum + (item.minutes ?? 0), 0),
    untimed: items.filter((item) => item.minutes === null).length,
  };
}

/** "2 hours 5 minutes". */
export function minutesInWords(minutes: number): string {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours === 0 ? [] : [hours === 1 ? '1 hour' : `${hours} hours`]),
    ...(left === 0 && hours > 0 ? [] : [left === 1 ? '1 minute' : `${left} minutes`]),
  ];
  return parts.join(' ');
}
