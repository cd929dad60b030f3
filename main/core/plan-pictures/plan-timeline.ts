import type { TimelineBar, TimelineGroup } from '#shared/contract/plan-pictures.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';

/** The actions as bars, a group a workstream in the order in which they come, each by its start. */
export function planTimeline(actions: readonly ActionFacts[], asAtOn: IsoDate, ruleSet: RuleSet): TimelineGroup[] {
  return [...Map.groupBy(actions, ({ workstream }) => workstream)].map(([workstream, held]) => {
    const bars = held
      .map((facts) => timelineBar(facts, asAtOn, ruleSet))
      .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : Number(a.startsOn > b.startsOn)));
    return { workstream, bars, summary: summaryOf(bars) };
  });
}

function timelineBar(facts: ActionFacts, asAtOn: IsoDate, ruleSet: RuleSet): TimelineBar {
  const slippage = slippageOf(facts, asAtOn);
  return {
    ref: facts.ref,
    title: facts.title,
    lead: facts.lead,
    rating: currentRating(facts, asAtOn, ruleSet).rating,
    startsOn: facts.startsOn,
    baselineDueOn: slippage.baselineDueOn,
    agreedDueOn: slippage.agreedDueOn,
    forecastOn: slippage.forecastOn,
    finishedOn: slippage.finished ? slippage.expectedOn : null,
    slippageDays: slippage.slippageDays,
    slippageSentence: slippage.because,
  };
}

function summaryOf(bars: readonly TimelineBar[]): string {
  const done = bars.filter(({ finishedOn }) => finishedOn !== null).length;
  const late = bars.filter(
    ({ slippageDays, rating }) => slippageDays > 0 && rating.rule !== 'cancelled' && rating.rule !== 'superseded',
  );
  const most = late.toSorted((a, b) => b.slippageDays - a.slippageDays)[0];
  const slipped =
    most === undefined ? 'none slipped' : `${late.length} slipped, ${most.ref} by most: ${most.slippageDays} days`;
  return `${bars.length} ${bars.length === 1 ? 'action' : 'actions'}: ${done} done, ${slipped}`;
}
