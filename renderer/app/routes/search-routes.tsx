import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { SearchScreen } from '../../features/search/SearchScreen.tsx';
import { shell } from './workspace-route.tsx';

const search = createRoute({
  getParentRoute: () => shell,
  path: '/search',
  validateSearch: z.object({ text: z.coerce.string().catch('') }),
  loaderDeps: ({ search: { text } }) => ({ text }),
  loader: ({ context, deps: { text } }) =>
    text.trim().length < 2 ? { text, groups: [] } : context.client.search.find({ text }),
  component: () => <SearchScreen result={search.useLoaderData()} />,
});

/** What holds the words that somebody looks for. */
export const searchRoutes = [search] as const;
