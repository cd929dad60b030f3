import type { z } from 'zod';
import { newMeeting } from '#shared/contract/meetings.ts';
import type { MeetingDetail } from '#shared/contract/meeting-views.ts';
import { meetingKinds, type MeetingKind } from '#shared/domain/meetings/meeting.ts';
import { meetingKindLabels } from '#shared/wording/meeting-labels.ts';
import { emptyDate, partsOf, type DateParts } from '../../../components/DateInput.tsx';
import { reader, type Reading } from '../../../components/useTyped.ts';

export interface MeetingTyped {
  readonly title: string;
  readonly kind: MeetingKind;
  readonly heldOn: DateParts;
  readonly startsAt: string;
  readonly place: string;
  readonly note: string;
}

export const emptyMeeting: MeetingTyped = {
  title: 'Improvement board',
  kind: 'board',
  heldOn: emptyDate,
  startsAt: '',
  place: '',
  note: '',
};

export const typedMeeting = ({ row, note }: MeetingDetail): MeetingTyped => ({
  title: row.title,
  kind: row.kind,
  heldOn: partsOf(row.heldOn),
  startsAt: row.startsAt,
  place: row.place,
  note,
});

export const meetingIds = {
  title: 'meeting-title',
  kind: 'meeting-kind',
  heldOn: 'meeting-day',
  startsAt: 'meeting-time',
  place: 'meeting-place',
  note: 'meeting-note',
} as const;

export const kindOptions = meetingKinds.map((kind) => ({ value: kind, label: meetingKindLabels[kind] }));

export function readMeeting(typed: MeetingTyped): Reading<z.infer<typeof newMeeting>> {
  const form = reader(meetingIds);
  return form.against(newMeeting, {
    ...typed,
    heldOn: form.date('heldOn', typed.heldOn, 'Enter the day of the meeting'),
  });
}
