import { Link } from '@tanstack/react-router';
import type { ScheduleList } from '#shared/contract/calendar.ts';
import type { Period } from '#shared/domain/dates.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';

interface ScheduleScreenProps {
  readonly list: ScheduleList;
  /** Whose; empty for a new one. */
  readonly sender: string;
  readonly latest: Period;
}

/** What one sender owes: set up, or decided anew from a month on. */
export function ScheduleScreen({ list, sender, latest }: ScheduleScreenProps) {
  return (
    <>
      <PageHeading title={sender === '' ? 'Add a sender' : sender} caption="Who owes what">
        <p>
          <Link to="/calendar/schedules">Back to who owes what</Link>
        </p>
      </PageHeading>
      <ScheduleForm list={list} sender={sender} latest={latest} />
    </>
  );
}
