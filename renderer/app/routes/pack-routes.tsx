import { createRoute, redirect } from '@tanstack/react-router';
import { PackPreviewScreen } from '../../features/packs/PackPreviewScreen.tsx';
import { PacksScreen } from '../../features/packs/PacksScreen.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

const packs = createRoute({
  getParentRoute: () => shell,
  path: '/packs',
  loader: ({ context }) => context.client.packs.list(),
  component: () => <PacksScreen packs={packs.useLoaderData()} workspace={shell.useLoaderData()} />,
});

const packPreview = createRoute({
  getParentRoute: () => shell,
  path: '/packs/preview',
  loaderDeps: forPeriod,
  loader: async ({ context, deps, parentMatchPromise }) => {
    const latest = (await parentMatchPromise).loaderData?.latestPeriod;
    const period = deps.period ?? latest;
    if (period === undefined) throw redirect({ to: '/packs' });
    return context.client.packs.preview({ period });
  },
  component: () => <PackPreviewScreen document={packPreview.useLoaderData()} />,
});

/** Packs and the preview of one. */
export const packRoutes = [packs, packPreview] as const;
