import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { PicturesScreen } from '../../features/pictures/PicturesScreen.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

const pictures = createRoute({
  getParentRoute: () => shell,
  path: '/plan/pictures',
  validateSearch: z.object({ workstream: z.string().optional().catch(undefined) }),
  loaderDeps: ({ search }) => ({ ...forPeriod({ search }), workstream: search.workstream }),
  loader: ({ context, deps }) => context.client.planPictures.get(deps),
  component: () => {
    const { workstream = '' } = pictures.useSearch();
    return <PicturesScreen pictures={pictures.useLoaderData()} workstream={workstream} />;
  },
});

/** The plan seen from above. */
export const pictureRoutes = [pictures] as const;
