import type { PlanStructure } from '#shared/contract/plan.ts';
import { operations } from '../../operations.ts';
import type { Session } from '../../session.ts';
import { planChoices } from './plan-choices.ts';
import { planStructure } from './plan-structure.ts';
import { addPlan, addWorkstream, amendPlan, amendWorkstream } from './structure-commands.ts';

const structureToday = (session: Session): Promise<PlanStructure> =>
  planStructure(session.workspace.db, session.today());

export const planHandlers = {
  structure: operations.plan.structure.handler(({ context }) => structureToday(context.session)),
  choices: operations.plan.choices.handler(({ context: { session } }) =>
    planChoices(session.workspace.db, session.today()),
  ),
  addPlan: operations.plan.addPlan.handler(async ({ input, context: { session } }) => {
    await addPlan(session, input);
    return structureToday(session);
  }),
  amendPlan: operations.plan.amendPlan.handler(async ({ input, context: { session } }) => {
    await amendPlan(session, input);
    return structureToday(session);
  }),
  addWorkstream: operations.plan.addWorkstream.handler(async ({ input, context: { session } }) => {
    await addWorkstream(session, input);
    return structureToday(session);
  }),
  amendWorkstream: operations.plan.amendWorkstream.handler(async ({ input, context: { session } }) => {
    await amendWorkstream(session, input);
    return structureToday(session);
  }),
};
