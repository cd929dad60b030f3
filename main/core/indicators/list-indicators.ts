import type { IndicatorRow } from '#shared/contract/indicators.ts';
import { keptWhileUnwritten } from '../kept-while-unwritten.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { indicatorRow } from './indicator-row.ts';
import { loadForList } from './load-indicators.ts';

const kept = keptWhileUnwritten<readonly IndicatorRow[]>();

/** Every indicator as the list shows it, kept for as long as nothing was written. */
export async function listIndicators(view: PeriodInView): Promise<readonly IndicatorRow[]> {
  const { db, period, asAtOn, asAt, ruleSet } = view;
  return kept(db, [period, asAtOn, asAt.knownOn, ruleSet.id].join(' '), async () => {
    const indicators = await loadForList(db, asAt, period);
    return indicators.map((facts) => indicatorRow(facts, asAtOn, period, ruleSet));
  });
}
