import { DateInput, type DateParts } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

interface AmendmentFieldsProps {
  readonly id: (field: string) => string;
  readonly errorOf: (field: string) => string | undefined;
  readonly value: { readonly on: DateParts; readonly reason: string };
  readonly onChange: (part: { on: DateParts } | { reason: string }) => void;
}

/** From which day a change holds, and why. */
export function AmendmentFields({ id, errorOf, value, onChange }: AmendmentFieldsProps) {
  return (
    <>
      <DateInput
        id={id('on')}
        label="Holds from"
        hint="Screens and packs of an earlier day show what stood then."
        error={errorOf('on')}
        value={value.on}
        onChange={(on) => onChange({ on })}
      />
      <TextInput
        id={id('reason')}
        label="Why it is changed"
        hint="For example, the report has been published."
        rows={2}
        error={errorOf('reason')}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}
