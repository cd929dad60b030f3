import { Checkbox } from 'react-aria-components/Checkbox';
import type { UpdateGridRow } from '#shared/contract/updates.ts';
import { SelectChoice } from '../../components/Choice.tsx';
import type { GridFilter } from './grid-filter.ts';

interface GridFiltersProps {
  readonly rows: readonly UpdateGridRow[];
  readonly filter: GridFilter;
  readonly onChange: (filter: GridFilter) => void;
}

/** A drop-down cannot hold an empty key. */
const all = '*';
const optionsOf = (values: readonly string[], label: string) => [
  { value: all, label },
  ...[...new Set(values)].toSorted().map((value) => ({ value, label: value })),
];

/** Whose actions are reported on: one owner's, one agency's, those that are due. */
export function GridFilters({ rows, filter, onChange }: GridFiltersProps) {
  const choose =
    (field: 'lead' | 'agency' | 'workstream') =>
    (value: string): void =>
      onChange({ ...filter, [field]: value === all ? '' : value });
  return (
    <search className="toolbar" aria-label="Filter the actions">
      <SelectChoice
        label="Lead"
        options={optionsOf(
          rows.map(({ lead }) => lead),
          'All leads',
        )}
        value={filter.lead || all}
        onChange={choose('lead')}
      />
      <SelectChoice
        label="Agency"
        options={optionsOf(
          rows.map(({ agency }) => agency),
          'All agencies',
        )}
        value={filter.agency || all}
        onChange={choose('agency')}
      />
      <SelectChoice
        label="Workstream"
        options={optionsOf(
          rows.map(({ workstream }) => workstream),
          'All workstreams',
        )}
        value={filter.workstream || all}
        onChange={choose('workstream')}
      />
      <Checkbox
        className="check"
        isSelected={filter.onlyOverdue}
        onChange={(onlyOverdue) => onChange({ ...filter, onlyOverdue })}
      >
        Update overdue
      </Checkbox>
      <Checkbox
        className="check"
        isSelected={filter.withFinished}
        onChange={(withFinished) => onChange({ ...filter, withFinished })}
      >
        Finished too
      </Checkbox>
    </search>
  );
}
