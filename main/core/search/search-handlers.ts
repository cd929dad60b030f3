import { operations } from '../operations.ts';
import { search } from './search.ts';

export const searchHandlers = {
  find: operations.search.find.handler(async ({ input, context }) => search(context.session.workspace.db, input.text)),
};
