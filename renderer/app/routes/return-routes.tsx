import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { RestatementsScreen } from '../../features/returns/RestatementsScreen.tsx';
import { ReturnImportScreen } from '../../features/returns/ReturnImportScreen.tsx';
import { ReturnsScreen } from '../../features/returns/ReturnsScreen.tsx';
import { knownSenders } from '../../features/returns/known-senders.ts';
import { RememberedScreen } from '../../features/returns/remembered/RememberedScreen.tsx';
import { shell } from './workspace-route.tsx';

const returns = createRoute({
  getParentRoute: () => shell,
  path: '/returns',
  validateSearch: z.object({ file: z.string().optional().catch(undefined) }),
  loader: ({ context }) => context.client.returns.list(),
  component: () => <ReturnsScreen returns={returns.useLoaderData()} chosen={returns.useSearch().file ?? ''} />,
});

const returnImport = createRoute({
  getParentRoute: () => shell,
  path: '/returns/import',
  loader: async ({ context: { client } }) => {
    const [received, layouts, { rows }] = await Promise.all([
      client.returns.list(),
      client.returns.layouts(),
      client.indicators.list({}),
    ]);
    return {
      layouts,
      knownSenders: knownSenders(received, layouts),
      indicators: rows.map(({ code, name, unit }) => ({ code, name, unit })),
    };
  },
  component: () => <ReturnImportScreen {...returnImport.useLoaderData()} />,
});

const restatements = createRoute({
  getParentRoute: () => shell,
  path: '/returns/restatements',
  loader: ({ context }) => context.client.returns.restatements(),
  component: () => <RestatementsScreen restatements={restatements.useLoaderData()} />,
});

const remembered = createRoute({
  getParentRoute: () => shell,
  path: '/returns/remembered',
  loader: async ({ context: { client } }) => {
    const [layouts, matches] = await Promise.all([client.returns.layouts(), client.returns.matches()]);
    return { layouts, matches };
  },
  component: () => <RememberedScreen {...remembered.useLoaderData()} />,
});

/** Returns: what came in, the review of a new file, restatements, and what is remembered of senders. */
export const returnRoutes = [returns, returnImport, restatements, remembered] as const;
