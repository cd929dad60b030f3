import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { compareJudgements, type ComparedArea, type Judged } from '#shared/domain/scrutiny/compare-judgements.ts';
import type { Assessment } from '../assessment.ts';
import { reviewOf } from './review-assessment.ts';

/** A grade with the event that gave it. */
export interface GradeInForce extends Judged {
  readonly event: ScrutinyEventFacts;
}

export interface GradesUnderReview {
  /** The graded event whose grades were in force at the baseline; null where none is known. */
  readonly thenEvent: ScrutinyEventFacts | null;
  readonly areas: readonly ComparedArea<GradeInForce>[];
}

/**
 * Each area by the last graded event up to the baseline and by the latest event that judged it since. An area that
 * nobody judged again has no "now": its old grade repeated would look like a judgement that was confirmed.
 */
export function gradesUnderReview(assessment: Assessment): GradesUnderReview {
  const { scrutinyEvents, review } = assessment.snapshot;
  const { baseline, startOn } = reviewOf(assessment);
  const until = baseline?.startsOn ?? startOn;
  const graded = scrutinyEvents.filter(({ judgements }) => judgements.length > 0);
  const thenEvent = graded.findLast(({ startsOn }) => startsOn <= until) ?? null;
  const frameworkOf = (event: string, area: string): string =>
    review?.judged.find((one) => one.event === event && one.area === area)?.framework ?? '';
  const gradesOf = (event: ScrutinyEventFacts): GradeInForce[] =>
    event.judgements.map(({ area, grade }) => ({ event, area, grade, framework: frameworkOf(event.ref, area) }));
  const then = thenEvent === null ? [] : gradesOf(thenEvent);
  const later = graded.filter(({ startsOn }) => startsOn > until).flatMap(gradesOf);
  const now = later.filter(
    (one, index) =>
      !later.slice(index + 1).some(({ area, framework }) => area === one.area && framework === one.framework),
  );
  return { thenEvent, areas: compareJudgements(then, now, review?.areas ?? [], review?.scales ?? []) };
}
