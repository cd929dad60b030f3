import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeetingDetail } from '#shared/contract/meeting-views.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { MeetingFields } from '../calendar/MeetingFields.tsx';
import { readMeeting, typedMeeting } from '../calendar/meeting-form.ts';
import { useTyped } from '../../../components/useTyped.ts';

/** What is said of the meeting from now on; what was said before stays on record. */
export function EditForm({ detail }: { readonly detail: MeetingDetail }) {
  const { client } = useHost();
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useTyped({
    initial: { ...typedMeeting(detail), reason: '' },
    read: (typed) => {
      const reading = readMeeting(typed);
      return reading.kind === 'wrong' ? reading : { kind: 'read', value: { ...reading.value, reason: typed.reason } };
    },
    send: async (meeting) => {
      await client.meetings.amend({ ...meeting, ref: detail.row.ref });
      setSaved(true);
      await router.invalidate();
    },
  });
  useUnsaved(form.dirty);
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      {saved ? <p role="status">Saved.</p> : null}
      <MeetingFields values={form.values} set={form.set} errorOf={form.errorOf} />
      <TextInput
        id="meeting-why"
        label="Why it changes"
        hint="You may leave it empty."
        value={form.values.reason}
        onChange={(reason) => form.set({ reason })}
      />
      <Button type="submit" busy={form.busy}>
        Save
      </Button>
    </form>
  );
}

/** Cancels a meeting that recorded nothing; it stays in the list, with the reason. */
export function CancelForm({ reference }: { readonly reference: string }) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTyped({
    initial: { reason: '' },
    read: ({ reason }) =>
      reason.trim() === ''
        ? { kind: 'wrong', problems: [{ field: 'cancel-reason', message: 'Say why it is cancelled' }] }
        : { kind: 'read', value: reason.trim() },
    send: async (reason) => {
      await client.meetings.cancel({ ref: reference, reason });
      await router.invalidate();
    },
  });
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <TextInput
        id="cancel-reason"
        label="Why it is cancelled"
        error={form.errorOf('cancel-reason')}
        value={form.values.reason}
        onChange={(reason) => form.set({ reason })}
      />
      <Button type="submit" quiet busy={form.busy}>
        Cancel the meeting
      </Button>
    </form>
  );
}
