import { z } from 'zod';
import { cancelledAction } from '#shared/contract/action-changes.ts';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { shortDate } from '#shared/domain/dates.ts';
import type { ChoiceOption } from '../../../components/Choice.tsx';
import { emptyDate, readDate, type DateParts } from '../../../components/DateInput.tsx';

/** Who usually decides: offered while somebody is typing. */
export const deciders = ['Improvement board', 'Chair of the improvement board', 'Director of children’s services'];

/** Chosen where no meeting decided it. */
export const outside = 'outside';

/** Who decided, where and why, as typed. */
export interface DecisionTyped {
  readonly decidedBy: string;
  /** A meeting's reference, `outside`, or empty while nothing is chosen. */
  readonly meeting: string;
  readonly decidedOn: DateParts;
  readonly reason: string;
}

export const decisionTyped: DecisionTyped = { decidedBy: '', meeting: '', decidedOn: emptyDate, reason: '' };

/** The fields of a decision as a schema reads them; `readPlace` makes meeting and day of them. */
export const decisionFields = {
  decidedBy: cancelledAction.shape.decidedBy,
  meeting: z.string().min(1, 'Choose the meeting, or “Outside a meeting”'),
  decidedOn: z.custom<DateParts>(),
  reason: cancelledAction.shape.reason,
};

/** The day counts only where it was decided outside a meeting; a meeting has a day of its own. */
export function checkPlace(
  { meeting, decidedOn }: { readonly meeting: string; readonly decidedOn: DateParts },
  context: z.RefinementCtx,
): void {
  if (meeting !== outside || readDate(decidedOn).kind === 'date') return;
  context.addIssue({
    code: 'custom',
    path: ['decidedOn'],
    message: 'Enter the day on which it was decided, such as 30 6 2019',
  });
}

/** Meeting and day as the core wants them: one of the two. */
export function placeOf(read: { readonly meeting: string; readonly decidedOn: DateParts }): {
  readonly meeting: string | null;
  readonly decidedOn: string | null;
} {
  const day = readDate(read.decidedOn);
  return read.meeting === outside
    ? { meeting: null, decidedOn: day.kind === 'date' ? day.on : null }
    : { meeting: read.meeting, decidedOn: null };
}

/** The meetings that can have decided something, the latest first. */
export const meetingOptions = (meetings: readonly MeetingRow[]): ChoiceOption<string>[] =>
  meetings
    .filter(({ state }) => state === 'held')
    .map(({ ref, title, heldOn }) => ({ value: ref, label: `${shortDate(heldOn)}, ${title} (${ref})` }));
