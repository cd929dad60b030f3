import { dateInWords, firstDayOf, periodInWords, type IsoDate, type Period } from '../dates.ts';

/** One recommendation that carries the theme, and when its review and its closing were. */
export interface ThemeAppearance {
  readonly ref: string;
  readonly review: string;
  readonly incidentPeriod: Period | null;
  readonly completedOn: IsoDate | null;
  readonly publishedOn: IsoDate | null;
  /** The day from which on it is closed (see `closing.ts`); null while it is open. */
  readonly closedOn: IsoDate | null;
}

/** A theme that a later review found again after it had been closed. */
export interface ThemeReturn {
  readonly closedRef: string;
  readonly closedReview: string;
  readonly closedOn: IsoDate;
  readonly review: string;
  readonly refs: readonly string[];
  /**
   * What lies after the closing: `incident` the incident itself; `published` or `completed` only the review, of an incident
   * before it (or of a month not known), which says less.
   */
  readonly by: 'incident' | 'published' | 'completed';
  readonly on: IsoDate;
  readonly because: string;
}

export interface ThemeRecurrence {
  readonly reviews: number;
  readonly recommendations: number;
  readonly closed: number;
  /** The earliest return of each later review first. */
  readonly returns: readonly ThemeReturn[];
}

/**
 * In how many reviews a theme stands, how often it was closed, and which reviews found it again afterwards. A review is
 * never its own return. Of several closings before a review the latest is named: the nearest promise that it was done.
 */
export function themeRecurrence(appearances: readonly ThemeAppearance[]): ThemeRecurrence {
  const byReview = Map.groupBy(appearances, ({ review }) => review);
  const closings = appearances.flatMap(({ ref, review, closedOn }) =>
    closedOn === null ? [] : [{ ref, review, closedOn }],
  );
  const returns = [...byReview].flatMap(([review, made]) => {
    const [first] = made;
    if (first === undefined) return [];
    const refs = made.map(({ ref }) => ref);
    const after = closings
      .filter((closing) => closing.review !== review)
      .toSorted((a, b) => compare(b.closedOn, a.closedOn))
      .flatMap((closing) => returnAfter(closing, first, refs));
    // an incident after a closing says more than a publication after a later one
    const found = after.find(({ by }) => by === 'incident') ?? after[0];
    return found === undefined ? [] : [found];
  });
  return {
    reviews: byReview.size,
    recommendations: appearances.length,
    closed: closings.length,
    returns: returns.toSorted((a, b) => compare(a.on, b.on) || compare(a.review, b.review)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

interface Closing {
  readonly ref: string;
  readonly review: string;
  readonly closedOn: IsoDate;
}

function returnAfter(closing: Closing, later: ThemeAppearance, refs: readonly string[]): ThemeReturn[] {
  const { review, incidentPeriod, publishedOn, completedOn } = later;
  const found = { closedRef: closing.ref, closedReview: closing.review, closedOn: closing.closedOn, review, refs };
  const closed = `closed on ${dateInWords(closing.closedOn)} (${closing.ref}, ${closing.review})`;
  const again = (by: ThemeReturn['by'], on: IsoDate, how: string): ThemeReturn[] => [
    { ...found, by, on, because: `Back again: ${closed}; again in ${review} (${refs.join(', ')}), ${how}` },
  ];
  // only the month of an incident is known, so a month counts as later where all of it is
  if (incidentPeriod !== null && firstDayOf(incidentPeriod) > closing.closedOn)
    return again('incident', firstDayOf(incidentPeriod), `whose incident was in ${periodInWords(incidentPeriod)}`);
  const before =
    incidentPeriod === null
      ? 'the month of its incident is not known'
      : `its incident was in ${periodInWords(incidentPeriod)}`;
  if (publishedOn !== null && publishedOn > closing.closedOn)
    return again('published', publishedOn, `published on ${dateInWords(publishedOn)}; ${before}`);
  if (completedOn !== null && completedOn > closing.closedOn)
    return again('completed', completedOn, `completed on ${dateInWords(completedOn)}; ${before}`);
  return [];
}
