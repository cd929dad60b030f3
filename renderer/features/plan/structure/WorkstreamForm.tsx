import { useRouter } from '@tanstack/react-router';
import type { Lead, PlanStructure, WorkstreamView } from '#shared/contract/plan.ts';
import { useHost } from '../../../client/host-context.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { LeadFields } from '../change/LeadFields.tsx';
import { useChangeForm } from '../change/useChangeForm.ts';
import { StructureFormFrame } from './StructureFormFrame.tsx';
import { workstreamChangeForm, workstreamChangeTyped, workstreamForm, workstreamTyped } from './structure-form.ts';

const names = { code: 'code', name: 'name', plan: 'plan', lead: 'lead-role', holdsFrom: 'holdsFrom' };

interface FormProps {
  readonly structure: PlanStructure;
  /** Closes the form and says what was done. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Adds a workstream to a plan. */
export function WorkstreamAddForm({ structure, plan, onDone, onClose }: FormProps & { readonly plan: string }) {
  const { client } = useHost();
  const router = useRouter();
  const form = useChangeForm(workstreamForm, workstreamTyped(structure, plan), names, 'workstream');
  const { typed, set, id, error } = form;
  const save = form.onSubmit(async (read) => {
    await client.plan.addWorkstream(read);
    await router.invalidate();
    onDone(`Added the workstream ${read.name}.`);
  });
  return (
    <StructureFormFrame
      title={`Add a workstream to ${plan}`}
      button="Add the workstream"
      form={form}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        id={id('code')}
        label="Code"
        hint="References of its actions begin with it, such as FD for FD-01. It never changes."
        error={error('code')}
        value={typed.code}
        onChange={(code) => set({ code })}
        narrow
      />
      <WorkstreamSaid typed={typed} set={set} id={id} error={error} structure={structure} />
    </StructureFormFrame>
  );
}

/** Changes a workstream's name, lead, order or plan, from a day on. */
export function WorkstreamChangeForm({
  structure,
  workstream,
  onDone,
  onClose,
}: FormProps & { readonly workstream: WorkstreamView }) {
  const { client } = useHost();
  const router = useRouter();
  const form = useChangeForm(workstreamChangeForm, workstreamChangeTyped(workstream), names, 'workstream');
  const { typed, set, id, error } = form;
  const save = form.onSubmit(async (read) => {
    await client.plan.amendWorkstream({ code: workstream.code, ...read });
    await router.invalidate();
    onDone(`Changed the workstream ${read.name}.`);
  });
  return (
    <StructureFormFrame
      title={`Change ${workstream.code} ${workstream.name}`}
      button="Save the changes"
      form={form}
      onSubmit={save}
      onClose={onClose}
      why={form}
    >
      <WorkstreamSaid typed={typed} set={set} id={id} error={error} structure={structure} />
    </StructureFormFrame>
  );
}

interface SaidTyped {
  readonly name: string;
  readonly plan: string;
  readonly lead: Lead;
  readonly position: string;
}

interface SaidProps {
  readonly typed: SaidTyped;
  readonly set: (changes: Partial<SaidTyped>) => void;
  readonly id: (field: string) => string;
  readonly error: (field: string) => string | undefined;
  readonly structure: PlanStructure;
}

function WorkstreamSaid({ typed, set, id, error, structure }: SaidProps) {
  return (
    <>
      <TextInput
        id={id('name')}
        label="Name"
        error={error('name')}
        value={typed.name}
        onChange={(name) => set({ name })}
      />
      <SelectChoice
        id={id('plan')}
        label="Plan"
        options={structure.plans.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        value={typed.plan}
        onChange={(plan) => set({ plan })}
      />
      <LeadFields
        prefix={id('lead')}
        people={structure.people}
        value={typed.lead}
        onChange={(lead) => set({ lead })}
        errorOf={(field) => error(`lead-${field}`)}
        hint="A role, not a person’s name. Leave both empty while nobody leads it."
      />
      <TextInput
        id={id('position')}
        label="Place in the order"
        hint="1 comes first in lists and packs"
        error={error('position')}
        value={typed.position}
        onChange={(position) => set({ position })}
        narrow
        inputMode="numeric"
      />
    </>
  );
}
