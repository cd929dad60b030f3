import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';

interface SuggestInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly suggestions: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text that may be anything, with those used before offered while it is typed. */
export function SuggestInput({ id, label, hint, error, suggestions, value, onChange }: SuggestInputProps) {
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      isInvalid={error !== undefined}
      validationBehavior="aria"
      inputValue={value}
      onInputChange={onChange}
      defaultItems={suggestions.map((text) => ({ text }))}
    >
      <Label>{label}</Label>
      <Text slot="description" className="hint">
        {hint}
      </Text>
      <FieldError className="field-error">{error}</FieldError>
      <div className="combo">
        <Input id={id} type="text" autoComplete="off" />
        {suggestions.length === 0 ? null : (
          <Button className="select-button" aria-label="Show those known">
            <span className="chevron chevron-down" aria-hidden="true" />
          </Button>
        )}
      </div>
      <Popover className="popover">
        <ListBox className="listbox">
          {(item: { readonly text: string }) => (
            <ListBoxItem id={item.text} textValue={item.text} className="option">
              {item.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
