import type { ActionDetail } from '#shared/contract/actions.ts';
import { knownNow } from '../as-at.ts';
import { evidenceOfAction } from '../evidence/load-evidence-rows.ts';
import { operations } from '../operations.ts';
import { periodInView } from '../period-in-view.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import type { Session } from '../session.ts';
import { actionDetail } from './action-row.ts';
import { loadActionBackground } from './background/load-action-background.ts';
import { actionChangesHandlers } from './change/action-changes-handlers.ts';
import { listActions } from './list-actions.ts';
import { loadAction } from './load-actions.ts';
import { actionNotFound, addUpdate } from './plan-commands.ts';
import { plansOfList } from './structure/load-plans.ts';

/** The action as known today: after a change the person sees the change, whichever period the list shows. */
async function detailToday(session: Session, ref: string): Promise<ActionDetail> {
  const today = session.today();
  const { db } = session.workspace;
  const asAt = knownNow(today, today);
  const facts = await loadAction(db, asAt, ref);
  if (facts === undefined) throw actionNotFound(ref);
  return actionDetail(facts, today, await loadRuleSet(db, asAt), await evidenceOfAction(db, asAt, ref));
}

export const actionsHandlers = {
  list: operations.actions.list.handler(async ({ input, context }) => {
    const view = await periodInView(context.session, input.period);
    const plans = await plansOfList(view.db, view.asAt);
    return { period: view.period, asAtOn: view.asAtOn, rows: await listActions(view), plans };
  }),
  get: operations.actions.get.handler(async ({ input, context }) => {
    const { db, asAtOn, asAt, ruleSet } = await periodInView(context.session, input.period);
    const facts = await loadAction(db, asAt, input.ref);
    if (facts === undefined) throw actionNotFound(input.ref);
    return actionDetail(facts, asAtOn, ruleSet, await evidenceOfAction(db, asAt, input.ref));
  }),
  background: operations.actions.background.handler(async ({ input, context }) => {
    return loadActionBackground(await periodInView(context.session, input.period), input.ref);
  }),
  ...actionChangesHandlers,
  addUpdate: operations.actions.addUpdate.handler(async ({ input, context }) => {
    await addUpdate(context.session, input);
    return detailToday(context.session, input.ref);
  }),
};
