import { Checkbox } from 'react-aria-components/Checkbox';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import type { MappingDraft } from './mapping-draft.ts';
import { fieldsOf, placeFields, withPlace, type PlaceField } from './pointing.ts';
import { columnOptions, rowOptions } from '../../../components/sheet-options.ts';
import { PlaceSelect } from './PlaceSelect.tsx';

interface MappingFieldsProps {
  readonly draft: MappingDraft;
  readonly picture: SheetPicture | null;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (draft: MappingDraft) => void;
  /** The field that a click in the picture sets; undefined where there is no picture. */
  readonly pointing?: PlaceField | null;
  readonly onPoint?: (field: PlaceField) => void;
}

const kinds = [
  { value: 'wide' as const, label: 'Months across: a column for each month' },
  { value: 'long' as const, label: 'A line for each figure' },
];

/** Where the figures are, as a form: everything that can be pointed at can be chosen here as well. */
export function MappingFields({ draft, picture, problems, onChange, pointing, onPoint }: MappingFieldsProps) {
  const rows = rowOptions(picture);
  const columns = columnOptions(picture, draft.headerRow);
  return (
    <div className="stack-small mapping-fields">
      <RadioChoice
        label="How the sheet is laid out"
        options={kinds}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === 'long' ? (
        <Checkbox
          className="check"
          isSelected={draft.oneMonth}
          onChange={(oneMonth) => onChange({ ...draft, oneMonth })}
        >
          The whole sheet is of one month
        </Checkbox>
      ) : null}
      {draft.kind === 'long' && draft.oneMonth && picture !== null ? (
        <TextInput
          id="month"
          label="Month of the sheet"
          hint="For example, 2019-04 or April 2019"
          error={problems.find(({ field }) => field === 'month')?.message}
          value={draft.month}
          onChange={(month) => onChange({ ...draft, month })}
        />
      ) : null}
      {fieldsOf(draft).map((field) => (
        <PlaceSelect
          key={field}
          field={field}
          options={placeFields[field].axis === 'row' ? rows : columns}
          value={draft[field]}
          onChange={(place) => onChange(withPlace(draft, field, place, picture))}
          pointing={pointing === undefined ? undefined : pointing === field}
          onPoint={onPoint === undefined ? undefined : () => onPoint(field)}
        />
      ))}
    </div>
  );
}
