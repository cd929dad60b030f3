import { Checkbox } from 'react-aria-components/Checkbox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import type { ActionList } from '#shared/contract/actions.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { SelectChoice, type ChoiceOption } from '../../components/Choice.tsx';
import type { PlanFilter } from './plan-filter.ts';

interface PlanFiltersProps {
  readonly filter: PlanFilter;
  readonly list: ActionList;
  readonly onChange: (filter: PlanFilter) => void;
}

const colourOptions: readonly ChoiceOption<PlanFilter['colour']>[] = [
  { value: 'all', label: 'All colours' },
  ...colours.map((colour) => ({ value: colour, label: colourWord(colour) })),
];
/** A drop-down cannot hold an empty key. */
const all = '*';

export function PlanFilters({ filter, list, onChange }: PlanFiltersProps) {
  const named = (name: 'workstream' | 'lead' | 'agency'): string[] => [...new Set(list.rows.map((row) => row[name]))];
  return (
    <search className="toolbar plan-filters" aria-label="Filter the actions">
      <SearchField className="field" value={filter.text} onChange={(text) => onChange({ ...filter, text })}>
        <Label>Words</Label>
        <Input type="search" />
      </SearchField>
      <SelectChoice
        label="Colour"
        options={colourOptions}
        value={filter.colour}
        onChange={(colour) => onChange({ ...filter, colour })}
      />
      {list.plans.length < 2 ? null : (
        <NameChoice
          label="Plan"
          names={list.plans.map(({ title }) => title)}
          value={filter.plan}
          onChange={(plan) => onChange({ ...filter, plan })}
        />
      )}
      <NameChoice
        label="Workstream"
        names={named('workstream')}
        value={filter.workstream}
        onChange={(workstream) => onChange({ ...filter, workstream })}
      />
      <NameChoice
        label="Lead"
        names={named('lead').toSorted()}
        value={filter.lead}
        onChange={(lead) => onChange({ ...filter, lead })}
      />
      <NameChoice
        label="Agency"
        names={named('agency').toSorted()}
        value={filter.agency}
        onChange={(agency) => onChange({ ...filter, agency })}
      />
      <Checkbox
        className="check"
        isSelected={filter.onlyGreener}
        onChange={(onlyGreener) => onChange({ ...filter, onlyGreener })}
      >
        Owner greener than the rule
      </Checkbox>
    </search>
  );
}

interface NameChoiceProps {
  readonly label: string;
  readonly names: readonly string[];
  /** Empty for all. */
  readonly value: string;
  readonly onChange: (name: string) => void;
}

function NameChoice({ label, names, value, onChange }: NameChoiceProps) {
  const options = [{ value: all, label: 'All' }, ...names.map((name) => ({ value: name, label: name }))];
  return (
    <SelectChoice
      label={label}
      options={options}
      value={value === '' ? all : value}
      onChange={(chosen) => onChange(chosen === all ? '' : chosen)}
    />
  );
}
