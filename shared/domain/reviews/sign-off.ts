import { dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import { listed } from '../in-words.ts';
import { days } from '../rating/wording.ts';

/** One row of a sign-off: given, or taken back by a later row. */
export interface SignOffFact {
  readonly agency: string;
  readonly signed: boolean;
  readonly signedOn: IsoDate;
  readonly signedBy: string;
  readonly note: string;
}

/** Who has to sign a plan or a shared action off, and every row about it in the order in which it was recorded. */
export interface SignOffFacts {
  readonly needed: readonly string[];
  readonly given: readonly SignOffFact[];
}

export interface AgencySignOff {
  readonly agency: string;
  readonly state: 'signed' | 'waiting' | 'withdrawn';
  /** The row that stands; null while the agency waits and never signed. */
  readonly row: SignOffFact | null;
}

export interface SignOffState {
  readonly agencies: readonly AgencySignOff[];
  /** Rows of agencies that lead and support nothing of it (any more): kept in sight, not counted. */
  readonly others: readonly AgencySignOff[];
  readonly signed: number;
  readonly needed: number;
  /** The day of the last sign-off that was needed; null while one is missing, or where none is needed. */
  readonly completeOn: IsoDate | null;
  readonly because: string;
}

/** What stands of a sign-off at the end of a day: of each agency the latest row by its day, of two of one day the later. */
export function signOffState({ needed, given }: SignOffFacts, asAtOn: IsoDate): SignOffState {
  const rows = given.filter((row) => row.signedOn <= asAtOn).toSorted((a, b) => daysBetween(b.signedOn, a.signedOn));
  // signing again what is signed changes nothing: the first row of the run that stands counts
  const standing = new Map<string, SignOffFact>();
  for (const row of rows) if (standing.get(row.agency)?.signed !== row.signed) standing.set(row.agency, row);
  const stateOf = (agency: string): AgencySignOff => {
    const row = standing.get(agency) ?? null;
    return { agency, row, state: row === null ? 'waiting' : row.signed ? 'signed' : 'withdrawn' };
  };
  const agencies = needed.map(stateOf);
  const signed = agencies.filter(({ state }) => state === 'signed');
  const isComplete = needed.length > 0 && signed.length === needed.length;
  const last = signed.reduce((latest, { row }) => (row !== null && row.signedOn > latest ? row.signedOn : latest), '');
  return {
    agencies,
    others: [...standing.keys()].filter((agency) => !needed.includes(agency)).map(stateOf),
    signed: signed.length,
    needed: needed.length,
    completeOn: isComplete ? last : null,
    because: stateInWords(agencies, isComplete ? last : null),
  };
}

function stateInWords(agencies: readonly AgencySignOff[], completeOn: IsoDate | null): string {
  if (agencies.length === 0) return 'No agency leads or supports an action of it yet, so there is nothing to sign off';
  const signed = agencies.filter(({ state }) => state === 'signed').length;
  if (completeOn !== null)
    return agencies.length === 1
      ? `Signed off by the one agency concerned on ${dateInWords(completeOn)}`
      : `Signed off by all ${agencies.length} agencies, the last on ${dateInWords(completeOn)}`;
  const waiting = agencies.filter(({ state }) => state !== 'signed');
  const names = waiting.map(({ agency, state }) => (state === 'withdrawn' ? `${agency} (withdrawn)` : agency));
  return `Signed off by ${signed} of ${agencies.length} ${agencies.length === 1 ? 'agency' : 'agencies'}; waiting for ${listed(names)}`;
}

/** From what the days are counted: publication, or completion where a review is not published. */
export interface SignOffClock {
  readonly from: IsoDate | null;
  readonly what: 'publication' | 'completion';
  /** Days to the last sign-off that was needed, or waited so far; null where they cannot be counted. */
  readonly days: number | null;
  readonly because: string;
}

/**
 * Days from publication to the signed-off plan, or waited so far. A review that is not published is counted from its
 * completion, and says so: an unpublished review must not be the one whose plan nobody waits for.
 */
export function signOffClock(
  { publishedOn, completedOn }: { readonly publishedOn: IsoDate | null; readonly completedOn: IsoDate | null },
  state: SignOffState,
  asAtOn: IsoDate,
): SignOffClock {
  const from = publishedOn ?? completedOn;
  const what = publishedOn === null ? 'completion' : 'publication';
  if (from === null) {
    const because = 'Days are not counted: the review has no day of publication or completion';
    return { from, what, days: null, because };
  }
  const since = `${what} on ${dateInWords(from)}`;
  const basis = publishedOn === null ? ' (counted from completion, as the review is not published)' : '';
  if (state.needed === 0) {
    const waited = daysBetween(from, asAtOn);
    return {
      from,
      what,
      days: waited,
      because: `${days(waited)} since ${since} without an action to sign off${basis}`,
    };
  }
  if (state.completeOn === null) {
    const waited = daysBetween(from, asAtOn);
    return { from, what, days: waited, because: `Waiting for ${days(waited)} since ${since}${basis}` };
  }
  const taken = daysBetween(from, state.completeOn);
  const because =
    taken < 0
      ? `Signed off ${days(-taken)} before ${since}${basis}`
      : `Signed off ${days(taken)} after ${since}${basis}`;
  return { from, what, days: taken, because };
}
