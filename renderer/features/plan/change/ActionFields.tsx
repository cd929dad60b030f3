import { Checkbox } from 'react-aria-components/Checkbox';
import type { PlanChoices } from '#shared/contract/plan.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import type { SaidTyped } from './action-form.ts';
import { LeadFields } from './LeadFields.tsx';

export interface FormPartProps<Typed> {
  readonly typed: Typed;
  readonly set: (changes: Partial<Typed>) => void;
  readonly id: (field: string) => string;
  readonly error: (field: string) => string | undefined;
  readonly choices: PlanChoices;
}

/** What is to be done, what shows that it worked, and who leads it. */
export function ActionFields({ typed, set, id, error, choices }: FormPartProps<SaidTyped>) {
  return (
    <>
      <TextInput
        id={id('title')}
        label="What is to be done"
        hint="One sentence that begins with a verb"
        error={error('title')}
        value={typed.title}
        onChange={(title) => set({ title })}
      />
      <TextInput
        id={id('description')}
        label="Description"
        hint="You may leave it empty. Write no names of children or families."
        error={error('description')}
        value={typed.description}
        onChange={(description) => set({ description })}
        rows={3}
      />
      <TextInput
        id={id('successMeasure')}
        label="It has worked when"
        hint="What will be measured or observed"
        error={error('successMeasure')}
        value={typed.successMeasure}
        onChange={(successMeasure) => set({ successMeasure })}
        rows={2}
      />
      <LeadFields
        prefix={id('lead')}
        people={choices.people}
        value={typed.lead}
        onChange={(lead) => set({ lead })}
        errorOf={(field) => error(`lead-${field}`)}
      />
      <Checkbox className="check" isSelected={typed.highPriority} onChange={(highPriority) => set({ highPriority })}>
        High priority: one red such action makes its workstream red
      </Checkbox>
      <DateInput
        id={id('startsOn')}
        label="Start"
        hint="For example, 1 7 2019"
        error={error('startsOn')}
        value={typed.startsOn}
        onChange={(startsOn) => set({ startsOn })}
      />
    </>
  );
}

interface WorkstreamChoiceProps {
  readonly id: string;
  readonly choices: PlanChoices;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

export function WorkstreamChoice({ id, choices, value, onChange }: WorkstreamChoiceProps) {
  const severalPlans = new Set(choices.workstreams.map(({ plan }) => plan)).size > 1;
  const options = choices.workstreams.map(({ code, name, plan }) => ({
    value: code,
    label: severalPlans && plan !== '' ? `${code} ${name} (${plan})` : `${code} ${name}`,
  }));
  return <SelectChoice id={id} label="Workstream" options={options} value={value} onChange={onChange} />;
}
