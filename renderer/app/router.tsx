import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
  retainSearchParams,
  stripSearchParams,
  type RouterHistory,
} from '@tanstack/react-router';
import { z } from 'zod';
import type { Host } from '../client/connect.ts';
import { problemOf } from '../client/problem.ts';
import { mostCompared } from '#shared/contract/indicator-reading.ts';
import { isIsoDate, isPeriod } from '#shared/domain/dates.ts';
import { CalendarScreen } from '../features/calendar/CalendarScreen.tsx';
import { ScheduleScreen } from '../features/calendar/ScheduleScreen.tsx';
import { SchedulesScreen } from '../features/calendar/SchedulesScreen.tsx';
import { TemplatesScreen } from '../features/calendar/TemplatesScreen.tsx';
import { ExportScreen } from '../features/catalogue/ExportScreen.tsx';
import { EntryScreen } from '../features/catalogue/entry/EntryScreen.tsx';
import { IndicatorAddScreen } from '../features/catalogue/entry/IndicatorAddScreen.tsx';
import { BenchmarkImportScreen } from '../features/catalogue/import/BenchmarkImportScreen.tsx';
import { CatalogueImportScreen } from '../features/catalogue/import/CatalogueImportScreen.tsx';
import { CatalogueScreen } from '../features/catalogue/list/CatalogueScreen.tsx';
import { HelpScreen } from '../features/help/HelpScreen.tsx';
import { CompareScreen } from '../features/indicators/compare/CompareScreen.tsx';
import { MonthScreen } from '../features/indicators/month/MonthScreen.tsx';
import { IndicatorScreen } from '../features/indicators/reading/IndicatorScreen.tsx';
import { IndicatorsScreen } from '../features/indicators/IndicatorsScreen.tsx';
import { OverviewScreen } from '../features/overview/OverviewScreen.tsx';
import { PackPreviewScreen } from '../features/packs/PackPreviewScreen.tsx';
import { PacksScreen } from '../features/packs/PacksScreen.tsx';
import { ActionScreen } from '../features/plan/ActionScreen.tsx';
import { PlanScreen } from '../features/plan/PlanScreen.tsx';
import { ReturnImportScreen } from '../features/returns/ReturnImportScreen.tsx';
import { ReturnsScreen } from '../features/returns/ReturnsScreen.tsx';
import { RestatementsScreen } from '../features/returns/RestatementsScreen.tsx';
import { knownSenders } from '../features/returns/known-senders.ts';
import { RememberedScreen } from '../features/returns/remembered/RememberedScreen.tsx';
import { ReviewsScreen } from '../features/reviews/ReviewsScreen.tsx';
import { ScrutinyScreen } from '../features/scrutiny/ScrutinyScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { WelcomeScreen } from '../features/welcome/WelcomeScreen.tsx';
import { LostConnection } from './LostConnection.tsx';
import { NoSuchScreen, NotFound } from './NotFound.tsx';
import { ScreenProblem } from './ScreenProblem.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRouteWithContext<Host>()({ component: LostConnection, notFoundComponent: NoSuchScreen });

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    if ((await context.client.workspace.current()) !== null) throw redirect({ to: '/overview' });
  },
  loader: async ({ context: { client, shell } }) => {
    const [recent, suggested, capabilities] = await Promise.all([
      client.workspace.recent(),
      client.workspace.suggestedFolder(),
      shell.capabilities(),
    ]);
    return { recent, suggested, canBrowse: capabilities.canBrowse };
  },
  component: () => <WelcomeScreen {...welcome.useLoaderData()} />,
});

const search = z.object({ period: z.string().refine(isPeriod).optional().catch(undefined) });
/** Left out, the period is the workspace's latest: the core decides, not the address. */
const forPeriod = ({ search: { period } }: { readonly search: z.output<typeof search> }) =>
  period === undefined ? {} : { period };

