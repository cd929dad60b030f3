import { operations } from '../operations.ts';
import { getOverview } from './overview.ts';

export const overviewHandlers = {
  get: operations.overview.get.handler(({ input, context }) => getOverview(context.session, input.period)),
};
