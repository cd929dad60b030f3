import { createRoute } from '@tanstack/react-router';
import { TrackerImportScreen } from '../../features/tracker/TrackerImportScreen.tsx';
import { shell } from './workspace-route.tsx';

const trackerImport = createRoute({
  getParentRoute: () => shell,
  path: '/plan/import',
  loader: async ({ context: { client } }) => {
    const [imports, layouts] = await Promise.all([client.tracker.imports(), client.tracker.layouts()]);
    return { imports, layouts };
  },
  component: () => <TrackerImportScreen {...trackerImport.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

/** Importing an action tracker into the plan. */
export const trackerRoutes = [trackerImport] as const;
