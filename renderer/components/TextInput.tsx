import type { Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

interface TextInputProps {
  /** Also the target of the error summary's link. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  /** Rows of a longer text; one line when left out. */
  readonly rows?: number;
  readonly narrow?: boolean;
  /** Where the label stands in a heading beside it already. */
  readonly labelHidden?: boolean;
  readonly inputMode?: 'text' | 'numeric';
}

/** A labelled text field with hint and error, in GOV.UK order: label, hint, error, input. */
export function TextInput({
  id,
  label,
  hint = '',
  error,
  rows = 0,
  narrow = false,
  labelHidden = false,
  inputMode,
  ref,
  ...field
}: TextInputProps) {
  const mode = inputMode === undefined ? {} : { inputMode };
  const given = ref === undefined ? {} : { ref };
  return (
    <TextField
      {...field}
      id={`${id}-field`}
      className={narrow ? 'field field-narrow' : 'field'}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label {...(labelHidden ? { className: 'visually-hidden' } : {})}>{label}</Label>
      {hint === '' ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      {rows > 0 ? (
        <TextArea {...given} id={id} rows={rows} />
      ) : (
        <Input {...given} {...mode} id={id} type="text" autoComplete="off" />
      )}
    </TextField>
  );
}
