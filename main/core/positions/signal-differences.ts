import type { IndicatorRow } from '#shared/contract/indicators.ts';
import type { SignalDifference } from '#shared/contract/spc-decisions.ts';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import type { RuleSet, SpcOptions } from '#shared/domain/rating/rule-set.ts';
import { indicatorRow } from '../indicators/indicator-row.ts';

/** The indicators whose control chart would say something else by other options: nothing but the options differs. */
export function signalDifferences(
  {
    indicators,
    asAtOn,
    period,
    ruleSet,
  }: {
    readonly indicators: readonly IndicatorFacts[];
    readonly asAtOn: IsoDate;
    readonly period: Period;
    readonly ruleSet: RuleSet;
  },
  before: SpcOptions,
  after: SpcOptions,
): SignalDifference[] {
  return indicators.flatMap((facts) => {
    const read = (spc: SpcOptions) => indicatorRow(facts, asAtOn, period, { ...ruleSet, spc });
    const [then, now] = [read(before), read(after)];
    const differing = (['variation', 'assurance'] as const).filter((which) => then[which]?.icon !== now[which]?.icon);
    if (differing.length === 0) return [];
    const say = (row: IndicatorRow): string => differing.map((which) => row[which]?.text ?? nothing[which]).join(' ');
    return { code: facts.code, name: facts.definition.name, before: say(then), after: say(now) };
  });
}

const nothing = {
  variation: 'No signal can be read.',
  assurance: 'Nothing can be said about meeting the target.',
} as const;
