import type { Period } from '../dates.ts';
import type { SectionId } from './profile.ts';

/** Where a thing can be mended; the screen makes a link of it. */
export type ReadinessPlace =
  | { readonly kind: 'indicator'; readonly code: string; readonly period: Period }
  | { readonly kind: 'action'; readonly ref: string }
  | { readonly kind: 'review'; readonly code: string }
  | { readonly kind: 'finding'; readonly ref: string }
  | { readonly kind: 'decision'; readonly ref: string }
  | { readonly kind: 'calendar'; readonly period: Period }
  | { readonly kind: 'section'; readonly section: SectionId; readonly profile: string; readonly period: Period }
  | { readonly kind: 'profile'; readonly profile: string }
  | { readonly kind: 'preview'; readonly block: string }
  | { readonly kind: 'settings' };

/** One thing to look at before a pack is made final: a plain sentence, and where to mend it. */
export interface ReadinessIssue {
  /** `blocking` keeps the pack from being made final; a `warning` may be accepted with a reason. */
  readonly severity: 'blocking' | 'warning';
  /** Stable, PascalCase as all codes are: `ReturnMissing`. */
  readonly code: string;
  readonly sentence: string;
  readonly place: ReadinessPlace;
  /**
   * Words that may be cleared with a reason (`readiness.clear`): they look personal and name nobody, or may be printed
   * with the number of a character. Left out otherwise.
   */
  readonly clearable?: string;
}

/** The whole checklist: blocking errors first. `checked` names every check that was made, so that "none" means something. */
export interface Readiness {
  readonly issues: readonly ReadinessIssue[];
  readonly checked: readonly { readonly code: string; readonly what: string }[];
}
