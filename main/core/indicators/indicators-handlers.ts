import type { IndicatorView } from '#shared/contract/indicators.ts';
import type { Period } from '#shared/domain/dates.ts';
import { operations } from '../operations.ts';
import { periodInView } from '../period-in-view.ts';
import type { Session } from '../session.ts';
import { compareIndicators } from './compare-indicators.ts';
import { addCommentary, indicatorNotFound, indicatorRetired } from './indicator-commands.ts';
import { indicatorDetail } from './indicator-detail.ts';
import { listIndicators } from './list-indicators.ts';
import { loadCatalogued } from './load-in-use.ts';
import { loadIndicators } from './load-indicators.ts';
import { loadPeriodHistory } from './load-period-history.ts';
import { chooseValue, signOffCommentary } from './reading-commands.ts';

async function viewOf(session: Session, code: string, asked: Period | undefined): Promise<IndicatorView> {
  const { db, period, asAtOn, asAt, ruleSet } = await periodInView(session, asked);
  const [facts] = await loadIndicators(db, asAt, period, [code]);
  if (facts === undefined) {
    const retiredFrom = (await loadCatalogued(db, asAt, [code]))[0]?.retiredFrom ?? null;
    throw retiredFrom !== null && retiredFrom <= period ? indicatorRetired(code, retiredFrom) : indicatorNotFound(code);
  }
  return { ...indicatorDetail(facts, asAtOn, period, ruleSet), actor: await session.actor() };
}

async function historyOf(session: Session, asked: { code: string; month: Period; period?: Period | undefined }) {
  const view = await periodInView(session, asked.period);
  return loadPeriodHistory(view, asked.code, asked.month, await session.actor());
}

export const indicatorsHandlers = {
  list: operations.indicators.list.handler(async ({ input, context }) => {
    const view = await periodInView(context.session, input.period);
    return { period: view.period, asAtOn: view.asAtOn, rows: await listIndicators(view) };
  }),
  get: operations.indicators.get.handler(({ input, context }) => viewOf(context.session, input.code, input.period)),
  addCommentary: operations.indicators.addCommentary.handler(async ({ input, context }) => {
    await addCommentary(context.session, input);
    return viewOf(context.session, input.code, input.period);
  }),
  signOffCommentary: operations.indicators.signOffCommentary.handler(async ({ input, context }) => {
    await signOffCommentary(context.session, input);
    return viewOf(context.session, input.code, input.period);
  }),
  history: operations.indicators.history.handler(({ input, context }) => historyOf(context.session, input)),
  chooseValue: operations.indicators.chooseValue.handler(async ({ input, context }) => {
    await chooseValue(context.session, input);
    return historyOf(context.session, input);
  }),
  compare: operations.indicators.compare.handler(async ({ input, context }) =>
    compareIndicators(await periodInView(context.session, input.period), input),
  ),
};
