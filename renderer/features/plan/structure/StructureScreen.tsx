import { useRef, useState } from 'react';
import type { PlanStructure, PlanView } from '#shared/contract/plan.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { planKindLabels } from '#shared/wording/plan-labels.ts';
import { Button } from '../../../components/Button.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { PlanNav } from '../../../components/PlanNav.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { PlanAddForm, PlanChangeForm } from './PlanForm.tsx';
import { StructureChanges } from './StructureChanges.tsx';
import { WorkstreamAddForm, WorkstreamChangeForm } from './WorkstreamForm.tsx';
import { WorkstreamTable } from './WorkstreamTable.tsx';

/** Which form is open: at most one, beneath the plan it is about. */
type OpenForm =
  | { readonly kind: 'add-plan' }
  | { readonly kind: 'plan' | 'add-workstream'; readonly plan: string }
  | { readonly kind: 'workstream'; readonly plan: string | null; readonly code: string };

interface StructureScreenProps {
  readonly structure: PlanStructure;
  readonly readOnly: boolean;
}

/** The plans and their workstreams: who leads what, and what is part of what. */
export function StructureScreen({ structure, readOnly }: StructureScreenProps) {
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLDivElement>(null);
  const { plans, workstreams } = structure;
  const done = (words: string): void => {
    setOpen(null);
    setSaid(words);
    status.current?.focus();
  };
  const close = (): void => {
    setOpen(null);
    status.current?.focus();
  };
  const show = (form: OpenForm): void => {
    setSaid('');
    setOpen(form);
  };
  const unplanned = workstreams.filter(({ plan }) => plan === null);
  const forms = { structure, onDone: done, onClose: close };
  return (
    <>
      <PlanNav />
      <PageHeading
        title="Structure of the plan"
        aside={
          readOnly ? null : (
            <Button quiet onPress={() => show({ kind: 'add-plan' })}>
              Add a plan
            </Button>
          )
        }
      >
        <p>Plans hold workstreams, workstreams hold actions. Codes never change; what else changes stays on record.</p>
      </PageHeading>
      <div ref={status} role="status" tabIndex={-1}>
        {said === '' ? null : <p className="result-banner">{said}</p>}
      </div>
      <div className="stack-large">
        {open?.kind === 'add-plan' ? <PlanAddForm onDone={done} onClose={close} /> : null}
        {plans.length === 0 && open === null ? (
          <p className="inset">There is no plan yet. Add the first one, then its workstreams, then its actions.</p>
        ) : null}
        {plans.map((plan) => (
          <section key={plan.code} className="stack" aria-labelledby={`plan-${plan.code}`}>
            <PlanHead plan={plan} readOnly={readOnly} onOpen={show} />
            <WorkstreamTable
              title={plan.title}
              workstreams={workstreams.filter((one) => one.plan === plan.code)}
              readOnly={readOnly}
              onChange={(code) => show({ kind: 'workstream', plan: plan.code, code })}
            />
            <OpenFormOf open={open} plan={plan} forms={forms} />
          </section>
        ))}
        {unplanned.length === 0 ? null : (
          <section className="stack" aria-labelledby="unplanned">
            <h2 id="unplanned">In no plan</h2>
            <WorkstreamTable
              title="In no plan"
              workstreams={unplanned}
              readOnly={readOnly}
              onChange={(code) => show({ kind: 'workstream', plan: null, code })}
            />
            <OpenFormOf open={open} plan={null} forms={forms} />
          </section>
        )}
        <StructureChanges changes={structure.changes} />
      </div>
    </>
  );
}

interface OpenFormOfProps {
  readonly open: OpenForm | null;
  readonly plan: PlanView | null;
  readonly forms: {
    readonly structure: PlanStructure;
    readonly onDone: (said: string) => void;
    readonly onClose: () => void;
  };
}

function OpenFormOf({ open, plan, forms }: OpenFormOfProps) {
  if (open === null || open.kind === 'add-plan' || open.plan !== (plan?.code ?? null)) return null;
  if (open.kind === 'workstream') {
    const workstream = forms.structure.workstreams.find(({ code }) => code === open.code);
    return workstream === undefined ? null : (
      <WorkstreamChangeForm key={workstream.code} {...forms} workstream={workstream} />
    );
  }
  if (plan === null) return null;
  return open.kind === 'plan' ? (
    <PlanChangeForm key={plan.code} plan={plan} onDone={forms.onDone} onClose={forms.onClose} />
  ) : (
    <WorkstreamAddForm key={plan.code} {...forms} plan={plan.code} />
  );
}

interface PlanHeadProps {
  readonly plan: PlanView;
  readonly readOnly: boolean;
  readonly onOpen: (form: OpenForm) => void;
}

function PlanHead({ plan, readOnly, onOpen }: PlanHeadProps) {
  const { code, title, kind, purpose, adoptedOn, citation } = plan;
  return (
    <div className="stack-small">
      <div className="panel-head">
        <h2 id={`plan-${code}`}>
          {code} {title}
        </h2>
        {readOnly ? null : (
          <div className="row">
            <Button
              quiet
              small
              onPress={() => onOpen({ kind: 'plan', plan: code })}
              aria-label={`Change the plan ${code}`}
            >
              Change the plan
            </Button>
            <Button
              quiet
              small
              onPress={() => onOpen({ kind: 'add-workstream', plan: code })}
              aria-label={`Add a workstream to ${code}`}
            >
              Add a workstream
            </Button>
          </div>
        )}
      </div>
      <p className="muted">
        {planKindLabels[kind]}, {adoptedOn === null ? 'not adopted yet' : `adopted on ${dateInWords(adoptedOn)}`}
      </p>
      {purpose === '' ? null : <p className="measure">{purpose}</p>}
      {citation === null ? null : <CitationLine citation={citation} />}
    </div>
  );
}
