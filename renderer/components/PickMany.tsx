import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Button } from './Button.tsx';
import type { ChoiceOption } from './Choice.tsx';

interface PickManyProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly ChoiceOption<string>[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Anything typed may be added with Enter, not only what is offered. */
  readonly free?: boolean;
}

/** No list of thousands is drawn: typing a part of it brings what is looked for among the first. */
const mostOffered = 60;

/** Several of very many: each is found by typing a part of it, and can be taken out again. */
export function PickMany({ id, label, hint = '', error, options, value, onChange, free = false }: PickManyProps) {
  const [typed, setTyped] = useState('');
  const [leftOver, setLeftOver] = useState(false);
  const sought = typed.trim().toLowerCase();
  const offered = options
    .filter((option) => !value.includes(option.value) && option.label.toLowerCase().includes(sought))
    .slice(0, mostOffered);
  const same = (option: ChoiceOption<string>): boolean =>
    option.value.toLowerCase() === sought || option.label.toLowerCase() === sought;
  /** What is typed means one thing: the very name or reference, or a part that only one has. Undefined where it may mean several. */
  const meant = (): string | undefined => {
    if (sought === '') return undefined;
    const only = offered.length === 1 ? offered[0] : undefined;
    return (offered.find(same) ?? (free ? undefined : only))?.value ?? (free ? typed.trim() : undefined);
  };
  const add = (added: string): void => {
    if (added !== '' && !value.includes(added)) onChange([...value, added]);
    setTyped('');
  };
  const problem =
    error ?? (leftOver ? `“${typed.trim()}” is not added: choose one from the list, or clear it` : undefined);
  return (
    <div className="pick-many">
      <ComboBox
        className="field"
        items={offered}
        value={null}
        inputValue={typed}
        onInputChange={setTyped}
        onChange={(key) => {
          if (typeof key === 'string') add(key);
        }}
        allowsCustomValue
        allowsEmptyCollection
        onBlur={() => {
          // typed and left, it would otherwise stand in the field and never be saved
          const left = meant();
          if (left !== undefined) add(left);
          setLeftOver(left === undefined && sought !== '');
        }}
        onFocus={() => setLeftOver(false)}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        menuTrigger="input"
      >
        <Label>{label}</Label>
        {hint === '' ? null : (
          <Text slot="description" className="hint">
            {hint}
          </Text>
        )}
        <FieldError className="field-error">{problem}</FieldError>
        <div className="combo">
          <Input
            id={id}
            type="text"
            autoComplete="off"
            onKeyDown={(event) => {
              // a form is not sent by choosing from a list in it
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const focused = event.currentTarget.getAttribute('aria-activedescendant');
              const chosen = meant();
              if ((focused === null || focused === '') && chosen !== undefined) add(chosen);
            }}
          />
          <AriaButton className="select-button" aria-label={`Show what can be chosen: ${label.toLowerCase()}`}>
            <span className="chevron chevron-down" aria-hidden="true" />
          </AriaButton>
        </div>
        <Popover className="popover">
          <ListBox
            className="listbox"
            renderEmptyState={() => (
              <p className="option muted">{free ? 'Press Enter to add what you typed' : 'Nothing left to choose'}</p>
            )}
          >
            {(option: ChoiceOption<string>) => (
              <ListBoxItem id={option.value} textValue={option.label} className="option">
                {option.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {value.length === 0 ? null : (
        <ul className="picked" aria-label={`Chosen: ${label.toLowerCase()}`}>
          {value.map((chosen) => {
            const text = options.find((option) => option.value === chosen)?.label ?? chosen;
            return (
              <li key={chosen}>
                <span>{text}</span>
                <Button
                  small
                  quiet
                  aria-label={`Take out ${text}`}
                  onPress={() => {
                    onChange(value.filter((one) => one !== chosen));
                    document.getElementById(id)?.focus();
                  }}
                >
                  Take out
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
