import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { PublicationRow, PublishedFileKind } from '#shared/contract/publishing.ts';
import type { Session } from '#main/core/session.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import { june } from '../packs/document-of.ts';
import { fillSmallWorkspace } from '../packs/small-workspace.ts';
import { author } from '../../store/temporary-workspace.ts';
import { bytesOf, publish, sessionOn } from './published.ts';

export interface TwoPacks {
  readonly session: Session;
  /** Of May, and of June. */
  readonly may: PublicationRow;
  readonly june: PublicationRow;
  readonly files: Readonly<Record<'may' | 'june', Readonly<Record<PublishedFileKind, Uint8Array>>>>;
}

const allFiles = async (session: Session, row: PublicationRow) => ({
  pdf: await bytesOf(session, row, 'pdf'),
  xlsx: await bytesOf(session, row, 'xlsx'),
  plumbpack: await bytesOf(session, row, 'plumbpack'),
});

/** One workspace with two published packs for all tests of a file; setting type is what takes time. */
export function twoPacks(uid = '00000000-0000-4000-8000-000000000001'): () => TwoPacks {
  let made: TwoPacks | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-packs-'));
  beforeAll(async () => {
    const details = { uid, authority: 'Exampleshire', board: 'Improvement board', kind: 'real' } as const;
    const workspace = await createWorkspace(join(folder, 'two.plumbline'), details, author);
    await fillSmallWorkspace(workspace);
    const session = await sessionOn(workspace);
    const may = await publish(session, { ...june, period: '2019-05', asAtOn: '2019-06-30' });
    const later = await publish(session, june);
    const files = { may: await allFiles(session, may), june: await allFiles(session, later) };
    made = { session, may, june: later, files };
  }, 60_000);
  afterAll(async () => {
    await made?.session.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (made === undefined) throw new Error('the packs are not published yet');
    return made;
  };
}
