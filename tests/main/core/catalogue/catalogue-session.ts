import { createRouterClient } from '@orpc/server';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { createInSession } from '#main/core/workspaces/create-in-session.ts';
import { router } from '#main/hosts/router.ts';
import { testSession } from '../../hosts/test-session.ts';

/** A workspace without an indicator, open in a session of 14 August 2019, with the operations as a screen calls them. */
export async function catalogueSession(options: { readonly today?: string } = {}) {
  const { session, folder } = testSession(options);
  await createInSession(session, { path: 'One', authority: 'Exampleshire', board: 'Board', withCatalogue: false });
  const client: PlumblineClient = createRouterClient(router, { context: { session } });
  return { session, client, folder };
}

export const definition = {
  name: 'Contacts decided in one day',
  group: 'Front door',
  numeratorLabel: 'in time',
  denominatorLabel: 'contacts',
  unit: 'percent',
  polarity: 'higher',
  rangeLow: null,
  rangeHigh: null,
  statutoryTimescale: '',
  dataSource: 'Annex A',
} as const;
export const decided = { reason: 'Improvement plan', decidedBy: 'Board' };

export const aFile = (fileName: string, text: string) => ({ fileName, content: new Blob([text]) });
