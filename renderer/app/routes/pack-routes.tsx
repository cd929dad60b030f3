import { createRoute, stripSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { ComparePacksScreen } from '../../features/packs/compare/ComparePacksScreen.tsx';
import { PackBuildScreen } from '../../features/packs/build/PackBuildScreen.tsx';
import { PacksScreen } from '../../features/packs/list/PacksScreen.tsx';
import { orderOf, orderSearch } from '../../features/packs/order-search.ts';
import { newerOf } from '../../features/packs/pack-life.ts';
import { PackScreen } from '../../features/packs/pack/PackScreen.tsx';
import { saidOfPack } from '../../features/packs/pack/PackSaid.tsx';
import { PackPreviewScreen } from '../../features/packs/preview/PackPreviewScreen.tsx';
import { VerifyScreen } from '../../features/packs/verify/VerifyScreen.tsx';
import { shell } from './workspace-route.tsx';

const packs = createRoute({
  getParentRoute: () => shell,
  path: '/packs',
  loader: async ({ context: { client } }) => {
    const [list, publications, profiles] = await Promise.all([
      client.packs.list(),
      client.publishing.list(),
      client.packProfiles.list(),
    ]);
    const [newest] = list;
    const draft = newest?.state === 'draft' ? newest : undefined;
    const readiness = draft === undefined ? null : await client.readiness.checkPack({ packId: draft.id });
    return { packs: list, publications, profiles, readiness };
  },
  component: () => <PacksScreen {...packs.useLoaderData()} />,
});

const build = createRoute({
  getParentRoute: () => shell,
  path: '/packs/build',
  validateSearch: orderSearch,
  loader: async ({ context: { client } }) => {
    const [profiles, { events }, meetings] = await Promise.all([
      client.packProfiles.overview(),
      client.scrutiny.list({}),
      client.meetings.list(),
    ]);
    const planned = meetings.rows.filter(({ state, kind }) => state === 'planned' && kind === 'board');
    return { profiles, events, nextBoard: planned.map(({ heldOn }) => heldOn).toSorted()[0] ?? null };
  },
  component: () => {
    const search = build.useSearch();
    const workspace = shell.useLoaderData();
    const order = orderOf(search, workspace.latestPeriod);
    const { profiles, events, nextBoard } = build.useLoaderData();
    return (
      <PackBuildScreen
        key={JSON.stringify(order)}
        workspace={workspace}
        order={order}
        profiles={profiles}
        events={events}
        nextBoard={nextBoard}
      />
    );
  },
});

const block = z.string().max(200).optional().catch(undefined);

const preview = createRoute({
  getParentRoute: () => shell,
  path: '/packs/preview',
  validateSearch: orderSearch.extend({ block }),
  search: { middlewares: [stripSearchParams({ block: undefined })] },
  loaderDeps: ({ search: { block: _block, ...search } }) => search,
  loader: async ({ context, deps, parentMatchPromise }) => {
    const latest = (await parentMatchPromise).loaderData?.latestPeriod ?? '';
    const order = orderOf(deps, latest);
    return { order, ...(await context.client.packs.preview(order)) };
  },
  component: () => {
    const { order, ...document } = preview.useLoaderData();
    return (
      <PackPreviewScreen document={document} of={{ kind: 'order', order }} block={preview.useSearch().block ?? ''} />
    );
  },
});

const verify = createRoute({
  getParentRoute: () => shell,
  path: '/packs/verify',
  component: () => <VerifyScreen />,
});

const compare = createRoute({
  getParentRoute: () => shell,
  path: '/packs/compare',
  loader: ({ context }) => context.client.publishing.list(),
  component: () => <ComparePacksScreen publications={compare.useLoaderData()} />,
});

const pack = createRoute({
  getParentRoute: () => shell,
  path: '/packs/$id',
  validateSearch: z.object({ said: z.enum(saidOfPack).optional().catch(undefined) }),
  search: { middlewares: [stripSearchParams({ said: undefined })] },
  loader: async ({ context: { client }, params }) => {
    const id = Number(params.id);
    const [detail, publications, packsBuilt] = await Promise.all([
      client.packs.get({ id }),
      client.publishing.list(),
      client.packs.list(),
    ]);
    const readiness = detail.final === null ? await client.readiness.checkPack({ packId: id }) : null;
    const newer = newerOf(detail.row, packsBuilt);
    const now = readiness?.stale === true && newer === null ? await client.readiness.check(detail.order) : null;
    return { asAtOn: detail.asAtOn, detail, publications, newer, readiness, now };
  },
  component: () => {
    const { asAtOn: _asAtOn, ...data } = pack.useLoaderData();
    const { said } = pack.useSearch();
    return (
      <PackScreen key={data.detail.row.id} {...data} readOnly={shell.useLoaderData().readOnly} said={said ?? null} />
    );
  },
});

const packPreview = createRoute({
  getParentRoute: () => shell,
  path: '/packs/$id/preview',
  validateSearch: z.object({ block }),
  search: { middlewares: [stripSearchParams({ block: undefined })] },
  loader: ({ context, params }) => context.client.packs.document({ id: Number(params.id) }),
  component: () => (
    <PackPreviewScreen
      document={packPreview.useLoaderData()}
      of={{ kind: 'pack', id: Number(packPreview.useParams().id) }}
      block={packPreview.useSearch().block ?? ''}
    />
  ),
});

/** Packs: the list, an order and its preview, one pack with its preview, verifying a file, and packs side by side. */
export const packRoutes = [packs, build, preview, verify, compare, pack, packPreview] as const;
