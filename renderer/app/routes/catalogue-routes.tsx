import { createRoute } from '@tanstack/react-router';
import { ExportScreen } from '../../features/catalogue/ExportScreen.tsx';
import { EntryScreen } from '../../features/catalogue/entry/EntryScreen.tsx';
import { IndicatorAddScreen } from '../../features/catalogue/entry/IndicatorAddScreen.tsx';
import { BenchmarkImportScreen } from '../../features/catalogue/import/BenchmarkImportScreen.tsx';
import { CatalogueImportScreen } from '../../features/catalogue/import/CatalogueImportScreen.tsx';
import { CatalogueScreen } from '../../features/catalogue/list/CatalogueScreen.tsx';
import { shell } from './workspace-route.tsx';

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

/** The catalogue of indicators: the list, one entry, what comes in and what goes out as CSV. */
export const catalogueRoutes = [
  catalogue,
  catalogueEntry,
  catalogueAdd,
  catalogueImport,
  benchmarkImport,
  exporting,
] as const;
