import { createRoute, stripSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { OverviewScreen } from '../../features/overview/OverviewScreen.tsx';
import { ActionScreen } from '../../features/plan/ActionScreen.tsx';
import { changesDone } from '../../features/plan/page/ChangeSaid.tsx';
import { PlanScreen } from '../../features/plan/PlanScreen.tsx';
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
    const { readOnly } = shell.useLoaderData();
    return <PlanScreen key={workstream} list={plan.useLoaderData()} workstream={workstream} readOnly={readOnly} />;
  },
});

const action = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref',
  loaderDeps: forPeriod,
  validateSearch: z.object({ done: z.enum(changesDone).optional().catch(undefined) }),
  search: { middlewares: [stripSearchParams({ done: undefined })] },
  loader: async ({ context, deps, params }) => {
    const asked = { ...deps, ref: params.ref };
    const detail = await context.client.actions.get(asked);
    return {
      // The masthead says as at which day.
      asAtOn: detail.asAtOn,
      detail,
      background: await context.client.actions.background(asked),
    };
  },
  component: () => {
    const { detail, background } = action.useLoaderData();
    const { periods, latestPeriod, readOnly } = shell.useLoaderData();
    const { done, period } = action.useSearch();
    const newestPeriod = periods[0] ?? latestPeriod;
    return (
      <ActionScreen
        key={detail.row.ref}
        detail={detail}
        background={background}
        newestPeriod={newestPeriod}
        newest={(period ?? latestPeriod) === newestPeriod}
        readOnly={readOnly}
        done={done ?? null}
      />
    );
  },
});

/** The position, the plan and what holds it to account. */
export const planRoutes = [overview, plan, action] as const;
