import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { earlierOf, lastDayOf, periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import type { FindingFacts, ScrutinyEventFacts, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { annualSeries } from '#shared/domain/progress-review/annual-series.ts';
import { judgeFinding, type JudgedFinding, type PromiseState } from '#shared/domain/progress-review/finding-verdict.ts';
import { judgeIndicator, type JudgedIndicator } from '#shared/domain/progress-review/indicator-verdict.ts';
import { promiseState } from '#shared/domain/progress-review/promise-state.ts';
import { reviewPoints, type ReviewPoints } from '#shared/domain/progress-review/review-points.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import { ratingHistory, type MonthRating } from '#shared/domain/rating/rating-history.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import type { AssessedAction, Assessment } from '../assessment.ts';

/** One indicator held against the baseline. */
export interface IndicatorUnderReview {
  readonly detail: IndicatorDetail;
  /** What was judged: the returns and publications held or, where there are none, the authority's yearly figures. */
  readonly facts: IndicatorFacts;
  readonly annual: boolean;
  readonly points: ReviewPoints;
  readonly judged: JudgedIndicator;
}

/** One action with what it was at the end of the span's first month. */
export interface ActionUnderReview extends AssessedAction {
  readonly state: PromiseState;
  /** Null where it had not begun. */
  readonly atStart: MonthRating | null;
  /** Days from the baseline as they were counted then; null where it had not begun. */
  readonly slippageAtStart: number | null;
}

export interface FindingUnderReview {
  readonly event: ScrutinyEventFacts;
  readonly finding: FindingFacts;
  readonly actions: readonly ActionUnderReview[];
  readonly indicators: readonly IndicatorUnderReview[];
  /** Findings of later events about the same measures. */
  readonly raisedAgain: readonly string[];
  readonly judged: JudgedFinding;
}

/** The snapshot read as a progress review: what all its sections rest on. */
export interface ReviewAssessment {
  readonly from: Period;
  readonly period: Period;
  /** The last day of the span's first month: "at the start". */
  readonly startOn: IsoDate;
  readonly asAtOn: IsoDate;
  readonly baseline: ScrutinyEventFacts | null;
  /** The month that figures are held against: that of the baseline event, else the first of the span. */
  readonly baselinePeriod: Period;
  readonly actions: readonly ActionUnderReview[];
  readonly indicators: readonly IndicatorUnderReview[];
  /** Those that stood when the span began: of the baseline event and up to then; of the span where there is no baseline. */
  readonly findings: readonly FindingUnderReview[];
  /** What events found in the span, after its first month. */
  readonly later: readonly FindingUnderReview[];
}

const known = new WeakMap<Assessment, ReviewAssessment>();

/** Works the review out once for all its sections. */
export function reviewOf(assessment: Assessment): ReviewAssessment {
  const held = known.get(assessment) ?? assess(assessment);
  known.set(assessment, held);
  return held;
}

function assess(assessment: Assessment): ReviewAssessment {
  const { snapshot } = assessment;
  const { period, asAtOn, scrutinyEvents } = snapshot;
  const from = snapshot.span?.from ?? period;
  const baseline = scrutinyEvents.find(({ ref }) => ref === snapshot.span?.baselineEvent) ?? null;
  const baselinePeriod = baseline === null ? from : periodOf(baseline.startsOn);
  const startOn = earlierOf(lastDayOf(from), asAtOn);
  const actions = assessment.actions.map((action) => actionUnderReview(action, snapshot, from, startOn));
  const indicators = assessment.indicators.map((detail): IndicatorUnderReview => {
    const yearly = annualSeries(detail.facts);
    const annual = detail.facts.values.length === 0 && yearly.values.length > 0;
    const facts = annual ? yearly : detail.facts;
    const points = reviewPoints(facts, baselinePeriod, from, period);
    const judged = judgeIndicator(facts, points, period, snapshot.ruleSet, annual ? 'annual' : 'returned');
    return { detail, facts, annual, points, judged };
  });
  const { own, later } = eventsUnderReview(scrutinyEvents, baseline, startOn);
  const read = { actions, indicators, snapshot };
  return {
    from,
    period,
    startOn,
    asAtOn,
    baseline,
    baselinePeriod,
    actions,
    indicators,
    findings: own.flatMap((event) => event.findings.map((finding) => underReview(event, finding, read))),
    later: later.flatMap((event) => event.findings.map((finding) => underReview(event, finding, read))),
  };
}

/**
 * The events whose findings stood when the span began (the baseline and what came between it and then), and those that
 * found something since: a finding of last month cannot have been mended, and would only thin the headline.
 */
function eventsUnderReview(
  events: readonly ScrutinyEventFacts[],
  baseline: ScrutinyEventFacts | null,
  startOn: IsoDate,
): { readonly own: readonly ScrutinyEventFacts[]; readonly later: readonly ScrutinyEventFacts[] } {
  const since = events.filter((event) => baseline === null || event === baseline || isLater(event, baseline));
  const own = since.filter((event) => event === baseline || event.startsOn <= startOn);
  if (baseline === null)
    return { own: since.filter(({ startsOn }) => periodOf(startsOn) >= periodOf(startOn)), later: [] };
  return { own, later: since.filter((event) => !own.includes(event)) };
}

const isLater = (one: ScrutinyEventFacts, other: ScrutinyEventFacts): boolean => one.startsOn > other.startsOn;

function actionUnderReview(
  action: AssessedAction,
  { asAtOn, ruleSet, review }: Snapshot,
  from: Period,
  startOn: IsoDate,
): ActionUnderReview {
  const { facts } = action;
  const moderations = (review?.moderations ?? []).filter(
    ({ subject }) => subject.kind === 'action' && subject.ref === facts.ref,
  );
  const [atStart = null] = ratingHistory(facts, moderations, [from], asAtOn, ruleSet);
  return {
    ...action,
    state: promiseState(facts, asAtOn),
    atStart,
    slippageAtStart: atStart === null ? null : slippageOf(facts, startOn).slippageDays,
  };
}

interface Read extends Pick<ReviewAssessment, 'actions' | 'indicators'> {
  readonly snapshot: Snapshot;
}

function underReview(
  event: ScrutinyEventFacts,
  finding: FindingFacts,
  { actions, indicators, snapshot }: Read,
): FindingUnderReview {
  const answering = actions.filter(({ facts }) => facts.findings.includes(finding.ref));
  const showing = indicators.filter(({ detail }) => finding.indicators.includes(detail.row.code));
  const raisedAgain = snapshot.scrutinyEvents
    .filter((other) => isLater(other, event))
    .flatMap((other) => other.findings)
    .filter((other) => other.kind !== 'strength' && other.indicators.some((code) => finding.indicators.includes(code)))
    .map(({ ref }) => ref);
  const measures = showing
    .filter(({ detail }) => detail.row.polarity !== 'context')
    .map(({ detail, judged }) => ({
      code: detail.row.code,
      verdict: judged.verdict,
      proof: judged.proof,
      colour: rateIndicator(detail.facts, snapshot.period, snapshot.ruleSet).rating.colour,
    }));
  const promises = answering.map(({ row, state }) => ({ ref: row.ref, state }));
  return {
    event,
    finding,
    actions: answering,
    indicators: showing,
    raisedAgain,
    judged: judgeFinding({ promises, measures, raisedAgain }),
  };
}

/** A strength has nothing to be mended: it is shown, and counted in no headline. */
export const isFault = ({ finding }: FindingUnderReview): boolean => finding.kind !== 'strength';
