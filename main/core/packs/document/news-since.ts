import { addDays, dateInWords, firstDayOf, type IsoDate } from '#shared/domain/dates.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';

/** From when on something is news to the reader of a pack, and how to say so. */
interface NewsSince {
  /** The last day that is not news; empty where everything is. */
  readonly after: IsoDate;
  /** "since the last position"; of a progress review "in the span". */
  readonly words: string;
  /** The same with its day: "since 30 June 2019"; empty where everything is news. */
  readonly sinceWhen: string;
}

/** A monthly pack tells what is new since the last; a progress review all that happened in its span. */
export function newsSince({ span, previous }: Pick<Snapshot, 'span' | 'previous'>): NewsSince {
  if (span !== undefined) {
    const first = firstDayOf(span.from);
    return { after: addDays(first, -1), words: 'in the span', sinceWhen: `since ${dateInWords(first)}` };
  }
  const after = previous?.asAtOn ?? '';
  return { after, words: 'since the last position', sinceWhen: after === '' ? '' : `since ${dateInWords(after)}` };
}
