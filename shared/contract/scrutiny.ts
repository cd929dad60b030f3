import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { FindingFacts, ScrutinyEventFacts } from '../domain/pack/snapshot.ts';
import type { Citation } from '../domain/provenance.ts';
import type { FindingState } from '../domain/rating/finding-state.ts';
import type { ComparedArea, FrameworkArea, GradeScale, Judged } from '../domain/scrutiny/compare-judgements.ts';
import type { CountedDeadline } from '../domain/scrutiny/response-deadline.ts';
import type { ResponseStanding, ResponseState } from '../domain/scrutiny/response-standing.ts';
import type { TimelineSpec } from '../domain/scrutiny/timeline.ts';
import type { ActionRow } from './actions.ts';
import type { IndicatorRow } from './indicators.ts';
import { operation, period } from './operation.ts';
import {
  deadlineCount,
  editedEvent,
  editedFinding,
  editedJudgement,
  findingLinks,
  knownRef,
  newArea,
  newDeadline,
  newEvent,
  newFinding,
  newFramework,
  newJudgement,
  newResponse,
  withdrawnFinding,
  withdrawnJudgement,
} from './scrutiny-inputs.ts';

export interface FindingView {
  readonly finding: FindingFacts;
  readonly eventRef: string;
  /** Null for a strength that nothing answers: there is nothing to do. */
  readonly standing: FindingState | null;
  /** Plain words, for example "No action answers this finding". */
  readonly state: string;
  readonly actions: readonly ActionRow[];
  readonly indicators: readonly IndicatorRow[];
}

export interface ResponseReportView {
  readonly state: ResponseState;
  readonly reportedOn: IsoDate;
  readonly note: string;
  readonly citation: Citation | null;
}

/** What an event requires of the authority by when, how that was counted, and what came of it. */
export interface DeadlineView {
  readonly id: number;
  readonly eventRef: string;
  readonly eventTitle: string;
  readonly requirement: string;
  readonly countedFromOn: IsoDate | null;
  readonly workingDays: number | null;
  readonly dueOn: IsoDate;
  readonly basis: string;
  readonly citation: Citation | null;
  /** Oldest first. */
  readonly reports: readonly ResponseReportView[];
  readonly standing: ResponseStanding;
}

export interface ScrutinyView {
  readonly asAtOn: IsoDate;
  /** Newest first. */
  readonly events: readonly ScrutinyEventFacts[];
  readonly findings: readonly FindingView[];
  /** Those that are owed first, then the newest. */
  readonly deadlines: readonly DeadlineView[];
  /** Null while there is no event. */
  readonly timeline: TimelineSpec | null;
  /** Events after the as-at date, which nothing else here shows. */
  readonly later: readonly { readonly ref: string; readonly title: string; readonly startsOn: IsoDate }[];
}

export interface JudgementView extends Judged {
  readonly id: number;
  readonly citation: Citation | null;
}

export interface EventDetail {
  readonly asAtOn: IsoDate;
  /** True where the event is later than the date in view, so that it is shown as it stands today. */
  readonly later: boolean;
  readonly event: ScrutinyEventFacts;
  /** Who inspected, visited or directed. */
  readonly body: string;
  /** True where the report was published after the as-at date: what it says is then not shown. */
  readonly unpublished: boolean;
  readonly judgements: readonly JudgementView[];
  readonly findings: readonly FindingView[];
  readonly deadlines: readonly DeadlineView[];
  /** The event of the same kind before it, to compare with. */
  readonly comparable: readonly { readonly ref: string; readonly title: string; readonly startsOn: IsoDate }[];
}

/** How a finding stood at the end of a month. */
export interface FindingMonth {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly standing: FindingState | null;
  readonly state: string;
  /** True where the standing differs from that of the month before. */
  readonly changed: boolean;
}

export interface FindingDetail {
  readonly asAtOn: IsoDate;
  readonly view: FindingView;
  readonly event: ScrutinyEventFacts;
  /** The sentence of each action's slippage, in the order of its actions. */
  readonly slippage: readonly string[];
  /** Newest first; at most 36. */
  readonly months: readonly FindingMonth[];
}

export interface EventComparison {
  readonly asAtOn: IsoDate;
  readonly earlier: ComparedEvent;
  readonly later: ComparedEvent;
  readonly areas: readonly ComparedArea<JudgementView>[];
  /** What has to be known before reading the areas, such as unlike frameworks. */
  readonly remarks: readonly string[];
  /** Other events with which either may be compared. */
  readonly events: readonly { readonly ref: string; readonly title: string; readonly startsOn: IsoDate }[];
}

export interface ComparedEvent {
  readonly event: ScrutinyEventFacts;
  readonly frameworks: readonly string[];
  readonly findings: readonly FindingView[];
}

/** What the forms offer. */
export interface ScrutinyChoices {
  readonly areas: readonly FrameworkArea[];
  readonly scales: readonly GradeScale[];
  readonly bodies: readonly string[];
  readonly sources: readonly Citation[];
  readonly actions: readonly { readonly ref: string; readonly title: string }[];
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
  readonly events: readonly { readonly ref: string; readonly title: string }[];
  /** Every reference of a finding, so that a form can offer the next. */
  readonly findings: readonly string[];
}

const inPeriod = { period: period.optional() };

export const scrutinyContract = {
  list: operation.input(z.object(inPeriod)).output(type<ScrutinyView>()),
  event: operation.input(z.object({ ref: knownRef, ...inPeriod })).output(type<EventDetail>()),
  finding: operation.input(z.object({ ref: knownRef, ...inPeriod })).output(type<FindingDetail>()),
  compare: operation.input(z.object({ from: knownRef, to: knownRef, ...inPeriod })).output(type<EventComparison>()),
  choices: operation.output(type<ScrutinyChoices>()),
  /** Counts working days by the shipped list of bank holidays; needs no workspace. */
  countDeadline: operation.input(deadlineCount).output(type<CountedDeadline & { readonly listOf: IsoDate }>()),

  addEvent: operation.input(newEvent).output(type<EventDetail>()),
  editEvent: operation.input(editedEvent).output(type<EventDetail>()),
  addJudgement: operation.input(newJudgement).output(type<EventDetail>()),
  editJudgement: operation.input(editedJudgement).output(type<EventDetail>()),
  withdrawJudgement: operation.input(withdrawnJudgement).output(type<EventDetail>()),
  addFramework: operation.input(newFramework).output(type<ScrutinyChoices>()),
  addArea: operation.input(newArea).output(type<ScrutinyChoices>()),
  addFinding: operation.input(newFinding).output(type<EventDetail>()),
  editFinding: operation.input(editedFinding).output(type<EventDetail>()),
  withdrawFinding: operation.input(withdrawnFinding).output(type<EventDetail>()),
  /** Makes these, and only these, the actions that answer it and the indicators that show it. */
  linkFinding: operation.input(findingLinks).output(type<EventDetail>()),
  addDeadline: operation.input(newDeadline).output(type<EventDetail>()),
  /** Says what came of an answer; earlier reports stay. */
  reportResponse: operation.input(newResponse).output(type<EventDetail>()),
};
