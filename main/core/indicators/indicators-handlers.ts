import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { operations } from '../operations.ts';
import { periodInView, type PeriodInView } from '../period-in-view.ts';
import { addCommentary, indicatorNotFound } from './indicator-commands.ts';
import { indicatorDetail } from './indicator-detail.ts';
import { indicatorRow } from './indicator-row.ts';
import { loadIndicators } from './load-indicators.ts';

async function detailOf(code: string, { db, period, asAtOn, asAt, ruleSet }: PeriodInView): Promise<IndicatorDetail> {
  const [facts] = await loadIndicators(db, asAt, period, [code]);
  if (facts === undefined) throw indicatorNotFound(code);
  return indicatorDetail(facts, asAtOn, period, ruleSet);
}

export const indicatorsHandlers = {
  list: operations.indicators.list.handler(async ({ input, context }) => {
    const { db, period, asAtOn, asAt, ruleSet } = await periodInView(context.session, input.period);
    const indicators = await loadIndicators(db, asAt, period);
    return { period, asAtOn, rows: indicators.map((facts) => indicatorRow(facts, asAtOn, period, ruleSet)) };
  }),
  get: operations.indicators.get.handler(async ({ input, context }) =>
    detailOf(input.code, await periodInView(context.session, input.period)),
  ),
  addCommentary: operations.indicators.addCommentary.handler(async ({ input, context }) => {
    await addCommentary(context.session, input);
    return detailOf(input.code, await periodInView(context.session, input.period));
  }),
};
