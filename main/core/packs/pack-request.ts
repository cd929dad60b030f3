import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { PackProfile, ReviewSpan } from '#shared/domain/pack/profile.ts';

/** Later than any record: a snapshot takes all that is there, and so needs no clock. */
export const endOfTime: IsoDate = '9999-12-30';

export interface PackRequest {
  /** Its edition is the edition of the pack. */
  readonly profile: PackProfile;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** Leaves out what was recorded after this day: "what did we know then?". Null: all that is known when it is built. */
  readonly knownOn: IsoDate | null;
  readonly boardOn: IsoDate | null;
  /** Of a progress review: how far back it looks; null otherwise. */
  readonly span: ReviewSpan | null;
}
