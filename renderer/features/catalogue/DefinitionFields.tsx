import { polarities, units } from '#shared/domain/indicator.ts';
import { polarityLabels, unitLabels } from '#shared/wording/indicator-labels.ts';
import { SelectChoice } from '../../components/Choice.tsx';
import { SuggestInput } from '../../components/SuggestInput.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { TypedDefinition } from './definition-form.ts';
import type { Save } from './useSave.ts';

interface DefinitionFieldsProps {
  readonly prefix: string;
  readonly value: TypedDefinition;
  readonly onChange: (value: TypedDefinition) => void;
  readonly errorOf: Save['errorOf'];
  readonly groups: readonly string[];
}

const unitOptions = units.map((value) => ({ value, label: unitLabels[value] }));
const polarityOptions = polarities.map((value) => ({ value, label: polarityLabels[value] }));

/** What is measured, and which way is better. */
export function DefinitionFields({ prefix, value, onChange, errorOf, groups }: DefinitionFieldsProps) {
  const text = (name: keyof TypedDefinition, label: string, hint = '', field: string = name, narrow = false) => (
    <TextInput
      id={`${prefix}-${field}`}
      label={label}
      hint={hint}
      narrow={narrow}
      error={errorOf(field)}
      value={value[name]}
      onChange={(typed) => onChange({ ...value, [name]: typed })}
    />
  );
  return (
    <>
      {text('name', 'Name')}
      <SuggestInput
        id={`${prefix}-group`}
        label="Group"
        hint="One in use, or a new one"
        error={errorOf('group')}
        suggestions={groups}
        value={value.group}
        onChange={(group) => onChange({ ...value, group })}
      />
      <div className="row-top">
        <SelectChoice
          label="Unit"
          options={unitOptions}
          value={value.unit}
          onChange={(unit) => onChange({ ...value, unit })}
        />
        <SelectChoice
          label="Which way is better"
          options={polarityOptions}
          value={value.polarity}
          onChange={(polarity) => onChange({ ...value, polarity })}
        />
      </div>
      {value.polarity === 'range' ? (
        <div className="row-top">
          {text('rangeLow', 'Lower end of the range', '', 'range_low', true)}
          {text('rangeHigh', 'Upper end of the range', '', 'range_high', true)}
        </div>
      ) : null}
      {text('numeratorLabel', 'Counted', 'The numerator, such as “contacts decided within 1 working day”')}
      {text('denominatorLabel', 'Out of', 'The denominator, such as “contacts in the month”; empty for a plain count')}
      {text('statutoryTimescale', 'Statutory timescale', 'If there is one')}
      {text('dataSource', 'Data source', 'Where the figures come from')}
    </>
  );
}
