import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { ActionEditScreen } from '../../features/plan/change/ActionEditScreen.tsx';
import { ActionNewScreen } from '../../features/plan/change/ActionNewScreen.tsx';
import { CancelScreen } from '../../features/plan/change/CancelScreen.tsx';
import { DueDateScreen } from '../../features/plan/change/DueDateScreen.tsx';
import { MilestonesScreen } from '../../features/plan/change/MilestonesScreen.tsx';
import { SuccessionScreen } from '../../features/plan/change/SuccessionScreen.tsx';
import { StructureScreen } from '../../features/plan/structure/StructureScreen.tsx';
import { shell } from './workspace-route.tsx';

/** An action is changed as it is known today, whichever period the list shows. */
async function actionToday(client: PlumblineClient, ref: string) {
  const workspace = await client.workspace.current();
  const period = workspace?.periods[0];
  const asked = { ref, ...(period === undefined ? {} : { period }) };
  return { detail: await client.actions.get(asked), background: await client.actions.background(asked) };
}

/** The same with what the forms choose from. */
const withChoices = async (client: PlumblineClient, ref: string) => ({
  ...(await actionToday(client, ref)),
  choices: await client.plan.choices(),
  meetings: (await client.meetings.list()).rows,
});

const structure = createRoute({
  getParentRoute: () => shell,
  path: '/plan/structure',
  loader: ({ context }) => context.client.plan.structure(),
  component: () => <StructureScreen structure={structure.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const newAction = createRoute({
  getParentRoute: () => shell,
  path: '/plan/new',
  /** What the new action is to belong to or to answer, when the way here began there. */
  validateSearch: z.object({
    workstream: z.string().optional().catch(undefined),
    finding: z.string().optional().catch(undefined),
    recommendation: z.string().optional().catch(undefined),
  }),
  loader: ({ context }) => context.client.plan.choices(),
  component: () => {
    const { workstream, finding, recommendation } = newAction.useSearch();
    const { periods, latestPeriod } = shell.useLoaderData();
    const choices = newAction.useLoaderData();
    return (
      <ActionNewScreen
        choices={choices}
        begin={{ workstream, finding, recommendation }}
        newestPeriod={periods[0] ?? latestPeriod}
      />
    );
  },
});

const edit = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/edit',
  loader: ({ context, params }) => withChoices(context.client, params.ref),
  component: () => <ActionEditScreen {...edit.useLoaderData()} />,
});

const dueDate = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/due-date',
  loader: ({ context, params }) => withChoices(context.client, params.ref),
  component: () => <DueDateScreen {...dueDate.useLoaderData()} />,
});

const milestones = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/milestones',
  loader: ({ context, params }) => actionToday(context.client, params.ref),
  component: () => <MilestonesScreen {...milestones.useLoaderData()} />,
});

const split = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/split',
  loader: ({ context, params }) => withChoices(context.client, params.ref),
  component: () => <SuccessionScreen {...split.useLoaderData()} kind="split" />,
});

const merge = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/merge',
  loader: ({ context, params }) => withChoices(context.client, params.ref),
  component: () => <SuccessionScreen {...merge.useLoaderData()} kind="merge" />,
});

const supersede = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/supersede',
  loader: ({ context, params }) => withChoices(context.client, params.ref),
  component: () => <SuccessionScreen {...supersede.useLoaderData()} kind="supersede" />,
});

const cancel = createRoute({
  getParentRoute: () => shell,
  path: '/plan/$ref/cancel',
  loader: ({ context, params }) => withChoices(context.client, params.ref),
  component: () => <CancelScreen {...cancel.useLoaderData()} />,
});

/** The plan's structure, and everything that changes an action. */
export const planChangeRoutes = [
  structure,
  newAction,
  edit,
  dueDate,
  milestones,
  split,
  merge,
  supersede,
  cancel,
] as const;
