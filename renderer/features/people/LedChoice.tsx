import { Checkbox } from 'react-aria-components/Checkbox';
import type { LedItem } from '#shared/contract/people.ts';
import { countOfLed, ledKindLabels } from '#shared/wording/people-labels.ts';

interface LedChoiceProps {
  /** Of the box that takes everything, which the error summary goes to. */
  readonly id: string;
  readonly leads: readonly LedItem[];
  readonly value: readonly LedItem[];
  readonly error: string | undefined;
  readonly onChange: (items: readonly LedItem[]) => void;
}

/** All that a role leads, or some of it. */
export function LedChoice({ id, leads, value, error, onChange }: LedChoiceProps) {
  const isChosen = (item: LedItem): boolean => value.includes(item);
  return (
    <fieldset className={error === undefined ? 'field' : 'field invalid'}>
      <legend>What is handed over</legend>
      <span className="hint">{`Chosen: ${countOfLed(value)}.`}</span>
      {error === undefined ? null : <div className="field-error">{error}</div>}
      <Checkbox
        id={id}
        className="check"
        isSelected={value.length === leads.length}
        isIndeterminate={value.length > 0 && value.length < leads.length}
        onChange={(all) => onChange(all ? leads : [])}
      >
        <strong>Everything ({countOfLed(leads)})</strong>
      </Checkbox>
      <div className="check-list">
        {leads.map((item) => (
          <Checkbox
            key={`${item.kind} ${item.code}`}
            className="check"
            isSelected={isChosen(item)}
            onChange={(chosen) => onChange(leads.filter((one) => (one === item ? chosen : isChosen(one))))}
          >
            <span>
              <span className="muted">{ledKindLabels[item.kind]}</span> <strong>{item.code}</strong> {item.title}
            </span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
