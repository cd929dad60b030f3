import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { PackProfile, ReviewSpan } from '#shared/domain/pack/profile.ts';

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
