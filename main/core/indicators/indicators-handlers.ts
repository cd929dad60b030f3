import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { operations } from '../operations.ts';
import { periodInView, type PeriodInView } from '../period-in-view.ts';
import { addCommentary, indicatorNotFound } from './indicator-commands.ts';
import { indicatorDetail } from './indicator-detail.ts';
import { indicatorRow } from './indicator-row.ts';
import { loadIndicators } from './load-indicators.ts';

async function detailOf(code: string, view: PeriodInView, asAtOn: IsoDate = view.asAtOn): Promise<IndicatorDetail> {
  const indicators = await loadIndicators(view.db, asAtOn, view.period);
  const facts = indicators.find((indicator) => indicator.code === code);
  if (facts === undefined) throw indicatorNotFound(code);
  return indicatorDetail(facts, asAtOn, view.period, view.ruleSet);
}

export const indicatorsHandlers = {
  list: operations.indicators.list.handler(async ({ input, context }) => {
    const { db, period, asAtOn, ruleSet } = await periodInView(context.session, input.period);
    const indicators = await loadIndicators(db, asAtOn, period);
    return { period, asAtOn, rows: indicators.map((facts) => indicatorRow(facts, asAtOn, period, ruleSet)) };
  }),
  get: operations.indicators.get.handler(async ({ input, context }) =>
    detailOf(input.code, await periodInView(context.session, input.period)),
  ),
  addCommentary: operations.indicators.addCommentary.handler(async ({ input, context }) => {
    await addCommentary(context.session, input);
    // as known today: after a change the person sees the change, whichever period it is of
    return detailOf(input.code, await periodInView(context.session, input.period), context.session.today());
  }),
};
