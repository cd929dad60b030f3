import path from 'node:path';
import { operations } from '../operations.ts';
import { createInSession } from './create-in-session.ts';
import { openInSession } from './open-in-session.ts';
import { openSample } from './open-sample.ts';
import { listRecent } from './recent.ts';
import { workspaceInfo } from './workspace-info.ts';

export const workspaceHandlers = {
  current: operations.workspace.current.handler(({ context: { session } }) =>
    session.opened === null ? null : workspaceInfo(session.opened, session.today()),
  ),
  recent: operations.workspace.recent.handler(({ context: { session } }) => listRecent(session.host.dataFolder)),
  suggestedFolder: operations.workspace.suggestedFolder.handler(({ context: { session } }) => ({
    folder: session.host.documentsFolder,
    separator: path.sep,
  })),
  create: operations.workspace.create.handler(({ input, context }) => createInSession(context.session, input)),
  open: operations.workspace.open.handler(({ input, context }) => openInSession(context.session, input.path)),
  openSample: operations.workspace.openSample.handler(({ input, context }) =>
    openSample(context.session, input.sample),
  ),
  close: operations.workspace.close.handler(async ({ context }) => {
    await context.session.close();
    return null;
  }),
};
