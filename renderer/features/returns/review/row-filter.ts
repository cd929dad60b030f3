import type { ReturnRow, StagedReturn } from '#shared/contract/returns.ts';
import { rowOutcomeLabels } from '#shared/wording/return-labels.ts';

export const rowFilters = ['all', 'new', 'changed', 'same', 'problem', 'warning'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** A value that is kept although something about it is for a person to read. */
const isWarned = (row: ReturnRow): boolean => row.outcome !== 'problem' && row.problem !== null;

export const filteredRows = (rows: readonly ReturnRow[], filter: RowFilter): readonly ReturnRow[] =>
  filter === 'all' ? rows : rows.filter((row) => (filter === 'warning' ? isWarned(row) : row.outcome === filter));

export interface FilterChoice {
  readonly filter: RowFilter;
  readonly label: string;
  readonly count: number;
}

/** Each kind of row with how many there are in the file, also where not all of them are shown. */
export function filterChoices({ counts, rows }: StagedReturn): FilterChoice[] {
  const warned = rows.filter(isWarned).length;
  return [
    { filter: 'all', label: 'All', count: counts.new + counts.changed + counts.same + counts.problem },
    ...(['new', 'changed', 'same', 'problem'] as const).map((filter) => ({
      filter,
      label: rowOutcomeLabels[filter],
      count: counts[filter],
    })),
    ...(warned === 0 ? [] : [{ filter: 'warning' as const, label: 'With a warning', count: warned }]),
  ];
}

/** Problems first, where there are any: they are what a person came to see. */
export const firstFilter = ({ counts }: StagedReturn): RowFilter => (counts.problem > 0 ? 'problem' : 'all');
