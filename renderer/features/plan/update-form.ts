import { z } from 'zod';
import { newUpdate, type ActionDetail } from '#shared/contract/actions.ts';
import { actionStatuses } from '#shared/domain/plan.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { emptyDate, noRealDate, partsOf, readDate, type DateParts } from '../../components/DateInput.tsx';

const parts = z.custom<DateParts>();
const date = (missing: string) =>
  parts.transform((typed, context) => {
    const found = readDate(typed);
    if (found.kind === 'date') return found.on;
    const message = found.kind === 'empty' ? missing : noRealDate;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
const optionalDate = parts.transform((typed, context) => {
  const found = readDate(typed);
  if (found.kind === 'date') return found.on;
  if (found.kind === 'empty') return null;
  context.addIssue({ code: 'custom', message: 'Enter a real forecast date, such as 30 6 2019, or leave it empty' });
  return z.NEVER;
});
const progress = z
  .string()
  .trim()
  .regex(/^(?:\d{1,3})?$/u, 'Enter the progress as a whole number from 0 to 100, or leave it empty')
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .pipe(newUpdate.shape.progressPercent);

/** What is typed into the form, and what it becomes: the contract's own update, less the action's reference. */
export const updateForm = z.object({
  reportedOn: date('Enter the date of the report'),
  status: z.enum(actionStatuses),
  progressPercent: progress,
  selfRating: z.enum([...colours, 'none']).transform((colour) => (colour === 'none' ? null : colour)),
  forecastOn: optionalDate,
  narrative: newUpdate.shape.narrative.min(1, 'Enter what was done, and what comes next'),
});
export type UpdateTyped = z.input<typeof updateForm>;
export type UpdateRead = z.output<typeof updateForm>;

/** The form as it opens: where the last report left the action, the date to be filled in. */
export const typedFrom = ({ row }: Pick<ActionDetail, 'row'>): UpdateTyped => ({
  reportedOn: emptyDate,
  status: row.status,
  progressPercent: row.progressPercent === null ? '' : String(row.progressPercent),
  selfRating: 'none',
  forecastOn: partsOf(row.forecastOn),
  narrative: '',
});
