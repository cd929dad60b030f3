import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dateInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import type { TypedForm } from './useTypedForm.ts';

interface FormStatusProps<Read> {
  readonly form: Pick<TypedForm<never, Read>, 'problem' | 'problems' | 'saved' | 'status'>;
  readonly children: (saved: Read) => ReactNode;
}

/** What is wrong with a form, or what was saved. */
export function FormStatus<Read>({ form: { problem, problems, saved, status }, children }: FormStatusProps<Read>) {
  return (
    <>
      <ErrorSummary problem={problem} fields={problems} />
      <div ref={status} role="status" tabIndex={-1}>
        {saved === null ? null : <div className="result-banner stack-small">{children(saved)}</div>}
      </div>
    </>
  );
}

interface DatedNoteProps {
  /** The day of what was saved. */
  readonly on: IsoDate;
  readonly asAtOn: IsoDate;
  readonly newestPeriod: Period;
}

/** Said where what was saved is dated after the day that the screen shows: else it would seem lost. */
export function DatedNote({ on, asAtOn, newestPeriod }: DatedNoteProps) {
  if (on <= asAtOn) return null;
  return (
    <p>
      It is dated after {dateInWords(asAtOn)}, the day this screen shows, so it is not here.{' '}
      <Link to="." search={(before) => ({ ...before, period: newestPeriod })}>
        Show what is known today
      </Link>
    </p>
  );
}
