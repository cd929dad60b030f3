import type { ActionRow } from '#shared/contract/actions.ts';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import type { FindingView } from '#shared/contract/scrutiny.ts';
import type { FindingFacts, ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { findingState } from '#shared/domain/rating/finding-state.ts';

/** An action as rows show it, and the findings that it answers. */
export interface AnsweringAction {
  readonly row: ActionRow;
  readonly findings: readonly string[];
}

/** Every finding of the events with the actions that answer it, the indicators that show its effect, and its state. */
export const findingViews = (
  events: readonly ScrutinyEventFacts[],
  actions: readonly AnsweringAction[],
  indicators: readonly IndicatorRow[],
): FindingView[] =>
  events.flatMap((event) => event.findings.map((finding) => findingView(event.ref, finding, actions, indicators)));

/** One finding with what answers it and what shows it. */
export function findingView(
  eventRef: string,
  finding: FindingFacts,
  actions: readonly AnsweringAction[],
  indicators: readonly IndicatorRow[],
): FindingView {
  const answering = actions.filter((action) => action.findings.includes(finding.ref)).map(({ row }) => row);
  const showing = indicators.filter((row) => finding.indicators.includes(row.code));
  return { finding, eventRef, ...standingOf(finding, answering, showing), actions: answering, indicators: showing };
}

/** A strength that nothing answers is no gap. */
function standingOf(
  finding: FindingFacts,
  actions: readonly ActionRow[],
  indicators: readonly IndicatorRow[],
): Pick<FindingView, 'standing' | 'state'> {
  if (finding.kind === 'strength' && actions.length === 0) {
    return { standing: null, state: 'A strength: no action is needed' };
  }
  const measures = indicators.map((row) => ({ code: row.code, colour: row.rating.colour }));
  const { state, because } = findingState(actions, measures);
  return { standing: state, state: because };
}
