import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { fieldList } from './table.ts';

/** A workspace that was just made, in a few lines. */
export const workspaceText = (info: WorkspaceInfo): string =>
  fieldList([
    ['Workspace', info.path],
    ['Authority', info.authority],
    ['Board', info.board],
    ['Marking', info.marking],
    ['Latest period', info.latestPeriod],
    ['Notice', info.notice],
  ]);
