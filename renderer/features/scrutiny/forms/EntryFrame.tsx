import { Link } from '@tanstack/react-router';
import type { ReactNode, SyntheticEvent } from 'react';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import type { Entry } from './useEntry.ts';

interface EntryFrameProps {
  readonly title: string;
  readonly caption: string;
  /** The event that it belongs to; null for none. */
  readonly eventRef: string | null;
  readonly intro?: ReactNode;
  readonly form: Pick<Entry<object, unknown>, 'problem' | 'problems' | 'busy'>;
  readonly submit: string;
  readonly onSubmit: (event: SyntheticEvent) => void;
  readonly children: ReactNode;
  /** Stands beneath the form: other things that can be done. */
  readonly below?: ReactNode;
}

/** What every form of scrutiny has around it: the way back, its name, what is wrong, and the button. */
export function EntryFrame(props: EntryFrameProps) {
  const { title, caption, eventRef, intro, form, submit, onSubmit, children, below } = props;
  return (
    <div className="stack-large">
      <div>
        {eventRef === null ? (
          <Link to="/scrutiny" className="back">
            Scrutiny
          </Link>
        ) : (
          <Link to="/scrutiny/$ref" params={{ ref: eventRef }} className="back">
            {eventRef}
          </Link>
        )}
        <PageHeading title={title} caption={caption}>
          {intro === undefined ? null : <p className="muted">{intro}</p>}
        </PageHeading>
      </div>
      <form className="stack entry-form" noValidate onSubmit={onSubmit}>
        <ErrorSummary problem={form.problem} fields={form.problems} />
        {children}
        <Button type="submit" busy={form.busy}>
          {submit}
        </Button>
      </form>
      {below}
    </div>
  );
}
