import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { mostCompared } from '#shared/contract/indicator-reading.ts';
import { IndicatorsScreen } from '../../features/indicators/IndicatorsScreen.tsx';
import { CompareScreen } from '../../features/indicators/compare/CompareScreen.tsx';
import { MonthScreen } from '../../features/indicators/month/MonthScreen.tsx';
import { IndicatorScreen } from '../../features/indicators/reading/IndicatorScreen.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

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

/** Reading indicators: the list, one of them, one month of it, several beside each other. */
export const indicatorRoutes = [indicators, indicator, month, compare] as const;
