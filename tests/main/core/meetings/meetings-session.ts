import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { router } from '#main/hosts/router.ts';
import { testSession } from '../../hosts/test-session.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

/** The small workspace, open on 14 August 2019, with the operations as a screen calls them. */
export async function meetingsSession(options: { readonly today?: string } = {}) {
  const { session, folder } = testSession(options);
  await session.use(await smallWorkspace(path.join(folder, 'small.plumbline')));
  const client: PlumblineClient = createRouterClient(router, { context: { session } });
  return { session, client, folder };
}

/** A board meeting of 7 August 2019, a week ago; M001 in a workspace without any. */
export const boardMeeting = {
  title: 'Improvement board',
  kind: 'board',
  heldOn: '2019-08-07',
  startsAt: '14:00',
  place: 'County Hall',
  note: '',
} as const;

/** What the program says when it refuses, as the contract carries it. */
export const refused = (code: string) => ({ code: 'REFUSED', data: { code } });
