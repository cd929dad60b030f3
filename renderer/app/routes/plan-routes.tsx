import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { OverviewScreen } from '../../features/overview/OverviewScreen.tsx';
import { ActionScreen } from '../../features/plan/ActionScreen.tsx';
import { PlanScreen } from '../../features/plan/PlanScreen.tsx';
import { ScrutinyScreen } from '../../features/scrutiny/ScrutinyScreen.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/overview',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.overview.get(deps),
  component: () => <OverviewScreen overview={overview.useLoaderData()} />,
});

const plan = createRoute({
  getParentRoute: () => shell,
  path: '/plan',
  validateSearch: z.object({ workstream: z.string().optional().catch(undefined) }),
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.actions.list(deps),
  component: () => {
    const { workstream = '' } = plan.useSearch();
    return <PlanScreen key={workstream} list={plan.useLoaderData()} workstream={workstream} />;
  },
});

const action = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.actions.get({ ...deps, ref: params.ref }),
  component: () => {
    const detail = action.useLoaderData();
    const { periods, latestPeriod } = shell.useLoaderData();
    return <ActionScreen key={detail.row.ref} detail={detail} newestPeriod={periods[0] ?? latestPeriod} />;
  },
});

const scrutiny = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.scrutiny.list(deps),
  component: () => <ScrutinyScreen view={scrutiny.useLoaderData()} />,
});

/** The position, the plan and what holds it to account. */
export const planRoutes = [overview, plan, action, scrutiny] as const;
