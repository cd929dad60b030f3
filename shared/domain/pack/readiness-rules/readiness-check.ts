import type { IsoDate } from '../../dates.ts';
import type { PackDocument } from '../document.ts';
import type { ReadinessIssue } from '../readiness.ts';
import type { SectionId } from '../profile.ts';
import type { Snapshot } from '../snapshot.ts';

/** A pack of the same kind and month that readers already have. */
export interface EarlierIssue {
  readonly number: number;
  readonly version: number;
  readonly publishedOn: IsoDate;
}

/** A text that the PDF could print only with the number of a character in its place: `[U+4E2D]`. */
export interface UndrawableText {
  readonly block: string;
  /** The words around the character. */
  readonly text: string;
  readonly character: string;
  /** `U+4E2D` */
  readonly code: string;
}

/** What is checked: the pack as data, the pack as it is laid out, and what the workspace has decided about it. */
export interface ReadinessInput {
  readonly snapshot: Snapshot;
  readonly document: PackDocument;
  /** Published for the same kind of pack and month and not replaced since. */
  readonly published: readonly EarlierIssue[];
  /** Words that somebody cleared: they look personal and are not, or may be printed with a character's number. */
  readonly cleared: readonly string[];
  /** Groups of indicators whose figures are not of people: caseloads, audits, actions. */
  readonly notOfPeople: readonly string[];
  /** Found by the writer of the PDF, which alone knows its font. */
  readonly undrawable: readonly UndrawableText[];
  /** What the workspace says otherwise by now than the draft does; empty where it says the same. */
  readonly news: string;
  /** The heading of each section, for one that was left out because there is nothing for it. */
  readonly titles: Readonly<Record<SectionId, { readonly title: string }>>;
}

/** One thing that is looked at before a pack is made final. Several issues may come of it. */
export interface ReadinessCheck {
  /** Code of the issues that it finds. */
  readonly code: string;
  /** What was looked at, for the list of checks that found nothing: "Every return that was due has come". */
  readonly what: string;
  readonly find: (input: ReadinessInput) => readonly Omit<ReadinessIssue, 'code'>[];
}
