import { askedDay } from '../meetings/day-in-view.ts';
import { operations } from '../operations.ts';
import { moderate, withdrawModeration } from './moderate.ts';
import { moderationList, moderationView } from './moderation-view.ts';

export const moderationsHandlers = {
  list: operations.moderations.list.handler(async ({ input, context: { session } }) =>
    moderationList(session, await askedDay(session, input.period)),
  ),
  of: operations.moderations.of.handler(({ input, context: { session } }) => moderationView(session, input)),
  moderate: operations.moderations.moderate.handler(async ({ input, context: { session } }) => {
    const remarks = await moderate(session, input);
    return moderationView(session, input.subject, remarks);
  }),
  withdraw: operations.moderations.withdraw.handler(async ({ input, context: { session } }) => {
    await withdrawModeration(session, input);
    return moderationView(session, input.subject);
  }),
};
