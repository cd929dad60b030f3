import { operations } from '../operations.ts';
import { getSettings, saveSettings } from './settings.ts';

export const settingsHandlers = {
  get: operations.settings.get.handler(({ context }) => getSettings(context.session)),
  save: operations.settings.save.handler(async ({ input, context }) => {
    await saveSettings(context.session, input);
    return getSettings(context.session);
  }),
};
