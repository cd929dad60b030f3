import type { CatalogueEntry, TrajectoryDraft } from './entry.ts';
import type { CsvCell } from './csv-line.ts';

/** The columns of a catalogue as CSV, in the order in which they are written. Import takes them in any order. */
export const catalogueColumns = [
  'code',
  'group',
  'name',
  'numerator',
  'denominator',
  'unit',
  'polarity',
  'target',
  'amber_limit',
  'range_low',
  'range_high',
  'target_from',
  'target_basis',
  'national_target',
  'national_from',
  'national_basis',
  'trajectory',
  'statutory_timescale',
  'data_source',
  'owner',
  'owner_agency',
  'monthly',
  'retired_from',
] as const;
export type CatalogueColumn = (typeof catalogueColumns)[number];

/** The columns that make an indicator; the others may be missing from a file, and then nothing is said of them. */
export const neededColumns: readonly CatalogueColumn[] = ['code', 'group', 'name', 'unit', 'polarity'];

/** One indicator as the cells of its line. */
export function entryCells(entry: CatalogueEntry): Readonly<Record<CatalogueColumn, CsvCell>> {
  const { definition, target, nationalTarget } = entry;
  return {
    code: entry.code,
    group: definition.group,
    name: definition.name,
    numerator: definition.numeratorLabel,
    denominator: definition.denominatorLabel,
    unit: definition.unit,
    polarity: definition.polarity,
    target: target?.target ?? null,
    amber_limit: target?.amberLimit ?? null,
    range_low: definition.rangeLow,
    range_high: definition.rangeHigh,
    target_from: target?.from ?? null,
    target_basis: target?.basis ?? null,
    national_target: nationalTarget?.target ?? null,
    national_from: nationalTarget?.from ?? null,
    national_basis: nationalTarget?.basis ?? null,
    trajectory: trajectoryText(entry.trajectory),
    statutory_timescale: definition.statutoryTimescale,
    data_source: definition.dataSource,
    owner: entry.owner?.role ?? null,
    owner_agency: entry.owner?.agency ?? null,
    monthly: entry.monthly,
    retired_from: entry.retiredFrom,
  };
}

/** `2026-04=80; 2026-05=81.5`: a cell that can be read and typed. */
const trajectoryText = (points: readonly TrajectoryDraft[]): string =>
  points.flatMap(({ period, target }) => (target === null ? [] : `${period}=${target}`)).join('; ');
