import { DateInput } from '../../../components/DateInput.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import type { SourceTyped } from './typed-fields.ts';

interface SourceFieldsProps {
  readonly id: (field: string) => string;
  readonly errorOf: (field: string) => string | undefined;
  readonly value: SourceTyped;
  readonly onChange: (value: SourceTyped) => void;
}

const texts = [
  { name: 'title', label: 'What it is called', hint: 'For example, Serious case review: Child Ak' },
  { name: 'publisher', label: 'Who published or holds it', hint: '' },
  { name: 'url', label: 'Address', hint: 'Begins with https://; you may leave it empty.' },
  {
    name: 'note',
    label: 'Caution for the reader',
    hint: 'For example, reported by the press; you may leave it empty.',
  },
] as const;

/** Where something comes from; all of it may be left empty. */
export function SourceFields({ id, errorOf, value, onChange }: SourceFieldsProps) {
  return (
    <Disclosed label="Where it comes from">
      <div className="stack">
        {texts.map(({ name, label, hint }) => (
          <TextInput
            key={name}
            id={id(`source-${name}`)}
            label={label}
            hint={hint}
            error={errorOf(`source-${name}`)}
            value={value[name]}
            onChange={(typed) => onChange({ ...value, [name]: typed })}
          />
        ))}
        <DateInput
          id={id('source-publishedOn')}
          label="Day of the source"
          hint="You may leave it empty."
          error={errorOf('source-publishedOn')}
          value={value.publishedOn}
          onChange={(publishedOn) => onChange({ ...value, publishedOn })}
        />
      </div>
    </Disclosed>
  );
}
