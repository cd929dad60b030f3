import { createRoute } from '@tanstack/react-router';
import { UpdatesScreen } from '../../features/updates/UpdatesScreen.tsx';
import { shell } from './workspace-route.tsx';

const updates = createRoute({
  getParentRoute: () => shell,
  path: '/plan/updates',
  loader: ({ context }) => context.client.updates.grid(),
  component: () => <UpdatesScreen grid={updates.useLoaderData()} />,
});

/** Reporting on actions, what was reported, and what the three ratings say. */
export const updateRoutes = [updates] as const;
