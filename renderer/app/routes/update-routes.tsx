import { createRoute } from '@tanstack/react-router';
import { RatingsScreen } from '../../features/ratings/RatingsScreen.tsx';
import { CorrectScreen } from '../../features/updates/CorrectScreen.tsx';
import { UpdatesScreen } from '../../features/updates/UpdatesScreen.tsx';
import { HistoryScreen } from '../../features/updates/history/HistoryScreen.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

const updates = createRoute({
  getParentRoute: () => shell,
  path: '/plan/updates',
  loader: ({ context }) => context.client.updates.grid(),
  component: () => <UpdatesScreen grid={updates.useLoaderData()} />,
});

const ratings = createRoute({
  getParentRoute: () => shell,
  path: '/plan/ratings',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.ratings.compare(deps),
  component: () => <RatingsScreen comparison={ratings.useLoaderData()} />,
});

const history = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/history',
  loader: ({ context, params }) => context.client.updates.history({ ref: params.ref }),
  component: () => {
    const data = history.useLoaderData();
    return <HistoryScreen key={data.ref} history={data} />;
  },
});

const correct = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/correct/$updateId',
  loader: ({ context, params }) => context.client.updates.get({ ref: params.ref, updateId: Number(params.updateId) }),
  component: () => {
    const { ref, title, report } = correct.useLoaderData();
    return <CorrectScreen key={report.id} actionRef={ref} title={title} report={report} />;
  },
});

/** Reporting on actions, what was reported, and what the three ratings say. */
export const updateRoutes = [updates, ratings, history, correct] as const;
