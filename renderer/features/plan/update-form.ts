import { z } from 'zod';
import type { ActionDetail } from '#shared/contract/actions.ts';
import { partsOf } from '../../components/DateInput.tsx';
import { emptyReport, reportTypedSchema, type ReportTyped } from '../../components/report/report-form.ts';

/** What is typed into the form of one update. */
export interface UpdateTyped {
  readonly report: ReportTyped;
  /** Title of a piece of evidence that is claimed; empty for none. */
  readonly evidence: string;
}

/** The form as it opens: where the last report left the action, the date to be filled in. */
export const typedFrom = ({ row }: Pick<ActionDetail, 'row'>): UpdateTyped => ({
  report: {
    ...emptyReport,
    status: row.status,
    progressPercent: row.progressPercent === null ? '' : String(row.progressPercent),
    forecastOn: partsOf(row.forecastOn),
  },
  evidence: '',
});

/** What is kept of the form while it is typed, with the last report that was seen when it was opened. */
const keptUpdate = z.object({
  report: reportTypedSchema,
  evidence: z.string(),
  seenUpdateId: z.number().nullable(),
});
export type KeptUpdate = z.infer<typeof keptUpdate>;

/** The kept form; null where what was kept is not one (an older version of the program kept something else). */
export function readKept(body: string): KeptUpdate | null {
  try {
    return keptUpdate.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

/** Where the unsaved update of an action is kept; what a key cannot hold of a reference is written as its code. */
export const draftKeyOf = (ref: string): string =>
  `update:${ref.replaceAll(/[^a-zA-Z0-9./ -]/gu, (letter) => `:${letter.codePointAt(0)?.toString(16) ?? ''}:`)}`;
