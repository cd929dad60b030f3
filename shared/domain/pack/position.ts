import type { IsoDate, Period } from '../dates.ts';
import type { Unit } from '../indicator.ts';
import type { ActionStatus, EvidenceState } from '../plan.ts';
import type { Colour } from '../rating/rating.ts';
import type { SectionId } from './profile.ts';

/** What a pack said, as far as comparing two packs needs it. What may be left out was not kept by older snapshots. */
export interface Position {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly actions: readonly ActionPosition[];
  readonly indicators: readonly IndicatorPosition[];
  readonly findings: readonly { readonly ref: string; readonly text: string }[];
  /** Everything else that the pack showed by name. */
  readonly things?: readonly Thing[];
  /** What its kind of pack held; left out where it is a position that no pack was made of. */
  readonly sections?: readonly SectionId[];
}

export const thingKinds = [
  'review',
  'recommendation',
  'decision',
  'evidence',
  'workstream',
  'agency',
  'moderation',
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Something that a pack shows and that must not go without a word. */
export interface Thing {
  readonly kind: ThingKind;
  /** Unique among its kind. */
  readonly ref: string;
  readonly title: string;
  /** The action or indicator that it belongs to, of evidence and moderations. */
  readonly about?: string;
  /** How it was closed, "Done on 3 June 2019"; left out while it is open, and where it can never close. */
  readonly ended?: string;
}

export interface ActionPosition {
  readonly ref: string;
  readonly title: string;
  readonly colour: Colour;
  readonly because: string;
  readonly agreedDueOn: IsoDate;
  readonly forecastOn: IsoDate | null;
  readonly status: ActionStatus;
  /** Days behind the baseline due date, never reset. */
  readonly slippageDays?: number;
  readonly lastUpdate?: UpdatePosition | null;
  /** The last change of the agreed due date. */
  readonly agreement?: AgreementPosition | null;
  /** The moderation that counts. */
  readonly moderation?: ModerationPosition | null;
  readonly evidence?: readonly { readonly title: string; readonly state: EvidenceState }[];
  /** How it was closed: with what evidence, why it was cancelled, what took its place; left out while it is open. */
  readonly ended?: string;
}

/** What every piece of evidence is called in a public edition: no name of its own, so none is said of it. */
export const publicEvidenceTitle = 'Evidence';

export interface UpdatePosition {
  readonly on: IsoDate;
  readonly status: ActionStatus;
  readonly progressPercent: number | null;
}

export interface AgreementPosition {
  readonly on: IsoDate;
  /** "the Improvement board at Improvement board, 24 July 2019". */
  readonly by: string;
  readonly reason: string;
}

export interface ModerationPosition {
  readonly colour: Colour;
  readonly by: string;
  readonly on: IsoDate;
  readonly holdsUntil: IsoDate | null;
}

/** The aim of an indicator that could have one and has none. Positions are kept in these words: they never change. */
export const noTarget = 'no target';

export interface IndicatorPosition {
  readonly code: string;
  readonly name: string;
  readonly colour: Colour;
  readonly because: string;
  /** What the figure is held against, in words. */
  readonly aim?: string;
  /** Values as known then, by period. */
  readonly values: Readonly<Record<Period, number | null>>;
  /** What its control limits rested on by decision. */
  readonly limits?: LimitPosition;
  readonly unit?: Unit;
  /** The period of the figure that was shown; null where there was none. */
  readonly valuePeriod?: Period | null;
  readonly definition?: number;
  readonly moderation?: ModerationPosition | null;
}

export interface LimitPosition {
  /** Months from which limits are calculated anew. */
  readonly rebases: readonly Period[];
  /** Points that limits are fixed on; null where they are free. */
  readonly fixedOn: number | null;
}
