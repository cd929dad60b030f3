import { useRouter } from '@tanstack/react-router';
import type { PlanView } from '#shared/contract/plan.ts';
import { planKinds } from '#shared/domain/planning/plan-kind.ts';
import { planKindLabels } from '#shared/wording/plan-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import { DateInput, type DateParts } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useChangeForm } from '../change/useChangeForm.ts';
import { StructureFormFrame } from './StructureFormFrame.tsx';
import { planChangeForm, planChangeTyped, planForm, planTyped } from './structure-form.ts';

const kindOptions = planKinds.map((value) => ({ value, label: planKindLabels[value] }));
const names = { code: 'code', holdsFrom: 'holdsFrom' };

interface DoneProps {
  /** Closes the form and says what was done. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Adds a plan. */
export function PlanAddForm({ onDone, onClose }: DoneProps) {
  const { client } = useHost();
  const router = useRouter();
  const form = useChangeForm(planForm, planTyped, names, 'plan');
  const { typed, set, id, error } = form;
  const save = form.onSubmit(async (read) => {
    await client.plan.addPlan({ ...read, source: null });
    await router.invalidate();
    onDone(`Added the plan ${read.title}.`);
  });
  return (
    <StructureFormFrame title="Add a plan" button="Add the plan" form={form} onSubmit={save} onClose={onClose}>
      <TextInput
        id={id('code')}
        label="Code"
        hint="A few letters, such as IP. It never changes."
        error={error('code')}
        value={typed.code}
        onChange={(code) => set({ code })}
        narrow
      />
      <SelectChoice label="Kind" options={kindOptions} value={typed.kind} onChange={(kind) => set({ kind })} />
      <PlanSaid typed={typed} set={set} id={id} error={error} />
    </StructureFormFrame>
  );
}

/** Changes what is said of a plan, from a day on. */
export function PlanChangeForm({ plan, onDone, onClose }: DoneProps & { readonly plan: PlanView }) {
  const { client } = useHost();
  const router = useRouter();
  const form = useChangeForm(planChangeForm, planChangeTyped(plan), names, 'plan');
  const { typed, set, id, error } = form;
  const save = form.onSubmit(async (read) => {
    await client.plan.amendPlan({ code: plan.code, ...read });
    await router.invalidate();
    onDone(`Changed the plan ${read.title}.`);
  });
  return (
    <StructureFormFrame
      title={`Change ${plan.code} ${plan.title}`}
      button="Save the changes"
      form={form}
      onSubmit={save}
      onClose={onClose}
      why={form}
    >
      <PlanSaid typed={typed} set={set} id={id} error={error} />
    </StructureFormFrame>
  );
}

interface SaidTyped {
  readonly title: string;
  readonly purpose: string;
  readonly adoptedOn: DateParts;
}

interface SaidProps {
  readonly typed: SaidTyped;
  readonly set: (changes: Partial<SaidTyped>) => void;
  readonly id: (field: string) => string;
  readonly error: (field: string) => string | undefined;
}

function PlanSaid({ typed, set, id, error }: SaidProps) {
  return (
    <>
      <TextInput
        id={id('title')}
        label="Title"
        error={error('title')}
        value={typed.title}
        onChange={(title) => set({ title })}
      />
      <TextInput
        id={id('purpose')}
        label="Purpose"
        hint="What it is to achieve. You may leave it empty."
        error={error('purpose')}
        value={typed.purpose}
        onChange={(purpose) => set({ purpose })}
        rows={2}
      />
      <DateInput
        id={id('adoptedOn')}
        label="Adopted on"
        hint="For example, 15 1 2019. Leave it empty while it is a draft."
        error={error('adoptedOn')}
        value={typed.adoptedOn}
        onChange={(adoptedOn) => set({ adoptedOn })}
      />
    </>
  );
}
