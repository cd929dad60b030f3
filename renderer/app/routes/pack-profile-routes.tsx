import { createRoute, stripSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { monthlyBoardKey, sectionIds } from '#shared/domain/pack/profile.ts';
import { KindScreen } from '../../features/pack-profiles/kinds/KindScreen.tsx';
import { KindsScreen } from '../../features/pack-profiles/kinds/KindsScreen.tsx';
import { WordsScreen } from '../../features/pack-profiles/words/WordsScreen.tsx';
import { shell } from './workspace-route.tsx';

const kinds = createRoute({
  getParentRoute: () => shell,
  path: '/packs/kinds',
  loader: ({ context }) => context.client.packProfiles.overview(),
  component: () => <KindsScreen rows={kinds.useLoaderData()} />,
});

const kind = createRoute({
  getParentRoute: () => shell,
  path: '/packs/kinds/$key',
  loader: ({ context, params }) => context.client.packProfiles.get({ key: params.key }),
  component: () => {
    const view = kind.useLoaderData();
    return <KindScreen key={view.profile.key} view={view} readOnly={shell.useLoaderData().readOnly} />;
  },
});

const words = createRoute({
  getParentRoute: () => shell,
  path: '/packs/words',
  validateSearch: z.object({
    profile: z.string().max(60).optional().catch(undefined),
    section: z.enum(sectionIds).optional().catch(undefined),
  }),
  search: { middlewares: [stripSearchParams({ profile: undefined, section: undefined })] },
  loaderDeps: ({ search: { profile, period } }) => ({ profile, period }),
  loader: async ({ context: { client }, deps, parentMatchPromise }) => {
    const latest = (await parentMatchPromise).loaderData?.latestPeriod ?? '';
    const [view, profiles] = await Promise.all([
      client.sectionWords.list({ profile: deps.profile ?? monthlyBoardKey, period: deps.period ?? latest }),
      client.packProfiles.overview(),
    ]);
    return { view, profiles };
  },
  component: () => {
    const { view, profiles } = words.useLoaderData();
    const { section } = words.useSearch();
    return (
      <WordsScreen
        key={`${view.profile} ${view.period} ${section ?? ''}`}
        view={view}
        profiles={profiles}
        section={section ?? null}
        readOnly={shell.useLoaderData().readOnly}
      />
    );
  },
});

/** Kinds of pack, and the words of one month's pack. */
export const packProfileRoutes = [kinds, kind, words] as const;
