import { operations } from '../../operations.ts';
import { addAction, amendAction } from './action-commands.ts';
import { changeDueDate, dueDateEffectOf } from './due-date-commands.ts';
import { cancelAction } from './end-action.ts';
import { addMilestone, reportMilestone } from './milestone-commands.ts';
import { succeedActions } from './succession-commands.ts';

/** Everything that changes an action but its owner's reports. */
export const actionChangesHandlers = {
  create: operations.actions.create.handler(async ({ input, context }) => {
    await addAction(context.session, input);
    return { ref: input.ref };
  }),
  amend: operations.actions.amend.handler(async ({ input, context }) => {
    await amendAction(context.session, input);
    return { ref: input.ref };
  }),
  dueDateEffect: operations.actions.dueDateEffect.handler(async ({ input, context }) => ({
    sentence: await dueDateEffectOf(context.session, input),
  })),
  changeDueDate: operations.actions.changeDueDate.handler(async ({ input, context }) => {
    await changeDueDate(context.session, input);
    return { ref: input.ref };
  }),
  addMilestone: operations.actions.addMilestone.handler(async ({ input, context }) => {
    await addMilestone(context.session, input);
    return { ref: input.ref };
  }),
  reportMilestone: operations.actions.reportMilestone.handler(async ({ input, context }) => {
    await reportMilestone(context.session, input);
    return { ref: input.ref };
  }),
  succeed: operations.actions.succeed.handler(async ({ input, context }) => {
    await succeedActions(context.session, input);
    return { ref: input.successors[0]?.ref ?? '' };
  }),
  cancel: operations.actions.cancel.handler(async ({ input, context }) => {
    await cancelAction(context.session, input);
    return { ref: input.ref };
  }),
};