const shell = createRoute({
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
const indicators = createRoute({
  getParentRoute: () => shell,
  path: '/indicators',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.indicators.list(deps),
  component: () => <IndicatorsScreen list={indicators.useLoaderData()} />,
});
const indicator = createRoute({
  getParentRoute: () => shell,
  path: '/indicators/$code',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.indicators.get({ ...deps, code: params.code }),
  component: () => {
    const detail = indicator.useLoaderData();
    return <IndicatorScreen key={detail.row.code} detail={detail} />;
  },
});
const month = createRoute({
  getParentRoute: () => shell,
  path: '/indicators/$code/months/$month',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.indicators.history({ ...deps, ...params }),
  component: () => {
    const history = month.useLoaderData();
    return <MonthScreen key={`${history.code} ${history.period}`} history={history} />;
  },
});
const compare = createRoute({
  getParentRoute: () => shell,
  path: '/indicators/compare',
  validateSearch: z.object({
    codes: z.array(z.string()).max(mostCompared).optional().catch(undefined),
    group: z.string().optional().catch(undefined),
  }),
  loaderDeps: ({ search: { period, codes = [], group = '' } }) => ({
    ...forPeriod({ search: { period } }),
    codes,
    group,
  }),
  loader: ({ context, deps }) => context.client.indicators.compare(deps),
  component: () => {
    const { codes = [], group = '' } = compare.useSearch();
    return <CompareScreen comparison={compare.useLoaderData()} chosen={codes} group={group} />;
  },
});
const reviews = createRoute({
  getParentRoute: () => shell,
  path: '/reviews',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.reviews.list(deps),
  component: () => <ReviewsScreen {...reviews.useLoaderData()} />,
});
const scrutiny = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.scrutiny.list(deps),
  component: () => <ScrutinyScreen view={scrutiny.useLoaderData()} />,
});
const returns = createRoute({
  getParentRoute: () => shell,
  path: '/returns',
  validateSearch: z.object({ file: z.string().optional().catch(undefined) }),
  loader: ({ context }) => context.client.returns.list(),
  component: () => <ReturnsScreen returns={returns.useLoaderData()} chosen={returns.useSearch().file ?? ''} />,
});
const returnImport = createRoute({
  getParentRoute: () => shell,
  path: '/returns/import',
  loader: async ({ context: { client } }) => {
    const [received, layouts, { rows }] = await Promise.all([
      client.returns.list(),
      client.returns.layouts(),
      client.indicators.list({}),
    ]);
    return {
      layouts,
      knownSenders: knownSenders(received, layouts),
      indicators: rows.map(({ code, name, unit }) => ({ code, name, unit })),
    };
  },
  component: () => <ReturnImportScreen {...returnImport.useLoaderData()} />,
});
const restatements = createRoute({
  getParentRoute: () => shell,
  path: '/returns/restatements',
  loader: ({ context }) => context.client.returns.restatements(),
  component: () => <RestatementsScreen restatements={restatements.useLoaderData()} />,
});
const remembered = createRoute({
  getParentRoute: () => shell,
  path: '/returns/remembered',
  loader: async ({ context: { client } }) => {
    const [layouts, matches] = await Promise.all([client.returns.layouts(), client.returns.matches()]);
    return { layouts, matches };
  },
  component: () => <RememberedScreen {...remembered.useLoaderData()} />,
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: z.object({ asAt: z.string().refine(isIsoDate).optional().catch(undefined) }),
  loaderDeps: ({ search: { period, asAt } }) => ({
    ...(period === undefined ? {} : { period }),
    ...(asAt === undefined ? {} : { asAtOn: asAt }),
  }),
  loader: ({ context, deps }) => context.client.calendar.get(deps),
  component: () => (
    <CalendarScreen
      view={calendar.useLoaderData()}
      asked={calendar.useSearch().asAt !== undefined}
      readOnly={shell.useLoaderData().readOnly}
    />
  ),
});
const schedules = createRoute({
  getParentRoute: () => shell,
  path: '/calendar/schedules',
  loader: ({ context }) => context.client.calendar.schedules(),
  component: () => <SchedulesScreen list={schedules.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});
const schedule = createRoute({
  getParentRoute: () => shell,
  path: '/calendar/schedule',
  validateSearch: z.object({ sender: z.string().optional().catch(undefined) }),
  loader: ({ context }) => context.client.calendar.schedules(),
  component: () => {
    const { sender = '' } = schedule.useSearch();
    const { latestPeriod } = shell.useLoaderData();
    return <ScheduleScreen key={sender} list={schedule.useLoaderData()} sender={sender} latest={latestPeriod} />;
  },
});
const templates = createRoute({
  getParentRoute: () => shell,
  path: '/calendar/templates',
  component: () => <TemplatesScreen workspace={shell.useLoaderData()} />,
});
const catalogue = createRoute({
  getParentRoute: () => shell,
  path: '/catalogue',
  loader: ({ context }) => context.client.catalogue.list(),
  component: () => <CatalogueScreen list={catalogue.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});
const catalogueEntry = createRoute({
  getParentRoute: () => shell,
  path: '/catalogue/indicators/$code',
  loader: ({ context, params }) => context.client.catalogue.get(params),
  component: () => {
    const detail = catalogueEntry.useLoaderData();
    return <EntryScreen key={detail.row.entry.code} detail={detail} readOnly={shell.useLoaderData().readOnly} />;
  },
});
const catalogueAdd = createRoute({
  getParentRoute: () => shell,
  path: '/catalogue/new',
  loader: ({ context }) => context.client.catalogue.list(),
  component: () => (
    <IndicatorAddScreen groups={catalogueAdd.useLoaderData().groups} latest={shell.useLoaderData().latestPeriod} />
  ),
});
const catalogueImport = createRoute({
  getParentRoute: () => shell,
  path: '/catalogue/import',
  component: () => <CatalogueImportScreen latest={shell.useLoaderData().latestPeriod} />,
});
const benchmarkImport = createRoute({
  getParentRoute: () => shell,
  path: '/catalogue/benchmarks',
  loader: ({ context }) => context.client.benchmarks.list(),
  component: () => <BenchmarkImportScreen files={benchmarkImport.useLoaderData()} />,
});
const exporting = createRoute({
  getParentRoute: () => shell,
  path: '/catalogue/export',
  loader: ({ context }) => context.client.workspace.suggestedFolder(),
  component: () => {
    const { folder, separator } = exporting.useLoaderData();
    return <ExportScreen suggested={`${folder}${separator}plumbline-export`} />;
  },
});
const packs = createRoute({
  getParentRoute: () => shell,
  path: '/packs',
  loader: ({ context }) => context.client.packs.list(),
  component: () => <PacksScreen packs={packs.useLoaderData()} workspace={shell.useLoaderData()} />,
});
const packPreview = createRoute({
  getParentRoute: () => shell,
  path: '/packs/preview',
  loaderDeps: forPeriod,
  loader: async ({ context, deps, parentMatchPromise }) => {
    const latest = (await parentMatchPromise).loaderData?.latestPeriod;
    const period = deps.period ?? latest;
    if (period === undefined) throw redirect({ to: '/packs' });
    return context.client.packs.preview({ period });
  },
  component: () => <PackPreviewScreen document={packPreview.useLoaderData()} />,
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  loader: ({ context }) => context.client.settings.get(),
  component: () => <SettingsScreen settings={settings.useLoaderData()} />,
});
const help = createRoute({
  getParentRoute: () => shell,
  path: '/help',
  loader: ({ context }) => context.client.settings.get(),
  component: () => <HelpScreen ruleSet={help.useLoaderData().ruleSet} />,
});

const routeTree = root.addChildren([
  welcome,
  shell.addChildren([
    overview,
    plan,
    action,
    indicators,
    indicator,
    month,
    compare,
    reviews,
    scrutiny,
    returns,
    returnImport,
    restatements,
    remembered,
    calendar,
    schedules,
    schedule,
    templates,
    catalogue,
    catalogueEntry,
    catalogueAdd,
    catalogueImport,
    benchmarkImport,
    exporting,
    packs,
    packPreview,
    settings,
    help,
  ]),
]);

/** The screens of the window; every one is reached by an address after the `#`, and each loads its data before it shows. */
export function createAppRouter(host: Host, history: RouterHistory = createHashHistory()) {
  const router = createRouter({
    routeTree,
    history,
    context: host,
    // data belongs to the program, not to the window: nothing is shown from a cache
    defaultStaleTime: 0,
    defaultGcTime: 0,
    // a screen stays until the next one has its data, so nothing flickers
    defaultPendingMs: 1500,
    defaultPendingComponent: () => <p role="status">Working…</p>,
    defaultErrorComponent: ({ error }) => <ScreenProblem problem={problemOf(error)} />,
    defaultNotFoundComponent: NotFound,
  });
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (!fromLocation || !pathChanged) return;
    // what a link was about, where the screen holds it; else its heading
    const arrival = document.querySelector<HTMLElement>('[data-arrival]') ?? document.querySelector<HTMLElement>('h1');
    arrival?.focus();
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
