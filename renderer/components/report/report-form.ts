import { z } from 'zod';
import { newUpdate } from '#shared/contract/actions.ts';
import { isFinished, actionStatuses, type ActionStatus } from '#shared/domain/plan.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import type { FieldProblem } from '../ErrorSummary.tsx';
import { emptyDate, noRealDate, readDate, type DateParts } from '../DateInput.tsx';

/** A report as it is typed. */
export interface ReportTyped {
  readonly reportedOn: DateParts;
  readonly status: ActionStatus;
  readonly progressPercent: string;
  readonly selfRating: Colour | 'none';
  readonly forecastOn: DateParts;
  readonly narrative: string;
}

export const emptyReport: ReportTyped = {
  reportedOn: emptyDate,
  status: 'in_progress',
  progressPercent: '',
  selfRating: 'none',
  forecastOn: emptyDate,
  narrative: '',
};

const parts = z.object({ day: z.string(), month: z.string(), year: z.string() });
const date = parts.transform((typed, context) => {
  const found = readDate(typed);
  if (found.kind === 'date') return found.on;
  context.addIssue({
    code: 'custom',
    message: found.kind === 'empty' ? 'Enter the date of the report' : noRealDate,
  });
  return z.NEVER;
});
const optionalDate = parts.transform((typed, context) => {
  const found = readDate(typed);
  if (found.kind === 'date') return found.on;
  if (found.kind === 'empty') return null;
  context.addIssue({ code: 'custom', message: 'Enter a real forecast date, such as 30 6 2019, or leave it empty' });
  return z.NEVER;
});

/** A figure as typed, and what the contract says of it. */
export const progressTyped = z
  .string()
  .trim()
  .regex(/^(?:\d{1,3})?$/u, 'Enter the progress as a whole number from 0 to 100, or leave it empty')
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .pipe(newUpdate.shape.progressPercent);

const report = z.object({
  reportedOn: date,
  status: z.enum(actionStatuses),
  progressPercent: progressTyped,
  selfRating: z.enum([...colours, 'none']).transform((colour) => (colour === 'none' ? null : colour)),
  forecastOn: optionalDate,
  narrative: newUpdate.shape.narrative.min(1, 'Enter what was done, and what comes next'),
});
export type ReportRead = z.output<typeof report>;

/** The fields in their order on the screen. */
const fields = ['reportedOn', 'status', 'progressPercent', 'selfRating', 'forecastOn', 'narrative'] as const;
type Field = (typeof fields)[number];

/** Ids of a form's fields: those of one form on a screen begin alike. */
export const reportFieldIds = (prefix: string): Readonly<Record<Field, string>> => ({
  reportedOn: `${prefix}-reported`,
  status: `${prefix}-status`,
  progressPercent: `${prefix}-progress`,
  selfRating: `${prefix}-rating`,
  forecastOn: `${prefix}-forecast`,
  narrative: `${prefix}-narrative`,
});

/** What the report becomes, or what is wrong with it, field by field. What is finished has no forecast, whatever was typed. */
export function readReport(
  typed: ReportTyped,
  prefix: string,
):
  | { readonly kind: 'read'; readonly report: ReportRead }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] } {
  const read = report.safeParse(isFinished(typed.status) ? { ...typed, forecastOn: emptyDate } : typed);
  if (read.success) return { kind: 'read', report: read.data };
  const ids = reportFieldIds(prefix);
  const problems = fields.flatMap((field) => {
    const issue = read.error.issues.find(({ path }) => path[0] === field);
    return issue === undefined ? [] : [{ field: ids[field], message: issue.message }];
  });
  return { kind: 'wrong', problems };
}

const kept = z.object({
  reportedOn: parts,
  status: z.enum(actionStatuses),
  progressPercent: z.string(),
  selfRating: z.enum([...colours, 'none']),
  forecastOn: parts,
  narrative: z.string(),
});

/** A report out of a kept draft; for a schema of what is kept. */
export const reportTypedSchema: z.ZodType<ReportTyped> = kept;
