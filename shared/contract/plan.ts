import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import { planKinds, type PlanKind } from '../domain/planning/plan-kind.ts';
import type { Citation } from '../domain/provenance.ts';
import { isoDate, operation } from './operation.ts';
import { sourceInput } from './source.ts';

/** A role in an agency. */
export interface Lead {
  readonly role: string;
  readonly agency: string;
}

export interface WorkstreamView {
  readonly code: string;
  readonly name: string;
  /** Code of its plan; null where it belongs to none. */
  readonly plan: string | null;
  readonly position: number;
  readonly lead: Lead | null;
  readonly actions: number;
}

export interface PlanView {
  readonly code: string;
  readonly title: string;
  readonly kind: PlanKind;
  readonly purpose: string;
  readonly adoptedOn: IsoDate | null;
  readonly citation: Citation | null;
}

/** An earlier value of a plan or workstream: what was said before, until when, and why it changed. */
export interface StructureChange {
  /** "IP" or "FD". */
  readonly code: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly holdsFrom: IsoDate;
  readonly by: string;
  readonly reason: string;
}

export interface PlanStructure {
  readonly plans: readonly PlanView[];
  /** In their order. */
  readonly workstreams: readonly WorkstreamView[];
  /** The latest first. */
  readonly changes: readonly StructureChange[];
  /** Roles that can lead; those who left are left out. */
  readonly people: readonly Lead[];
}

export interface ChoiceOf {
  readonly ref: string;
  readonly text: string;
}

/** What an action can be put into, led by and linked to, as known today. */
export interface PlanChoices {
  readonly workstreams: readonly {
    readonly code: string;
    readonly name: string;
    readonly plan: string;
    /** The next free reference in it. */
    readonly nextRef: string;
  }[];
  readonly people: readonly Lead[];
  readonly agencies: readonly string[];
  readonly actions: readonly (ChoiceOf & { readonly finished: boolean })[];
  readonly findings: readonly ChoiceOf[];
  readonly recommendations: readonly ChoiceOf[];
  readonly indicators: readonly ChoiceOf[];
}

const code = z
  .string()
  .trim()
  .min(1, 'Enter a code')
  .max(12, 'At most 12 characters')
  .regex(/^[A-Za-z][A-Za-z0-9]*$/u, 'Enter a code of letters and figures that begins with a letter, such as FD');
/** A role and its agency; both, or neither where nobody leads yet. */
export const lead = z.object({
  role: z.string().trim().min(1, 'Enter the role').max(120, 'At most 120 characters'),
  agency: z.string().trim().min(1, 'Enter the agency').max(120, 'At most 120 characters'),
});
const planFields = {
  title: z.string().trim().min(1, 'Enter what the plan is called').max(200, 'At most 200 characters'),
  purpose: z.string().trim().max(2000, 'At most 2,000 characters'),
  adoptedOn: isoDate.nullable(),
};
const workstreamFields = {
  name: z.string().trim().min(1, 'Enter what the workstream is called').max(200, 'At most 200 characters'),
  plan: z.string().min(1, 'Choose a plan'),
  lead: lead.nullable(),
  position: z
    .int('Enter a whole number from 1 to 999')
    .min(1, 'Enter a whole number from 1 to 999')
    .max(999, 'Enter a whole number from 1 to 999'),
};
/** From which day an amendment holds, and why it was made. */
export const amendment = {
  holdsFrom: isoDate,
  reason: z.string().trim().min(1, 'Say why').max(500, 'At most 500 characters'),
};

export const newPlan = z.object({ code, ...planFields, kind: z.enum(planKinds), source: sourceInput.nullable() });
export const amendedPlan = z.object({ code: z.string().min(1), ...amendment, ...z.object(planFields).partial().shape });
export const newWorkstream = z.object({ code, ...workstreamFields });
export const amendedWorkstream = z.object({
  code: z.string().min(1),
  ...amendment,
  ...z.object(workstreamFields).partial().shape,
});

export const planContract = {
  structure: operation.output(type<PlanStructure>()),
  choices: operation.output(type<PlanChoices>()),
  addPlan: operation.input(newPlan).output(type<PlanStructure>()),
  /** Fields that are left out stay as they are. */
  amendPlan: operation.input(amendedPlan).output(type<PlanStructure>()),
  addWorkstream: operation.input(newWorkstream).output(type<PlanStructure>()),
  amendWorkstream: operation.input(amendedWorkstream).output(type<PlanStructure>()),
};
