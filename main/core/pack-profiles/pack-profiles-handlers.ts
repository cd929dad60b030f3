import { operations } from '../operations.ts';
import { loadProfiles } from './load-profiles.ts';
import { copyProfile, removeProfile, restoreProfile, saveProfile } from './profile-commands.ts';
import { profileRows, profileView } from './profile-view.ts';

export const packProfilesHandlers = {
  list: operations.packProfiles.list.handler(({ context }) => loadProfiles(context.session.workspace.db)),

  overview: operations.packProfiles.overview.handler(({ context }) => profileRows(context.session.workspace.db)),

  get: operations.packProfiles.get.handler(({ input, context }) =>
    profileView(context.session.workspace.db, input.key),
  ),

  copy: operations.packProfiles.copy.handler(async ({ input, context: { session } }) =>
    profileView(session.workspace.db, await copyProfile(session, input)),
  ),

  save: operations.packProfiles.save.handler(async ({ input, context: { session } }) => {
    await saveProfile(session, input);
    return profileView(session.workspace.db, input.key);
  }),

  remove: operations.packProfiles.remove.handler(async ({ input, context: { session } }) => {
    await removeProfile(session, input.key);
    return profileRows(session.workspace.db);
  }),

  restore: operations.packProfiles.restore.handler(async ({ input, context: { session } }) => {
    await restoreProfile(session, input.key);
    return profileView(session.workspace.db, input.key);
  }),
};
