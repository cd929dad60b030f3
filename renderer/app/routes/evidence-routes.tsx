import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { AddEvidenceScreen } from '../../features/evidence/AddEvidenceScreen.tsx';
import { EvidencePieceScreen } from '../../features/evidence/EvidencePieceScreen.tsx';
import { EvidenceScreen } from '../../features/evidence/EvidenceScreen.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

const evidence = createRoute({
  getParentRoute: () => shell,
  path: '/plan/evidence',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.evidence.list(deps),
  component: () => {
    const { readOnly, periods, latestPeriod } = shell.useLoaderData();
    const newest = periods[0] ?? latestPeriod;
    return <EvidenceScreen list={evidence.useLoaderData()} newestPeriod={newest} readOnly={readOnly} />;
  },
});

const add = createRoute({
  getParentRoute: () => shell,
  path: '/plan/evidence/add',
  validateSearch: z.object({ action: z.string().optional().catch(undefined) }),
  loader: async ({ context: { client } }) => {
    // evidence is attached to the plan as it is today, whichever month is looked at
    const { periods, latestPeriod } = (await client.workspace.current()) ?? { periods: [], latestPeriod: undefined };
    const period = periods[0] ?? latestPeriod;
    const actions = await client.actions.list(period === undefined ? {} : { period });
    return { actions: actions.rows, people: await client.people.list() };
  },
  component: () => {
    const { action = '' } = add.useSearch();
    return <AddEvidenceScreen key={action} {...add.useLoaderData()} action={action} />;
  },
});

const piece = createRoute({
  getParentRoute: () => shell,
  path: '/plan/evidence/$id',
  loader: ({ context, params }) => context.client.evidence.get({ id: Number(params.id) }),
  component: () => {
    const detail = piece.useLoaderData();
    const { readOnly, periods, latestPeriod } = shell.useLoaderData();
    return (
      <EvidencePieceScreen
        key={detail.row.id}
        detail={detail}
        newestPeriod={periods[0] ?? latestPeriod}
        readOnly={readOnly}
      />
    );
  },
});

/** Evidence: what waits, one piece with its decisions, and attaching more. */
export const evidenceRoutes = [evidence, add, piece] as const;
