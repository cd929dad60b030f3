import type { IsoDate, Period } from '../dates.ts';
import type { Citation } from '../provenance.ts';

export const reviewKinds = [
  'serious_case_review',
  'practice_review',
  'thematic',
  'domestic_homicide',
  'local_learning',
] as const;

/** `in_progress` until it is decided; `not_published` has its reason, and its plan still runs. */
export const publications = ['in_progress', 'published', 'not_published'] as const;
export type Publication = (typeof publications)[number];

export const responses = ['accepted', 'accepted_in_part', 'not_accepted'] as const;
export type Response = (typeof responses)[number];

/** What a partnership answered to a recommendation; the latest stands, the earlier ones stay to be seen. */
export interface ResponseFact {
  readonly response: Response;
  /** The reason as published; empty only where all of it was accepted. */
  readonly reason: string;
  readonly decidedOn: IsoDate;
  readonly decidedBy: string;
  readonly citation: Citation | null;
}

/** What is said of the course of a review: months for the incident, days for everything else. */
export interface ReviewCourse {
  readonly incidentPeriod: Period | null;
  readonly commissionedOn: IsoDate | null;
  readonly completedOn: IsoDate | null;
  readonly publication: Publication;
  readonly publishedOn: IsoDate | null;
  readonly notPublishedReason: string;
}
