import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { refusedFieldOf } from '../../../components/field-problems.ts';
import { useTyped } from '../../../components/useTyped.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { SeriesForm } from './SeriesForm.tsx';
import { emptyMeeting, meetingIds, readMeeting } from './meeting-form.ts';

const options = [
  { value: 'one', label: 'One meeting' },
  { value: 'series', label: 'A series of meetings' },
] as const;

/** Plans one meeting, or a series in one go. */
export function NewMeetingScreen() {
  const [what, setWhat] = useState<'one' | 'series'>('one');
  return (
    <>
      <Link to="/meetings" className="back">
        Meetings
      </Link>
      <PageHeading title="Plan a meeting" />
      <div className="stack">
        <RadioChoice label="What to plan" options={options} value={what} onChange={setWhat} />
        {what === 'one' ? <OneMeetingForm /> : <SeriesForm />}
      </div>
    </>
  );
}

function OneMeetingForm() {
  const { client } = useHost();
  const [planned, setPlanned] = useState('');
  const form = useTyped({
    initial: emptyMeeting,
    read: readMeeting,
    send: async (meeting) => setPlanned((await client.meetings.plan(meeting)).row.ref),
  });
  useUnsaved(form.dirty && planned === '');
  const refused = refusedFieldOf(form.problem, meetingIds);
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary
        problem={refused === null ? form.problem : null}
        fields={[...form.problems, ...(refused === null ? [] : [refused])]}
      />
      {planned === '' ? null : (
        <div className="result-banner row" role="status">
          <p>
            Meeting {planned} is planned.{' '}
            <Link to="/meetings/$ref" params={{ ref: planned }}>
              Prepare it
            </Link>{' '}
            or plan another below.
          </p>
        </div>
      )}
      <MeetingFields values={form.values} set={form.set} errorOf={form.errorOf} />
      <Button type="submit" busy={form.busy}>
        Plan the meeting
      </Button>
    </form>
  );
}
