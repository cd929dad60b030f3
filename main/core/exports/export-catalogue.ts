import { catalogueColumns, entryCells, type CatalogueColumn } from '#shared/domain/catalogue/catalogue-columns.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge } from '../as-at.ts';
import { loadCatalogueEntries } from '../catalogue/load-catalogue.ts';
import { definitionRows } from '../indicators/load-definitions.ts';
import { loadCatalogued } from '../indicators/load-in-use.ts';
import type { ExportScope, RowSink } from './export-observations.ts';
import type { Field, ResourcePlan } from './data-package.ts';
import { codeField, field, month, polarityField, recordedField, unitField } from './fields.ts';

const fieldOf: Readonly<Record<CatalogueColumn, Field>> = {
  code: field('code', 'string', 'Code of the indicator', { required: true }),
  group: field('group', 'string', 'Group', { required: true }),
  name: field('name', 'string', 'Name', { required: true }),
  numerator: field('numerator', 'string', 'What is counted'),
  denominator: field('denominator', 'string', 'Out of what'),
  unit: unitField,
  polarity: polarityField,
  target: field('target', 'number', 'The authority’s own target set last'),
  amber_limit: field('amber_limit', 'number', 'Limit of amber; for a range the margin on either side of it'),
  range_low: field('range_low', 'number', 'Lower end, where a range is better'),
  range_high: field('range_high', 'number', 'Upper end, where a range is better'),
  target_from: month('target_from', 'Month from which the target stands'),
  target_basis: field('target_basis', 'string', 'What the target rests on'),
  national_target: field('national_target', 'number', 'National target, compared and never coloured'),
  national_from: month('national_from', 'Month from which the national target stands'),
  national_basis: field('national_basis', 'string', 'What the national target rests on'),
  trajectory: field('trajectory', 'string', 'Months with an aim of their own: 2026-04=80; 2026-05=81.5'),
  statutory_timescale: field('statutory_timescale', 'string', 'Statutory timescale'),
  data_source: field('data_source', 'string', 'Data source'),
  owner: field('owner', 'string', 'Role that owns the indicator'),
  owner_agency: field('owner_agency', 'string', 'Agency of the owner'),
  monthly: field('monthly', 'boolean', 'Whether a return is expected each month', { required: true }),
  retired_from: month('retired_from', 'First month in which the indicator is not used any more'),
};

export const cataloguePlan: ResourcePlan = {
  name: 'catalogue',
  title: 'The catalogue of indicators',
  description:
    'One row for each indicator, as it stands. Plumbline reads this file back: importing it unchanged changes nothing.',
  fields: catalogueColumns.map((column) => fieldOf[column]),
  primaryKey: ['code'],
};

const decided = [
  field('reason', 'string', 'Why it was decided'),
  field('decided_by', 'string', 'Who decided it'),
  recordedField,
];

export const definitionsPlan: ResourcePlan = {
  name: 'definitions',
  title: 'Every version of every definition',
  description: 'Figures keep the version that they were given under (definition_version of the observations).',
  fields: [
    codeField,
    field('version', 'integer', 'Version', { required: true, minimum: 1 }),
    month('effective_from', 'First month of the version', true),
    ...(
      [
        'name',
        'group',
        'numerator',
        'denominator',
        'unit',
        'polarity',
        'range_low',
        'range_high',
        'statutory_timescale',
        'data_source',
      ] as const
    ).map((column) => fieldOf[column]),
    ...decided,
  ],
  primaryKey: ['indicator', 'version'],
};

export const targetsPlan: ResourcePlan = {
  name: 'targets',
  title: 'Every target ever set',
  description:
    'Local and national targets and the months of trajectories; of two for one month the one recorded later stands.',
  fields: [
    codeField,
    field('kind', 'string', 'Whose target it is, or a month of a trajectory', {
      required: true,
      enum: ['local', 'national', 'trajectory'],
    }),
    month('from', 'Month from which it stands; of a trajectory the month itself', true),
    field('target', 'number', 'Target; empty where it was taken away'),
    field('amber_limit', 'number', 'Limit of amber'),
    field('basis', 'string', 'What it rests on'),
    ...decided,
  ],
};

/** Writes the catalogue as it stood, the form that import reads. */
export async function exportCatalogue(db: ReadableDb, { asAt, to }: ExportScope, sink: RowSink): Promise<void> {
  for (const entry of await loadCatalogueEntries(db, asAt, to)) {
    const cells = entryCells(entry);
    sink.line(catalogueColumns.map((column) => cells[column]));
  }
}

/** Writes every version known then. */
export async function exportDefinitions(db: ReadableDb, { asAt }: ExportScope, sink: RowSink): Promise<void> {
  const rows = Map.groupBy(await definitionRows(db, asAt), (row) => row.indicator_id);
  for (const { id, code } of await loadCatalogued(db, asAt)) {
    for (const row of rows.get(id) ?? []) {
      sink.line([
        code,
        row.version,
        row.effective_from,
        row.name,
        row.group_name,
        row.numerator_label,
        row.denominator_label,
        row.unit,
        row.polarity,
        row.range_low,
        row.range_high,
        row.statutory_timescale,
        row.data_source,
        row.reason,
        row.decided_by,
        row.recorded_at,
      ]);
    }
  }
}

/** Writes every target and every month of a trajectory known then, also those that later ones stand before. */
export async function exportTargets(db: ReadableDb, { asAt }: ExportScope, sink: RowSink): Promise<void> {
  const targets = await db
    .selectFrom('indicator_targets')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('from_period')
    .orderBy('id')
    .execute();
  const points = await db
    .selectFrom('trajectory_points')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('period')
    .orderBy('id')
    .execute();
  const targetsBy = Map.groupBy(targets, (row) => row.indicator_id);
  const pointsBy = Map.groupBy(points, (row) => row.indicator_id);
  for (const { id, code } of await loadCatalogued(db, asAt)) {
    for (const { kind, from_period, target, amber_limit, basis, reason, decided_by, recorded_at } of targetsBy.get(
      id,
    ) ?? []) {
      sink.line([code, kind, from_period, target, amber_limit, basis, reason, decided_by, recorded_at]);
    }
    for (const { period, target, reason, decided_by, recorded_at } of pointsBy.get(id) ?? []) {
      sink.line([code, 'trajectory', period, target, null, '', reason, decided_by, recorded_at]);
    }
  }
}
