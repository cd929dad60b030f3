import { createRoute, redirect, retainSearchParams, stripSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { isPeriod } from '#shared/domain/dates.ts';
import { Shell } from '../Shell.tsx';
import { root } from './root-route.tsx';

const search = z.object({ period: z.string().refine(isPeriod).optional().catch(undefined) });
/** Which month a screen asks for. Left out, the period is the workspace's latest: the core decides, not the address. */
export const forPeriod = ({ search: { period } }: { readonly search: z.output<typeof search> }) =>
  period === undefined ? {} : { period };

/** Everything that needs an open workspace; the month in view stays in the address from screen to screen. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'workspace',
  validateSearch: search,
  search: { middlewares: [retainSearchParams(['period']), stripSearchParams({ period: undefined })] },
  loader: async ({ context }) => {
    const workspace = await context.client.workspace.current();
    if (workspace === null) throw redirect({ to: '/' });
    return workspace;
  },
  component: () => <Shell workspace={shell.useLoaderData()} period={shell.useSearch().period} />,
});
