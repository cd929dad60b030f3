import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { Edition } from '#shared/domain/pack/document.ts';

/** Later than any record: a snapshot takes all that is there, and so needs no clock. */
export const endOfTime: IsoDate = '9999-12-30';

export interface PackRequest {
  readonly edition: Edition;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** Leaves out what was recorded after this day: "what did we know then?". Null: all that is known when it is built. */
  readonly knownOn: IsoDate | null;
  readonly boardOn: IsoDate | null;
}
