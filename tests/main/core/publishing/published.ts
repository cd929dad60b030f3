import type { PublicationRow } from '#shared/contract/publishing.ts';
import { buildPack } from '#main/core/packs/build-pack.ts';
import type { PackRequest } from '#main/core/packs/pack-request.ts';
import { finalise } from '#main/core/publishing/finalise.ts';
import { publishedFile } from '#main/core/publishing/publications.ts';
import { publishPack } from '#main/core/publishing/publish.ts';
import { Session } from '#main/core/session.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { contextFor, june } from '../packs/document-of.ts';

/** A session on an open workspace whose clock stands on 14 August 2019 unless another instant is given. */
export async function sessionOn(workspace: Workspace | null, instant = '2019-08-14T10:00:00.000Z'): Promise<Session> {
  const session = new Session({
    name: 'cli',
    version: 'test',
    dataFolder: '/nowhere',
    documentsFolder: '/nowhere',
    now: () => new Date(instant),
    reportFault: (error) => {
      throw error;
    },
  });
  if (workspace !== null) await session.use(workspace);
  return session;
}

export const because = 'The board knows of it.';

/** A draft of June that was made final, whatever its checklist warns of. */
export async function finalPack(session: Session, request: PackRequest = june): Promise<number> {
  const context = { ...contextFor(session.workspace), at: session.instant() };
  const { id } = await buildPack(context, request);
  if (id === null) throw new Error('the draft was not recorded');
  await finalise(session, id, because);
  return id;
}

/** Drafts, makes final and publishes. */
export async function publish(session: Session, request: PackRequest = june): Promise<PublicationRow> {
  return publishPack(session, { packId: await finalPack(session, request), replaces: null, reason: '' });
}

export async function bytesOf(
  session: Session,
  publication: PublicationRow,
  kind: 'pdf' | 'xlsx' | 'plumbpack',
): Promise<Uint8Array> {
  return (await publishedFile(session.workspace.db, publication.id, kind)).bytes;
}
