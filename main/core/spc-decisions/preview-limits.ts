import type { LimitChange, LimitPreview } from '#shared/contract/spc-decisions.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import { limitsInWords } from '#shared/domain/pack/limit-decisions.ts';
import { chartAlt, spcChart } from '#shared/domain/pack/spc-chart.ts';
import { readSpc, seriesOf, type SpcReading } from '#shared/domain/pack/spc-reading.ts';
import { baselineWarnings, rebaseWarnings } from '#shared/domain/spc/decision-warnings.ts';
import { explainVariation } from '#shared/domain/spc/explain.ts';
import { indicatorNotFound } from '../indicators/indicator-commands.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { periodInView } from '../period-in-view.ts';
import type { Session } from '../session.ts';
import { indicatorToday } from './indicator-today.ts';
import { refuseLimitChange } from './refuse-limit-change.ts';

/**
 * The chart of the period in view as it would be after a decision, with what to think of first. Writes nothing.
 * @throws Refusal as the command itself would
 */
export async function previewLimits(
  session: Session,
  input: { readonly code: string; readonly period?: Period | undefined; readonly change: LimitChange },
): Promise<LimitPreview> {
  const { code, change } = input;
  const { db, period, asAt, ruleSet } = await periodInView(session, input.period);
  const [facts] = await loadIndicators(db, asAt, period, [code]);
  if (facts === undefined) throw indicatorNotFound(code);
  const today = await indicatorToday(db, code, session.today());
  refuseLimitChange(today.facts, change);
  const changed = withChange(facts, change, session.today());
  const reading = readSpc(changed, period, ruleSet);
  return {
    chart: spcChart(changed, period, ruleSet),
    chartAlt: chartAlt(changed, period, ruleSet),
    explanation: [explainVariation(reading.result, reading), ...limitsInWords(changed, reading)],
    warnings: warningsOf(change, readSpc(today.facts, today.period, ruleSet)),
  };
}

/** The facts as they would be, with words of our own in place of those still to be written. */
function withChange(facts: IndicatorFacts, change: LimitChange, today: string): IndicatorFacts {
  const undecided = { decidedBy: 'nobody yet', decidedOn: today };
  switch (change.kind) {
    case 'rebase': {
      const rebase = { ...undecided, period: change.period, reason: change.reason || 'No reason yet' };
      const rebases = [...facts.rebases, rebase].toSorted((a, b) => (a.period < b.period ? -1 : 1));
      return { ...facts, rebases };
    }
    case 'withdrawal':
      return { ...facts, rebases: facts.rebases.filter((rebase) => rebase.period !== change.period) };
    case 'baseline': {
      const baseline = { ...undecided, points: change.points, reason: change.reason || 'No reason yet' };
      return { ...facts, baselines: [...facts.baselines, baseline] };
    }
  }
}

function warningsOf(change: LimitChange, { points, options, noun }: SpcReading): string[] {
  const series = seriesOf(points);
  switch (change.kind) {
    case 'rebase':
      return rebaseWarnings(series, options, { from: change.period, reason: change.reason, noun });
    case 'withdrawal':
      return [];
    case 'baseline':
      return change.points === null
        ? []
        : baselineWarnings(series, options, { points: change.points, reason: change.reason, noun });
  }
}
