import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { latestPeriod, periodsOnOffer } from '../period-in-view.ts';

/** What every screen says of the open workspace. */
export async function workspaceInfo(workspace: Workspace, today: IsoDate): Promise<WorkspaceInfo> {
  const authority = await workspace.db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow();
  return {
    path: workspace.path,
    readOnly: workspace.readOnly,
    authority: authority.name,
    board: authority.board_name,
    marking: authority.marking,
    kind: authority.kind,
    notice: authority.notice,
    latestPeriod: await latestPeriod(workspace.db, today),
    periods: await periodsOnOffer(workspace.db, today),
  };
}
