import { z } from 'zod';
import type { PlanStructure, PlanView, WorkstreamView } from '#shared/contract/plan.ts';
import { amendedPlan, newPlan, newWorkstream } from '#shared/contract/plan.ts';
import { emptyDate, partsOf } from '../../../components/DateInput.tsx';
import { typedDate, typedDateOrNone } from '../change/typed-fields.ts';

const why = { holdsFrom: typedDate('Enter from which day the change holds'), reason: amendedPlan.shape.reason };
const { code, title, purpose, kind } = newPlan.shape;

export const planForm = z.object({ code, title, kind, purpose, adoptedOn: typedDateOrNone });
export const planChangeForm = z.object({ title, purpose, adoptedOn: typedDateOrNone, ...why });

/** A lead is a role and an agency, or nobody yet. */
const typedLead = z
  .object({ role: z.string().trim().max(120), agency: z.string().trim().max(120) })
  .transform((lead, context) => {
    if (lead.role === '' && lead.agency === '') return null;
    if (lead.role === '') context.addIssue({ code: 'custom', path: ['role'], message: 'Enter the role' });
    if (lead.agency === '') context.addIssue({ code: 'custom', path: ['agency'], message: 'Enter the agency' });
    return lead;
  });
const position = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/u, 'Enter a whole number from 1 to 999')
  .transform(Number)
  .pipe(newWorkstream.shape.position);
const { name, plan } = newWorkstream.shape;

export const workstreamForm = z.object({ code, name, plan, lead: typedLead, position });
export const workstreamChangeForm = z.object({ name, plan, lead: typedLead, position, ...why });

/** A new plan's form as it opens. */
export const planTyped: z.input<typeof planForm> = {
  code: '',
  title: '',
  kind: 'improvement',
  purpose: '',
  adoptedOn: emptyDate,
};

/** The form of a change, as the plan stands. */
export const planChangeTyped = (held: PlanView): z.input<typeof planChangeForm> => ({
  title: held.title,
  purpose: held.purpose,
  adoptedOn: partsOf(held.adoptedOn),
  holdsFrom: emptyDate,
  reason: '',
});

/** A new workstream's form as it opens: last in the order of its plan. */
export const workstreamTyped = (structure: PlanStructure, of: string): z.input<typeof workstreamForm> => ({
  code: '',
  name: '',
  plan: of,
  lead: { role: '', agency: '' },
  position: String(Math.max(0, ...structure.workstreams.map((one) => one.position)) + 1),
});

/** The form of a change, as the workstream stands. */
export const workstreamChangeTyped = (held: WorkstreamView): z.input<typeof workstreamChangeForm> => ({
  name: held.name,
  plan: held.plan ?? '',
  lead: held.lead ?? { role: '', agency: '' },
  position: String(held.position),
  holdsFrom: emptyDate,
  reason: '',
});
