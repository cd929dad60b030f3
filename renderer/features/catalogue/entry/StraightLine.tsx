import { Button } from '../../../components/Button.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import type { Save } from '../useSave.ts';

/** Both ends of a line, as typed. */
export interface TypedLine {
  readonly fromMonth: string;
  readonly fromAim: string;
  readonly toMonth: string;
  readonly toAim: string;
}

interface StraightLineProps {
  readonly value: TypedLine;
  readonly onChange: (value: TypedLine) => void;
  readonly errorOf: Save['errorOf'];
  readonly onDraw: () => void;
}

const fields = [
  { name: 'fromMonth', label: 'From the month' },
  { name: 'fromAim', label: 'with the aim' },
  { name: 'toMonth', label: 'To the month' },
  { name: 'toAim', label: 'with the aim' },
] as const;

/** Fills the months between two aims in equal steps. */
export function StraightLine({ value, onChange, errorOf, onDraw }: StraightLineProps) {
  return (
    <fieldset className="stack-small">
      <legend className="strong">Straight line</legend>
      <div className="row-top">
        {fields.map(({ name, label }) => (
          <TextInput
            key={name}
            id={`trajectory-${name}`}
            label={label}
            narrow
            error={errorOf(name)}
            value={value[name]}
            onChange={(typed) => onChange({ ...value, [name]: typed })}
          />
        ))}
      </div>
      <Button quiet small onPress={onDraw}>
        Draw the line
      </Button>
    </fieldset>
  );
}
