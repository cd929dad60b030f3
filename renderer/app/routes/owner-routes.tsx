import { createRoute } from '@tanstack/react-router';
import { OwnersScreen } from '../../features/owners/OwnersScreen.tsx';
import { CollectScreen } from '../../features/owners/collect/CollectScreen.tsx';
import { shell } from './workspace-route.tsx';

const owners = createRoute({
  getParentRoute: () => shell,
  path: '/plan/owners',
  loader: ({ context }) => context.client.owners.list(),
  component: () => <OwnersScreen list={owners.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const collect = createRoute({
  getParentRoute: () => shell,
  path: '/plan/owners/collect',
  component: () => <CollectScreen readOnly={shell.useLoaderData().readOnly} />,
});

/** Workbooks to owners, and back. */
export const ownerRoutes = [owners, collect] as const;
