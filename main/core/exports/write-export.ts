import { join } from 'node:path';
import type { ExportedFile, ExportWhat } from '#shared/contract/exports.ts';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import { makeFolder } from '#main/store/make-folder.ts';
import { saveFile } from '#main/store/save-file.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow, knownThen } from '../as-at.ts';
import { sha256Of } from '../sha256.ts';
import type { Session } from '../session.ts';
import { CsvFile, refuseExisting } from './csv-file.ts';
import { dataPackageJson, type ResourcePlan, type Source, type WrittenResource } from './data-package.ts';
import { benchmarksPlan, exportBenchmarks } from './export-benchmarks.ts';
import {
  cataloguePlan,
  definitionsPlan,
  exportCatalogue,
  exportDefinitions,
  exportTargets,
  targetsPlan,
} from './export-catalogue.ts';
import {
  exportObservations,
  observationSources,
  observationsPlan,
  publications,
  type ExportScope,
  type RowSink,
} from './export-observations.ts';

export interface ExportOrder {
  readonly what: ExportWhat;
  /** An absolute path; made where it is not there. */
  readonly folder: string;
  /** What was known on that day; all that is known today when left out. */
  readonly asAtOn?: IsoDate | undefined;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
  /** Whether files of the same names are replaced. */
  readonly replace: boolean;
}

interface Resource {
  readonly plan: ResourcePlan;
  readonly write: (db: ReadableDb, scope: ExportScope, sink: RowSink) => Promise<void>;
  readonly sources: (db: ReadableDb, scope: ExportScope) => Promise<Source[]>;
}

const noSources = (): Promise<Source[]> => Promise.resolve([]);
const resources: Readonly<Record<Exclude<ExportWhat, 'all'>, readonly Resource[]>> = {
  observations: [
    { plan: observationsPlan, write: exportObservations, sources: (db, { asAt }) => observationSources(db, asAt) },
  ],
  catalogue: [
    { plan: cataloguePlan, write: exportCatalogue, sources: noSources },
    { plan: definitionsPlan, write: exportDefinitions, sources: noSources },
    { plan: targetsPlan, write: exportTargets, sources: noSources },
  ],
  benchmarks: [{ plan: benchmarksPlan, write: exportBenchmarks, sources: publications }],
};

const descriptionFile = 'datapackage.json';

/**
 * Writes CSV files and the description beside them. All are written under temporary names first and get their own
 * together at the end, so that a refusal on the way leaves the folder as it was; the description comes last.
 * @throws Refusal `FileExists`, `FolderNotFound`, `DiskFull`
 */
export async function writeExport(session: Session, order: ExportOrder): Promise<readonly ExportedFile[]> {
  const { db } = session.workspace;
  const chosen = order.what === 'all' ? Object.values(resources).flat() : resources[order.what];
  const paths = chosen.map(({ plan }) => join(order.folder, `${plan.name}.csv`));
  const descriptionPath = join(order.folder, descriptionFile);
  if (!order.replace) refuseExisting([...paths, descriptionPath]);
  makeFolder(order.folder);
  const scope = scopeOf(session, order);
  const files: CsvFile[] = [];
  const written: WrittenResource[] = [];
  try {
    for (const { plan, write, sources } of chosen) {
      const file = new CsvFile(
        join(order.folder, `${plan.name}.csv`),
        plan.fields.map(({ name }) => name),
      );
      files.push(file);
      await write(db, scope, file);
      written.push({ plan, path: `${plan.name}.csv`, file: file.end(), sources: await sources(db, scope) });
    }
    for (const file of files) file.keep(order.replace);
  } catch (error) {
    for (const file of files) file.discard();
    throw error;
  }
  const description = new TextEncoder().encode(await describe(session, order, written));
  saveFile(descriptionPath, description, { overwrite: order.replace });
  return [
    ...written.map(({ path, file }) => ({ name: path, ...file })),
    { name: descriptionFile, bytes: description.length, sha256: sha256Of(description), rows: null },
  ];
}

/** All months there can be, where none are named. */
function scopeOf(session: Session, { asAtOn, from, to }: ExportOrder): ExportScope {
  const today = session.today();
  return {
    asAt: asAtOn === undefined ? knownNow(today, today) : knownThen(asAtOn),
    from: from ?? '0000-01',
    to: to ?? '9999-12',
  };
}

async function describe(session: Session, order: ExportOrder, written: readonly WrittenResource[]): Promise<string> {
  const { name, notice } = await session.workspace.db
    .selectFrom('authorities')
    .select(['name', 'notice'])
    .executeTakeFirstOrThrow();
  const months =
    order.from === undefined && order.to === undefined
      ? ''
      : ` Months ${order.from ?? 'from the first'} to ${order.to ?? 'the last'}.`;
  const known = order.asAtOn === undefined ? '' : ` As known on ${order.asAtOn}.`;
  return dataPackageJson(
    {
      name: `plumbline-${order.what}`,
      title: `${name}: ${order.what === 'all' ? 'figures, catalogue and benchmarks' : order.what}`,
      description: `Written by Plumbline ${session.host.version}.${known}${months} Text that a spreadsheet program would run as a formula begins with an apostrophe.${notice === '' ? '' : ` ${notice}`}`,
      created: session.instant(),
    },
    written,
  );
}
