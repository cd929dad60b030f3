import { useRouter } from '@tanstack/react-router';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { z } from 'zod';
import { newLogAction, type ActionLog, type LogRow } from '#shared/contract/action-log.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { DateInput, partsOf, type DateParts } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { refusedFieldOf } from '../../../components/field-problems.ts';
import { reader, useTyped } from '../../../components/useTyped.ts';

const ids = {
  workstream: 'became-workstream',
  ref: 'became-ref',
  title: 'became-title',
  successMeasure: 'became-measure',
  role: 'became-role',
  agency: 'became-agency',
  startsOn: 'became-start',
  dueOn: 'became-due',
};
interface ActionTyped {
  readonly workstream: string;
  readonly ref: string;
  readonly title: string;
  readonly successMeasure: string;
  readonly role: string;
  readonly agency: string;
  readonly highPriority: boolean;
  readonly startsOn: DateParts;
  readonly dueOn: DateParts;
}

interface BecomeActionFormProps {
  readonly row: LogRow;
  readonly log: ActionLog;
  readonly onDone: () => void;
}

/** The form as it opens: what the decision says, under the first workstream, with its next free reference. */
function typedFrom(row: LogRow, { workstreams, people }: ActionLog): ActionTyped {
  const [first] = workstreams;
  return {
    workstream: first?.code ?? '',
    ref: first?.nextRef ?? '',
    title: row.text.slice(0, 200),
    successMeasure: '',
    role: row.lead,
    agency: people.find(({ role }) => role === row.lead)?.agency ?? '',
    highPriority: false,
    startsOn: partsOf(row.meetingOn),
    dueOn: partsOf(row.dueOn),
  };
}

/** Puts a decision into the improvement plan; the due date becomes the baseline, for ever. */
export function BecomeActionForm({ row, log, onDone }: BecomeActionFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTyped<ActionTyped, z.infer<typeof newLogAction>>({
    initial: typedFrom(row, log),
    read: (typed) => {
      const read = reader(ids);
      return read.against(newLogAction, {
        ...typed,
        decision: row.ref,
        startsOn: read.date('startsOn', typed.startsOn, 'Enter the day on which it starts'),
        dueOn: read.date('dueOn', typed.dueOn, 'Enter the day by which it is due'),
      });
    },
    send: async (value) => {
      await client.meetings.becomeAction(value);
      await router.invalidate();
      onDone();
    },
  });
  useUnsaved(form.dirty);
  const { values, set, errorOf } = form;
  const refused = refusedFieldOf(form.problem, ids);
  const roles = [...new Set(log.people.map(({ role }) => role))];
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary
        problem={refused === null ? form.problem : null}
        fields={[...form.problems, ...(refused === null ? [] : [refused])]}
      />
      <div className="field-pair">
        <SelectChoice
          id={ids.workstream}
          label="Workstream"
          options={log.workstreams.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={values.workstream}
          onChange={(workstream) =>
            set({ workstream, ref: log.workstreams.find(({ code }) => code === workstream)?.nextRef ?? values.ref })
          }
        />
        <TextInput
          id={ids.ref}
          label="Reference"
          narrow
          error={errorOf(ids.ref)}
          value={values.ref}
          onChange={(ref) => set({ ref })}
        />
      </div>
      <TextInput
        id={ids.title}
        label="What is to be done"
        rows={2}
        error={errorOf(ids.title)}
        value={values.title}
        onChange={(title) => set({ title })}
      />
      <TextInput
        id={ids.successMeasure}
        label="It has worked when"
        error={errorOf(ids.successMeasure)}
        value={values.successMeasure}
        onChange={(successMeasure) => set({ successMeasure })}
      />
      <div className="field-pair">
        <SuggestInput
          id={ids.role}
          label="Who leads it"
          hint="A role"
          suggestions={roles}
          error={errorOf(ids.role)}
          value={values.role}
          onChange={(role) =>
            set({ role, agency: log.people.find((person) => person.role === role)?.agency ?? values.agency })
          }
        />
        <SuggestInput
          id={ids.agency}
          label="Agency"
          hint="The one it answers to"
          suggestions={[...new Set(log.people.map(({ agency }) => agency))]}
          error={errorOf(ids.agency)}
          value={values.agency}
          onChange={(agency) => set({ agency })}
        />
      </div>
      <div className="field-pair">
        <DateInput
          id={ids.startsOn}
          label="Starts on"
          error={errorOf(ids.startsOn)}
          value={values.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DateInput
          id={ids.dueOn}
          label="Due on (its baseline, for ever)"
          error={errorOf(ids.dueOn)}
          value={values.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
      </div>
      <Checkbox className="check" isSelected={values.highPriority} onChange={(highPriority) => set({ highPriority })}>
        High priority
      </Checkbox>
      <Button type="submit" busy={form.busy}>
        Put it into the plan
      </Button>
    </form>
  );
}
