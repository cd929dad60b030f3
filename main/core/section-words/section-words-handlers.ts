import { operations } from '../operations.ts';
import { unknownWords } from './british-spelling.ts';
import { carryWords, confirmWords, writeWords } from './words-commands.ts';
import { wordsHistory, wordsView } from './words-view.ts';

export const sectionWordsHandlers = {
  list: operations.sectionWords.list.handler(({ input, context }) =>
    wordsView(context.session.workspace.db, input.profile, input.period),
  ),

  write: operations.sectionWords.write.handler(async ({ input, context: { session } }) => {
    await writeWords(session, input);
    return wordsView(session.workspace.db, input.profile, input.period);
  }),

  carry: operations.sectionWords.carry.handler(async ({ input, context: { session } }) => {
    await carryWords(session, input);
    return wordsView(session.workspace.db, input.profile, input.period);
  }),

  confirm: operations.sectionWords.confirm.handler(async ({ input, context: { session } }) => {
    await confirmWords(session, input);
    return wordsView(session.workspace.db, input.profile, input.period);
  }),

  history: operations.sectionWords.history.handler(({ input, context }) =>
    wordsHistory(context.session.workspace.db, input.profile, input.period, input.section),
  ),

  spelling: operations.sectionWords.spelling.handler(({ input, context }) =>
    unknownWords(context.session.workspace.db, input.text),
  ),
};
