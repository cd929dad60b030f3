import type { Period } from '#shared/domain/dates.ts';
import type { ObservationFact } from '#shared/domain/indicator.ts';
import type { CsvCell } from '#shared/domain/catalogue/csv-line.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadDefinitions, type KnownDefinition } from '../indicators/load-definitions.ts';
import { loadCatalogued, type CataloguedIndicator } from '../indicators/load-in-use.ts';
import { loadKnownObservations, type KnownPeriod } from './known-observations.ts';
import type { ResourcePlan, Source } from './data-package.ts';
import { codeField, field, markerField, month, provenanceFields, recordedField, unitField } from './fields.ts';

/** What is exported: what was known then, of these months. */
export interface ExportScope {
  readonly asAt: AsAt;
  readonly from: Period;
  readonly to: Period;
}

/** Where rows go, one at a time. */
export interface RowSink {
  line(cells: readonly CsvCell[]): void;
}

const statuses = ['in_use', 'superseded', 'not_chosen'] as const;

export const observationsPlan: ResourcePlan = {
  name: 'observations',
  title: 'Figures of every indicator, each with where it came from',
  description:
    'One row for each figure ever recorded. Of several for one indicator and month the one in use is marked; figures that a later return restated are kept as superseded, and those of other sources that were not chosen stand beside it.',
  fields: [
    codeField,
    field('name', 'string', 'Name of the indicator in the definition in force at the end of the export'),
    field('group', 'string', 'Group of the indicator'),
    month('period', 'Month that the figure is of', true),
    field('observed_on', 'date', 'Day that the figure is of, where the source names one'),
    field('value', 'number', 'The figure; empty where there is a marker'),
    field('numerator', 'number', 'Counted'),
    field('denominator', 'number', 'Out of'),
    unitField,
    markerField,
    field('original_text', 'string', 'The text as it stood in the cell or in the source'),
    field('status', 'string', 'Whether the figure is the one in use for its month', { required: true, enum: statuses }),
    field('provisional', 'boolean', 'The sender said that the figure may still change', { required: true }),
    field('definition_version', 'integer', 'Version of the definition that the figure was given under', { minimum: 1 }),
    field('note', 'string', 'Why it was restated, and remarks of the source'),
    field('choice_reason', 'string', 'Why the figure in use was chosen before others'),
    ...provenanceFields,
    recordedField,
  ],
};

/** Writes every figure known then, one indicator after another in the order of the catalogue, retired ones too. */
export async function exportObservations(
  db: ReadableDb,
  { asAt, from, to }: ExportScope,
  sink: RowSink,
): Promise<void> {
  const definitions = await loadDefinitions(db, asAt, to);
  const observations = await loadKnownObservations(db, asAt);
  for (const indicator of await loadCatalogued(db, asAt)) {
    const known = definitions.get(indicator.id);
    if (known === undefined) continue;
    for (const period of await observations(indicator.id, from, to)) writePeriod(indicator, known, period, sink);
  }
}

function writePeriod(
  indicator: CataloguedIndicator,
  { definition }: KnownDefinition,
  known: KnownPeriod,
  sink: RowSink,
): void {
  const notChosen = new Set(known.value.conflicting);
  for (const fact of known.facts) {
    const status = fact === known.value.used ? 'in_use' : notChosen.has(fact) ? 'not_chosen' : 'superseded';
    sink.line([
      indicator.code,
      definition.name,
      definition.group,
      fact.period,
      fact.observedOn,
      fact.value,
      fact.numerator,
      fact.denominator,
      definition.unit,
      fact.marker,
      fact.originalText,
      status,
      fact.provisional,
      fact.definitionVersion,
      fact.note,
      status === 'in_use' ? known.value.choiceReason : null,
      ...provenance(fact),
      fact.recordedAt,
    ]);
  }
}

const provenance = ({ cell, citation }: Pick<ObservationFact, 'cell' | 'citation'>): CsvCell[] => [
  cell?.fileName ?? null,
  cell?.sha256 ?? null,
  cell?.sheet ?? null,
  cell?.cell ?? null,
  citation?.title ?? null,
  citation?.url ?? null,
];

/** The files and publications that figures known by then came from, by name. */
export async function observationSources(db: ReadableDb, asAt: AsAt): Promise<Source[]> {
  const files = await db
    .selectFrom('returns')
    .select(['file_name', 'sha256'])
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('file_name')
    .execute();
  return [
    ...files.map(({ file_name, sha256 }) => ({ title: `${file_name} (SHA-256 ${sha256})` })),
    ...(await publications(db)),
  ];
}

/** Publications that figures or benchmarks cite. */
export async function publications(db: ReadableDb): Promise<Source[]> {
  const rows = await db.selectFrom('sources').select(['title', 'publisher', 'url']).orderBy('title').execute();
  return rows.map(({ title, publisher, url }) => ({
    title: publisher === '' ? title : `${title}, ${publisher}`,
    ...(/^https?:\/\//.test(url) ? { path: url } : {}),
  }));
}
