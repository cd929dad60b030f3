import { operations } from '../operations.ts';
import { checkPackReadiness, checkReadiness } from './check-readiness.ts';
import { clearText, loadClearedTexts } from './cleared-texts.ts';

export const readinessHandlers = {
  check: operations.readiness.check.handler(({ input, context: { session } }) => checkReadiness(session, input)),

  checkPack: operations.readiness.checkPack.handler(({ input, context: { session } }) =>
    checkPackReadiness(session, input.packId),
  ),

  clear: operations.readiness.clear.handler(async ({ input, context: { session } }) => {
    await clearText(session, input.text, input.reason);
    return loadClearedTexts(session.workspace.db);
  }),

  cleared: operations.readiness.cleared.handler(({ context: { session } }) => loadClearedTexts(session.workspace.db)),
};
