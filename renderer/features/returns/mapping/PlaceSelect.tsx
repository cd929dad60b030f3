import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { SelectChoice, type ChoiceOption } from '../../../components/Choice.tsx';
import { placeFields, type PlaceField } from './pointing.ts';

interface PlaceSelectProps {
  readonly field: PlaceField;
  readonly options: readonly ChoiceOption<string>[];
  readonly value: number | null;
  readonly onChange: (place: number | null) => void;
  /** Whether a click in the picture sets this field; undefined where there is no picture. */
  readonly pointing?: boolean | undefined;
  readonly onPoint?: (() => void) | undefined;
}

/** A drop-down cannot hold an empty key. Its label begins with no letter: letters typed in the list find columns. */
const nothing = 'none';

/** One row or column: chosen in a list, or by pointing at it in the picture. */
export function PlaceSelect({ field, options, value, onChange, pointing, onPoint }: PlaceSelectProps) {
  const { label, axis, optional, what } = placeFields[field];
  const chosen = value === null ? nothing : String(value);
  const known = options.some((option) => option.value === chosen);
  const outside =
    value === null || known ? [] : [{ value: chosen, label: axis === 'row' ? chosen : columnName(value) }];
  return (
    <div className="place-field" data-pointing={pointing === true}>
      <SelectChoice
        id={field}
        label={label}
        options={[{ value: nothing, label: optional ? '(none)' : '(choose)' }, ...outside, ...options]}
        value={chosen}
        onChange={(next) => onChange(next === nothing ? null : Number(next))}
      />
      {onPoint === undefined ? null : (
        <ToggleButton
          className="filter-button"
          isSelected={pointing === true}
          onChange={onPoint}
          aria-label={`Point at ${what}`}
        >
          {pointing === true ? 'Pointing' : 'Point'}
        </ToggleButton>
      )}
    </div>
  );
}
