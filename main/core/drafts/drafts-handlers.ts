import { operations } from '../operations.ts';

export const draftsHandlers = {
  get: operations.drafts.get.handler(async ({ input, context }) => {
    const draft = await context.session.workspace.drafts.read(input.key);
    return { body: draft?.body ?? null, keptAt: draft?.keptAt ?? null };
  }),
  keep: operations.drafts.keep.handler(async ({ input, context }) => {
    const { workspace } = context.session;
    await workspace.drafts.keep(input.key, input.body, context.session.instant());
    return { kept: input.body !== null };
  }),
};
