import { indicatorRow } from '../indicators/indicator-row.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { operations } from '../operations.ts';
import { periodInView } from '../period-in-view.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadActions } from '../plan/load-actions.ts';
import { findingViews } from './finding-views.ts';
import { loadScrutiny } from './load-scrutiny.ts';

export const scrutinyHandlers = {
  list: operations.scrutiny.list.handler(async ({ input, context }) => {
    const { db, period, asAtOn, asAt, ruleSet } = await periodInView(context.session, input.period);
    const events = (await loadScrutiny(db, asAt)).toReversed();
    const actions = (await loadActions(db, asAt)).map((facts) => ({
      row: actionRow(facts, asAtOn, ruleSet),
      findings: facts.findings,
    }));
    const indicators = (await loadIndicators(db, asAt, period)).map((facts) =>
      indicatorRow(facts, asAtOn, period, ruleSet),
    );
    return { asAtOn, events, findings: findingViews(events, actions, indicators) };
  }),
};
