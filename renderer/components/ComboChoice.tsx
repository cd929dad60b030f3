import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import type { ChoiceOption } from './Choice.tsx';

interface ComboChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly ChoiceOption<string>[];
  /** Empty while nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of very many, found by typing a part of it. */
export function ComboChoice({ id, label, hint = '', error, options, value, onChange }: ComboChoiceProps) {
  return (
    <ComboBox
      className="field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      defaultItems={options}
      value={value === '' ? null : value}
      onChange={(key) => onChange(typeof key === 'string' ? key : '')}
      menuTrigger="focus"
    >
      <Label>{label}</Label>
      {hint === '' ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <div className="combo">
        <Input id={id} type="text" autoComplete="off" />
        <Button className="select-button" aria-label={`Show every ${label.toLowerCase()}`}>
          <span className="chevron chevron-down" aria-hidden="true" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox className="listbox">
          {(option: ChoiceOption<string>) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
