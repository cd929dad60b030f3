import { financialYearOf } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge } from '../as-at.ts';
import { benchmarkKey } from '../indicators/load-indicator-context.ts';
import { loadCitations } from '../load-citations.ts';
import type { ExportScope, RowSink } from './export-observations.ts';
import type { ResourcePlan } from './data-package.ts';
import { field, provenanceFields, recordedField } from './fields.ts';

const areas = ['authority', 'statistical_neighbours', 'region', 'england'];

export const benchmarksPlan: ResourcePlan = {
  name: 'benchmarks',
  title: 'Published figures of this and other areas',
  description: 'One row for each edition of each figure; of several editions the one recorded last is in use.',
  fields: [
    field(
      'indicator',
      'string',
      'Code of the indicator that the measure is matched to; empty where it is matched to none',
    ),
    field('measure_code', 'string', 'Code of the measure in its publication', { required: true }),
    field('measure', 'string', 'Name of the measure in its publication', { required: true }),
    field('topic', 'string', 'Topic in its publication'),
    field('area', 'string', 'What kind of area the figure is of', { required: true, enum: areas }),
    field('area_name', 'string', 'Name of the area', { required: true }),
    field('year', 'string', 'Year of the figure, such as 2018-19', { required: true }),
    field('value', 'number', 'The figure; percentages are in points', { required: true }),
    field('status', 'string', 'Whether the figure is the edition in use', {
      required: true,
      enum: ['in_use', 'superseded'],
    }),
    ...provenanceFields,
    recordedField,
  ],
};

/** Writes every edition of every benchmark known then, of the years that the months of the export touch. */
export async function exportBenchmarks(db: ReadableDb, { asAt, from, to }: ExportScope, sink: RowSink): Promise<void> {
  const citationOf = await loadCitations(db);
  const rows = await db
    .selectFrom('benchmarks')
    .leftJoin('indicators', 'indicators.id', 'benchmarks.indicator_id')
    .selectAll('benchmarks')
    .select('indicators.code')
    .where('benchmarks.recorded_at', '<', endOfKnowledge(asAt))
    .where('year', '>=', financialYearOf(from))
    .where('year', '<=', financialYearOf(to))
    .orderBy('measure_code')
    .orderBy('area')
    .orderBy('year')
    .orderBy('benchmarks.recorded_at')
    .orderBy('benchmarks.id')
    .execute();
  const inUse = new Map(rows.map((row) => [benchmarkKey(row), row.id]));
  for (const row of rows) {
    const citation = citationOf(row.source_id);
    sink.line([
      row.code,
      row.measure_code,
      row.measure,
      row.topic,
      row.area,
      row.area_name,
      row.year,
      row.value,
      inUse.get(benchmarkKey(row)) === row.id ? 'in_use' : 'superseded',
      row.file_name,
      row.sha256,
      null,
      row.cell,
      citation?.title ?? null,
      citation?.url ?? null,
      row.recorded_at,
    ]);
  }
}
