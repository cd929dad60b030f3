import type { IsoDate, Period } from '../domain/dates.ts';
import type { ExceptionKind } from '../domain/meetings/exception-kinds.ts';
import type { EvidenceState } from '../domain/plan.ts';
import type { Colour } from '../domain/rating/rating.ts';
import type { ActionRow } from './actions.ts';
import type { LogRow } from './action-log.ts';
import type { IndicatorRow } from './indicators.ts';
import type { MeetingRow } from './meeting-views.ts';
import type { ModerationRow } from './moderations.ts';

export interface ExceptionReason {
  readonly kind: ExceptionKind;
  readonly sentence: string;
}

interface ExceptionBase {
  /** Stable for the whole meeting: "action A-01". */
  readonly key: string;
  readonly reference: string;
  readonly title: string;
  readonly colour: Colour | null;
  readonly reasons: readonly ExceptionReason[];
  /** What this meeting has done about it so far. */
  readonly done: readonly string[];
}

export type LiveException = ExceptionBase &
  (
    | {
        readonly kind: 'action';
        readonly action: ActionRow;
        readonly startsOn: IsoDate;
        readonly slippageSentence: string;
        readonly lastReport: {
          readonly on: IsoDate;
          readonly narrative: string;
        } | null;
        readonly boardReason: string;
        readonly evidence: readonly { readonly title: string; readonly state: EvidenceState }[];
      }
    | { readonly kind: 'indicator'; readonly indicator: IndicatorRow; readonly period: Period }
    | { readonly kind: 'decision'; readonly log: LogRow }
    | { readonly kind: 'deadline'; readonly dueOn: IsoDate; readonly event: string }
  );

export interface LiveView {
  readonly meeting: MeetingRow;
  readonly board: string;
  readonly asAtOn: IsoDate;
  readonly period: Period;
  /** Why nothing can be recorded here yet, or any more; empty where it can. */
  readonly closedBecause: string;
  readonly exceptions: readonly LiveException[];
  /** Taken in this meeting, newest first. */
  readonly decisions: readonly LogRow[];
  readonly moderations: readonly ModerationRow[];
  readonly noted: number;
  readonly roles: readonly string[];
}
