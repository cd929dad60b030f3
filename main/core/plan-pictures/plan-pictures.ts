import type { HistoryRow, PlanPictures, RollUpRow } from '#shared/contract/plan-pictures.ts';
import { addMonths, periodOf, periodsFrom, type Period } from '#shared/domain/dates.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { burnUp } from '#shared/domain/rating/burn-up.ts';
import { ratingHistory } from '#shared/domain/rating/rating-history.ts';
import { movedFrom } from '#shared/domain/rating/rating.ts';
import { rollUp } from '#shared/domain/rating/roll-up.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadActions } from '../plan/load-actions.ts';
import { loadWorkstreams } from '../plan/load-workstreams.ts';
import { loadPastModerations } from './past-moderations.ts';
import { planTimeline } from './plan-timeline.ts';

const ended: ReadonlySet<string> = new Set(['cancelled', 'superseded']);

/** How many months the heat map goes back: two years fit beside the titles, and are as long as a plan usually runs. */
const monthsBack = 24;

/** The plan's pictures; with a workstream's name, of that workstream alone. */
export async function planPictures(view: PeriodInView, workstream: string | undefined): Promise<PlanPictures> {
  const { db, asAt, asAtOn, period, ruleSet } = view;
  const all = await loadActions(db, asAt);
  const actions = workstream === undefined ? all : all.filter((facts) => facts.workstream === workstream);
  const leads = new Map((await loadWorkstreams(db, asAt)).map(({ name, lead }) => [name, lead]));
  return {
    period,
    asAtOn,
    workstreams: [...new Set(all.map((facts) => facts.workstream))],
    timeline: planTimeline(actions, asAtOn, ruleSet),
    history: await historyOf(view, actions),
    burnUp: burnUp(actions, asAtOn, ruleSet),
    byWorkstream: rollUpsBy(actions, view, ({ workstream: name }) => name, leads),
    byAgency: rollUpsBy(actions, view, ({ agency }) => agency, new Map()),
  };
}

async function historyOf({ db, asAt, asAtOn, ruleSet }: PeriodInView, actions: readonly ActionFacts[]) {
  const moderations = await loadPastModerations(db, asAt);
  const months = monthsShown(actions, periodOf(asAtOn));
  const rows = actions.map((facts): HistoryRow => ({
    ref: facts.ref,
    title: facts.title,
    workstream: facts.workstream,
    months: ratingHistory(facts, moderations.get(facts.ref) ?? [], months, asAtOn, ruleSet),
  }));
  return { months, rows, summary: historySummary(rows) };
}

function monthsShown(actions: readonly ActionFacts[], last: Period): Period[] {
  const starts = actions.map(({ startsOn }) => periodOf(startsOn)).toSorted();
  const earliest = addMonths(last, 1 - monthsBack);
  const first = starts[0] ?? last;
  return periodsFrom(first > earliest ? (first > last ? last : first) : earliest, last);
}

function historySummary(rows: readonly HistoryRow[]): string {
  const moved = rows.map(({ months }) => {
    const [before, now] = [months.at(-2), months.at(-1)];
    return before && now ? movedFrom(before.rating.colour, now.rating.colour) : 'neither';
  });
  const worse = moved.filter((way) => way === 'worse').length;
  const better = moved.filter((way) => way === 'better').length;
  return `Since the month before, ${worse} of ${rows.length} actions got worse and ${better} better`;
}

function rollUpsBy(
  actions: readonly ActionFacts[],
  { asAtOn, ruleSet }: PeriodInView,
  nameOf: (facts: ActionFacts) => string,
  leads: ReadonlyMap<string, string>,
): RollUpRow[] {
  return [...Map.groupBy(actions, nameOf)].map(([name, held]) => {
    const rows = held.map((facts) => actionRow(facts, asAtOn, ruleSet));
    const items = rows.map((row) => ({ colour: row.rating.colour, highPriority: row.highPriority }));
    const { counts, total, ratedText, rating } = rollUp(items, ruleSet);
    return {
      name,
      lead: leads.get(name) ?? '',
      counts,
      total,
      ratedText,
      rating,
      overdue: rows.filter(({ byRule }) => byRule.rule === 'overdue').length,
      // what was cancelled or superseded slips no more; its successor carries the slippage on
      slipped: rows.filter(({ slippageDays, byRule }) => slippageDays > 0 && !ended.has(byRule.rule)).length,
      greenerThanRule: rows.filter(({ ownerGreener }) => ownerGreener).length,
    };
  });
}
