import { Checkbox } from 'react-aria-components/Checkbox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { SelectChoice, type ChoiceOption } from '../../components/Choice.tsx';
import type { PlanFilter } from './plan-filter.ts';

interface PlanFiltersProps {
  readonly filter: PlanFilter;
  readonly workstreams: readonly string[];
  readonly onChange: (filter: PlanFilter) => void;
}

const colourOptions: readonly ChoiceOption<PlanFilter['colour']>[] = [
  { value: 'all', label: 'All colours' },
  ...colours.map((colour) => ({ value: colour, label: colourWord(colour) })),
];
/** A drop-down cannot hold an empty key. */
const everyWorkstream = '*';

export function PlanFilters({ filter, workstreams, onChange }: PlanFiltersProps) {
  const workstreamOptions = [
    { value: everyWorkstream, label: 'All workstreams' },
    ...workstreams.map((name) => ({ value: name, label: name })),
  ];
  return (
    <search className="toolbar" aria-label="Filter the actions">
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
      <SelectChoice
        label="Workstream"
        options={workstreamOptions}
        value={filter.workstream === '' ? everyWorkstream : filter.workstream}
        onChange={(chosen) => onChange({ ...filter, workstream: chosen === everyWorkstream ? '' : chosen })}
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
