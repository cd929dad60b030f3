import { z } from 'zod';
import { agencyReport, newSignOff } from '#shared/contract/reviews.ts';
import { actionStatuses } from '#shared/domain/plan.ts';
import { emptyDate } from '../../../components/DateInput.tsx';
import { typedDay } from '../forms/typed-fields.ts';

/** An action and an agency that supports it, as one choice: only pairs that exist are offered. */
export const pairKey = (action: string, agency: string): string => `${action} ${agency}`;

export const reportForm = z.object({
  pair: z.string().min(1, 'Choose the action and the agency'),
  reportedOn: typedDay('Enter the date of the report'),
  status: z.enum(actionStatuses),
  progressPercent: z
    .string()
    .trim()
    .regex(/^(?:\d{1,3})?$/u, 'Enter the progress as a whole number from 0 to 100, or leave it empty')
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .pipe(agencyReport.shape.progressPercent),
  narrative: agencyReport.shape.narrative,
});
export type ReportTyped = z.input<typeof reportForm>;
export const emptyReport: ReportTyped = {
  pair: '',
  reportedOn: emptyDate,
  status: 'in_progress',
  progressPercent: '',
  narrative: '',
};

export const signOffForm = z
  .object({
    /** Empty for the review's plan, else the reference of a shared action. */
    of: z.string(),
    agency: newSignOff.shape.agency,
    signed: z.enum(['signed', 'withdrawn']),
    signedOn: typedDay('Enter the day'),
    signedBy: newSignOff.shape.signedBy,
    note: newSignOff.shape.note,
  })
  .superRefine(({ signed, note }, context) => {
    if (signed === 'signed' || note !== '') return;
    context.addIssue({ code: 'custom', path: ['note'], message: 'Enter why the sign-off is taken back' });
  });
export type SignOffTyped = z.input<typeof signOffForm>;
export const emptySignOff: SignOffTyped = {
  of: '',
  agency: '',
  signed: 'signed',
  signedOn: emptyDate,
  signedBy: '',
  note: '',
};
