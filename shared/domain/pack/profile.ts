import type { IsoDate, Period } from '../dates.ts';
import type { Edition } from './document.ts';

/** Every section that a pack can hold, in the order in which a board reads (design: exceptions before detail). */
export const sectionIds = [
  'summary',
  'review-summary',
  'review-judgements',
  'review-findings',
  'review-indicators',
  'review-slippage',
  'review-decisions',
  'changes',
  'plan-on-a-page',
  'exceptions',
  'scorecard',
  'indicator-pages',
  'workforce',
  'quality-assurance',
  'annual-figures',
  'case-reviews',
  'findings',
  'decisions',
  'evidence',
  'data-quality',
  'suppression',
  'full-plan',
  'definitions',
  'sources',
] as const;
/** Stable, kebab-case; also a bookmark of the PDF. */
export type SectionId = (typeof sectionIds)[number];

/** A kind of pack as data: which sections, in which order, with which words at their head, about which part of the plan. */
export interface PackProfile {
  /** Kebab-case, unique in a workspace: `monthly-board`. */
  readonly key: string;
  readonly name: string;
  readonly edition: Edition;
  readonly scope: PackScope;
  /** In the order of the pack. */
  readonly sections: readonly ProfileSection[];
}

export interface ProfileSection {
  readonly id: SectionId;
  readonly included: boolean;
  /** Printed under the section's heading in every month; empty for none. */
  readonly introduction: string;
}

/** What a pack is about: everything, or the actions of one workstream or agency with what hangs on them. */
export type PackScope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'workstream'; readonly code: string }
  | { readonly kind: 'agency'; readonly name: string };

/** What somebody wrote for one section of this month's pack. */
export interface SectionText {
  readonly section: SectionId;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenOn: IsoDate;
  /** Null while it is a draft: it is printed as one, and keeps a pack from being made final. */
  readonly confirmed: { readonly by: string; readonly on: IsoDate } | null;
  /** The month whose words it repeats or was begun from; null where it was written for this one. */
  readonly carriedFrom: Period | null;
}

/** The months that a progress review looks back over, and the event that it is held against. */
export interface ReviewSpan {
  readonly from: Period;
  /** Reference of the scrutiny event that is the baseline; null for none. */
  readonly baselineEvent: string | null;
}

/** The sections that a kind of pack holds, in its order. */
export const includedSections = ({ sections }: PackProfile): SectionId[] =>
  sections.flatMap(({ id, included }) => (included ? [id] : []));

export const monthlyBoardKey = 'monthly-board';

/** The key of a pack's kind; a snapshot made before there were kinds of pack was a monthly board pack. */
export const profileKeyOf = ({ profile }: { readonly profile?: PackProfile }): string =>
  profile?.key ?? monthlyBoardKey;

/** The usual kind of pack of each edition. */
export const defaultProfiles = {
  board: monthlyBoardKey,
  public: 'public',
  progress_review: 'progress-review',
} as const satisfies Record<Edition, string>;

/** The key of a kind of pack that is not the usual one of its edition: what its files are told apart by. */
export const unusualKey = (edition: Edition, key: string): { readonly profileKey?: string } =>
  key === defaultProfiles[edition] ? {} : { profileKey: key };
