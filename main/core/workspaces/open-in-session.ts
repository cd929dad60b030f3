import path from 'node:path';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import type { Workspace } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { rememberWorkspace } from './recent.ts';
import { workspaceInfo } from './workspace-info.ts';

/** Where a copy is kept before an older workspace is brought up to date: never in the workspace's own folder. */
const backupFolderOf = (session: Session): string => path.join(session.host.dataFolder, 'backups');

/**
 * Opens a workspace in place of the one that is open, which stays open when the new one is refused.
 * @throws Refusal of the store, with the file untouched
 */
export async function openInSession(session: Session, file: string): Promise<WorkspaceInfo> {
  const wanted = path.resolve(session.host.documentsFolder, file);
  if (session.opened !== null && session.opened.path === wanted) {
    return workspaceInfo(session.opened, session.today());
  }
  return adopt(session, await openWorkspace(wanted, { backupFolder: backupFolderOf(session) }));
}

/** Makes an opened workspace the session's own and remembers it. */
export async function adopt(session: Session, workspace: Workspace): Promise<WorkspaceInfo> {
  const info = await infoOrClose(session, workspace);
  await session.use(workspace);
  try {
    const { path: file, authority } = info;
    rememberWorkspace(session.host.dataFolder, { path: file, authority, openedAt: session.instant() });
  } catch (error) {
    // the workspace is open; a list that could not be saved is no reason to say that it is not
    session.host.reportFault(error);
  }
  return info;
}

async function infoOrClose(session: Session, workspace: Workspace): Promise<WorkspaceInfo> {
  try {
    return await workspaceInfo(workspace, session.today());
  } catch (error) {
    await workspace.close();
    throw error;
  }
}
