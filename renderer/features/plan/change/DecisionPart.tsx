import type { MeetingRow } from '#shared/contract/meetings.ts';
import { ComboChoice } from '../../../components/ComboChoice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { deciders, meetingOptions, outside, type DecisionTyped } from './decision-form.ts';

interface DecisionPartProps {
  readonly meetings: readonly MeetingRow[];
  readonly value: DecisionTyped;
  readonly onChange: (changes: Partial<DecisionTyped>) => void;
  readonly id: (field: string) => string;
  readonly error: (field: string) => string | undefined;
  readonly reasonHint: string;
}

/** Who decided it, at which meeting or outside one on which day, and why. */
export function DecisionPart({ meetings, value, onChange, id, error, reasonHint }: DecisionPartProps) {
  const options = [{ value: outside, label: 'Outside a meeting' }, ...meetingOptions(meetings)];
  return (
    <>
      <SuggestInput
        id={id('decidedBy')}
        label="Decided by"
        hint="A board or a role, not a person’s name"
        error={error('decidedBy')}
        suggestions={deciders}
        value={value.decidedBy}
        onChange={(decidedBy) => onChange({ decidedBy })}
      />
      <ComboChoice
        id={id('meeting')}
        label="At which meeting"
        hint="Type a part of its date or name. A chair’s action is a meeting of its own."
        error={error('meeting')}
        options={options}
        value={value.meeting}
        onChange={(meeting) => onChange({ meeting })}
      />
      {value.meeting === outside ? (
        <DateInput
          id={id('decidedOn')}
          label="Decided on"
          hint="For example, 30 6 2019"
          error={error('decidedOn')}
          value={value.decidedOn}
          onChange={(decidedOn) => onChange({ decidedOn })}
        />
      ) : null}
      <TextInput
        id={id('reason')}
        label="Why"
        hint={reasonHint}
        error={error('reason')}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
        rows={3}
      />
    </>
  );
}
