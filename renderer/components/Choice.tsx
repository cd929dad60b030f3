import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Select, SelectValue } from 'react-aria-components/Select';

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

interface SelectChoiceProps<T extends string> extends ChoiceProps<T> {
  /** Of its button: the target of the error summary's link. */
  readonly id?: string;
  /** Where the label stands in a heading beside it already. */
  readonly labelHidden?: boolean;
}

/** One of a longer list, in a drop-down. */
export function SelectChoice<T extends string>({
  label,
  options,
  value,
  onChange,
  id,
  labelHidden = false,
}: SelectChoiceProps<T>) {
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <span className="chevron chevron-down" aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} className="option">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface RadioChoiceProps<T extends string> extends ChoiceProps<T> {
  /** What stands beside each radio in place of its plain label. */
  readonly render?: (option: ChoiceOption<T>) => ReactNode;
}

/** One of a few, all in sight. */
export function RadioChoice<T extends string>({ label, options, value, onChange, render }: RadioChoiceProps<T>) {
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="radio-row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="radio">
            {render ? render(option) : option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
