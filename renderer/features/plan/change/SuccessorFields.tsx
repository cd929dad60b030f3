import type { Lead } from '#shared/contract/plan.ts';
import { Button } from '../../../components/Button.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { LeadFields } from './LeadFields.tsx';
import type { SuccessorTyped } from './succession-form.ts';

interface SuccessorFieldsProps {
  /** "First new action". */
  readonly name: string;
  readonly place: number;
  readonly value: SuccessorTyped;
  readonly people: readonly Lead[];
  readonly onChange: (changes: Partial<SuccessorTyped>) => void;
  /** Null where there would be too few without it. */
  readonly onRemove: (() => void) | null;
  readonly id: (field: string) => string;
  readonly error: (field: string) => string | undefined;
}

/** One action that takes the place of what ends. */
export function SuccessorFields(props: SuccessorFieldsProps) {
  const { name, place, value, people, onChange, onRemove } = props;
  const id = (field: string): string => props.id(`successors-${place}-${field}`);
  const error = (field: string): string | undefined => props.error(`successors-${place}-${field}`);
  return (
    <section className="successor stack" aria-labelledby={id('name')}>
      <h3 id={id('name')}>{name}</h3>
      <TextInput
        id={id('ref')}
        label="Reference"
        error={error('ref')}
        value={value.ref}
        onChange={(ref) => onChange({ ref })}
        narrow
      />
      <TextInput
        id={id('title')}
        label="What is to be done"
        error={error('title')}
        value={value.title}
        onChange={(title) => onChange({ title })}
      />
      <TextInput
        id={id('successMeasure')}
        label="It has worked when"
        error={error('successMeasure')}
        value={value.successMeasure}
        onChange={(successMeasure) => onChange({ successMeasure })}
        rows={2}
      />
      <LeadFields
        prefix={id('lead')}
        people={people}
        value={value.lead}
        onChange={(lead) => onChange({ lead })}
        errorOf={(field) => error(`lead-${field}`)}
      />
      <DateInput
        id={id('dueOn')}
        label="Another due date"
        hint="Leave it empty to keep the one it takes over. Another one needs a meeting below."
        error={error('dueOn')}
        value={value.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      {onRemove === null ? null : (
        <div>
          <Button quiet small onPress={onRemove} aria-label={`Take out: ${name.toLowerCase()}`}>
            Take this one out
          </Button>
        </div>
      )}
    </section>
  );
}
