import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { refuseUnprintable } from '#main/formats/pdf/pack-fonts.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import type { Author } from '#main/store/workspace.ts';
import { addCatalogue } from '../samples/catalogue.ts';
import { defaultActor, type Session } from '../session.ts';
import { adopt } from './open-in-session.ts';

export interface WorkspaceOrder {
  readonly path: string;
  readonly authority: string;
  readonly board: string;
  /** With the 118 indicators that children's services report, or with none. */
  readonly withCatalogue: boolean;
  /** With the targets of typical practice, marked as such; without any when left out. */
  readonly typicalTargets?: boolean;
}

const extension = '.plumbline';

/**
 * Makes a workspace and opens it. A name without the ending gets it; a path without a folder goes to the documents.
 * @throws Refusal `FileExists`, `FolderNotFound`, `GlyphMissing` where a pack could not print a name
 */
export async function createInSession(session: Session, order: WorkspaceOrder): Promise<WorkspaceInfo> {
  const named = order.path.endsWith(extension) ? order.path : `${order.path}${extension}`;
  const file = path.resolve(session.host.documentsFolder, named);
  const author: Author = { actor: defaultActor, operation: 'workspace.create', at: session.instant() };
  const { authority, board } = order;
  await refuseUnprintable({ 'The name of the authority': authority, 'The name of the board': board });
  const workspace = await createWorkspace(file, { uid: randomUUID(), authority, board, kind: 'real' }, author);
  try {
    if (order.withCatalogue) {
      await workspace.write(author, async (db) => ({
        result: null,
        changes: (await addCatalogue(db, author, { withTargets: order.typicalTargets === true, markRanges: true }))
          .changes,
      }));
    }
  } catch (error) {
    await workspace.close();
    throw error;
  }
  return adopt(session, workspace);
}
