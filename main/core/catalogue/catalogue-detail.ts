import type { CatalogueDetail, DefinitionVersion } from '#shared/contract/catalogue.ts';
import { periodOf } from '#shared/domain/dates.ts';
import type { IndicatorDefinition } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow, type AsAt } from '../as-at.ts';
import { definitionRows, toDefinition } from '../indicators/load-definitions.ts';
import { loadBenchmarks, loadTargets, loadTrajectories } from '../indicators/load-indicator-context.ts';
import { loadCitations } from '../load-citations.ts';
import { standingPeople } from '../people/standing-people.ts';
import { latestPeriod } from '../period-in-view.ts';
import type { Session } from '../session.ts';
import { currentEntries } from './catalogue-commands.ts';
import { catalogueRow, groupsOf } from './catalogue-list.ts';
import { notInCatalogueRefusal } from './refusals.ts';

/** One indicator with everything that was ever set of it. @throws Refusal `IndicatorNotFound` */
export async function catalogueDetail(db: ReadableDb, session: Session, code: string): Promise<CatalogueDetail> {
  const today = session.today();
  const asAt = knownNow(today, today);
  const entries = await currentEntries(db, session);
  const at = entries.findIndex((entry) => entry.code === code);
  const held = entries[at];
  if (held === undefined) throw notInCatalogueRefusal(code);
  const only = [held.id];
  const trajectory = (await loadTrajectories(db, asAt, only)).get(held.id) ?? [];
  return {
    row: catalogueRow(held, periodOf(today)),
    versions: await versionsOf(db, session, held.id),
    targets: (await loadTargets(db, asAt, 'local', only)).get(held.id) ?? [],
    nationalTargets: (await loadTargets(db, asAt, 'national', only)).get(held.id) ?? [],
    trajectory: trajectory.filter(({ target }) => target !== null),
    benchmarks: (await loadBenchmarks(db, asAt, await loadCitations(db), only)).get(held.id) ?? [],
    retirements: await retirementsOf(db, held.id),
    owners: await knownOwners(db, asAt),
    groups: groupsOf(entries),
    currentPeriod: await latestPeriod(db, today),
    previous: entries[at - 1]?.code ?? null,
    next: entries[at + 1]?.code ?? null,
  };
}

const fields: readonly (readonly [keyof IndicatorDefinition, string])[] = [
  ['name', 'Name'],
  ['group', 'Group'],
  ['numeratorLabel', 'Counted'],
  ['denominatorLabel', 'Out of'],
  ['unit', 'Unit'],
  ['polarity', 'Which way is better'],
  ['rangeLow', 'Lower end of the range'],
  ['rangeHigh', 'Upper end of the range'],
  ['statutoryTimescale', 'Statutory timescale'],
  ['dataSource', 'Data source'],
];

const shown = (value: string | number | null): string => (value === null || value === '' ? 'nothing' : `"${value}"`);

async function versionsOf(db: ReadableDb, session: Session, id: number): Promise<DefinitionVersion[]> {
  const rows = await definitionRows(db, knownNow(session.today(), session.today()), [id]);
  const figures = await db
    .selectFrom('observations')
    .select((eb) => ['definition_version', eb.fn.countAll<number>().as('figures')])
    .where('indicator_id', '=', id)
    .groupBy('definition_version')
    .execute();
  const byVersion = new Map(figures.map((row) => [row.definition_version, row.figures]));
  return rows
    .map((row, index): DefinitionVersion => {
      const definition = toDefinition(row);
      const previous = rows[index - 1];
      const before = previous === undefined ? null : toDefinition(previous);
      return {
        definition,
        reason: row.reason,
        decidedBy: row.decided_by,
        recordedOn: row.recorded_at.slice(0, 10),
        figures: byVersion.get(row.version) ?? 0,
        changed: fields
          .filter(([field]) => before !== null && before[field] !== definition[field])
          .map(([field, label]) => `${label}: ${shown(before?.[field] ?? null)} became ${shown(definition[field])}`),
      };
    })
    .toReversed();
}

async function retirementsOf(db: ReadableDb, id: number): Promise<CatalogueDetail['retirements']> {
  const rows = await db
    .selectFrom('indicator_retirements')
    .selectAll()
    .where('indicator_id', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    from: row.from_period,
    reason: row.reason,
    decidedBy: row.decided_by,
    recordedOn: row.recorded_at.slice(0, 10),
  }));
}

/** Roles that may own an indicator: nobody who has left. */
async function knownOwners(db: ReadableDb, asAt: AsAt): Promise<CatalogueDetail['owners'][number][]> {
  return [...(await standingPeople(db, asAt)).values()]
    .filter(({ leftOn }) => leftOn === null || leftOn > asAt.asAtOn)
    .map(({ role, agency }) => ({ role, agency }));
}
