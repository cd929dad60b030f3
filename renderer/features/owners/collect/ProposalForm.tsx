import { useId, useState } from 'react';
import {
  ownerDecisions,
  type OwnerDecisions,
  type OwnerReturnPreview,
  type ProposedAction,
} from '#shared/contract/owners.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { DateInput, partsOf } from '../../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { problemAt, readForm } from '../../../components/read-form.ts';

type Completed = NonNullable<OwnerDecisions['proposals'][number]['action']>;
const completed = ownerDecisions.shape.proposals.unwrap().element.shape.action.unwrap();

interface ProposalFormProps extends Pick<OwnerReturnPreview, 'workstreams' | 'lead'> {
  readonly proposal: ProposedAction;
  readonly onDone: (action: Completed) => void;
  readonly onCancel: () => void;
}

/** What the secretariat adds to an action that an owner proposes; the owner's words to begin with. */
export function ProposalForm({ proposal, workstreams, lead, onDone, onCancel }: ProposalFormProps) {
  const id = useId();
  const names = ['ref', 'title', 'successMeasure', 'role', 'agency', 'startsOn', 'baselineDueOn'] as const;
  const ids = Object.fromEntries(names.map((name) => [name, `${id}-${name}`]));
  const idOf = (name: (typeof names)[number]): string => ids[name] ?? name;
  const [workstream, setWorkstream] = useState(workstreams[0]?.code ?? '');
  const [ref, setRef] = useState(workstreams[0]?.nextRef ?? '');
  const [title, setTitle] = useState(proposal.title);
  const [successMeasure, setMeasure] = useState(proposal.successMeasure);
  const [by, setBy] = useState(lead);
  const [startsOn, setStart] = useState(partsOf(proposal.startsOn));
  const [baselineDueOn, setDue] = useState(partsOf(proposal.dueOn));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const errorOf = (name: (typeof names)[number]): string | undefined => problemAt(problems, idOf(name));
  const submit = (): void => {
    const missing: FieldProblem[] = [
      ...(by.role.trim() === '' ? [{ field: idOf('role'), message: 'Enter the role that leads it' }] : []),
      ...(by.agency.trim() === '' ? [{ field: idOf('agency'), message: 'Enter its agency' }] : []),
    ];
    const read = readForm(completed, ids, {
      values: { ref, workstream, title, successMeasure, lead: by },
      dates: { startsOn, baselineDueOn },
    });
    if (read.kind === 'read' && missing.length === 0) onDone(read.value);
    else setProblems([...(read.kind === 'wrong' ? read.problems : []), ...missing]);
  };
  return (
    <div className="stack form-panel">
      <ErrorSummary fields={problems} />
      <div className="row-top">
        <SelectChoice
          label="Workstream"
          options={workstreams.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={workstream}
          onChange={(code) => {
            setWorkstream(code);
            setRef(workstreams.find((one) => one.code === code)?.nextRef ?? ref);
          }}
        />
        <TextInput id={idOf('ref')} label="Reference" narrow error={errorOf('ref')} value={ref} onChange={setRef} />
      </div>
      <TextInput
        id={idOf('title')}
        label="What is to be done"
        error={errorOf('title')}
        value={title}
        onChange={setTitle}
      />
      <TextInput
        id={idOf('successMeasure')}
        label="How one will know that it worked"
        rows={2}
        error={errorOf('successMeasure')}
        value={successMeasure}
        onChange={setMeasure}
      />
      <div className="row-top">
        <TextInput
          id={idOf('role')}
          label="Role that leads it"
          error={errorOf('role')}
          value={by.role}
          onChange={(role) => setBy({ ...by, role })}
        />
        <TextInput
          id={idOf('agency')}
          label="Agency"
          error={errorOf('agency')}
          value={by.agency}
          onChange={(agency) => setBy({ ...by, agency })}
        />
      </div>
      <div className="row-top">
        <DateInput
          id={idOf('startsOn')}
          label="Start"
          error={errorOf('startsOn')}
          value={startsOn}
          onChange={setStart}
        />
        <DateInput
          id={idOf('baselineDueOn')}
          label="Due, as the baseline"
          error={errorOf('baselineDueOn')}
          value={baselineDueOn}
          onChange={setDue}
        />
      </div>
      <div className="row">
        <Button small onPress={submit}>
          Add it with the reports
        </Button>
        <Button quiet small onPress={onCancel}>
          Not now
        </Button>
      </div>
    </div>
  );
}
