import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { LiveException, LiveView } from '#shared/contract/meeting-live.ts';
import type { ModerationSubject } from '#shared/contract/moderations.ts';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { ModerationForm } from '../../../components/moderation/ModerationForm.tsx';
import { useModerationView } from '../../../components/moderation/useModerationView.ts';

interface LiveModerationProps {
  readonly exception: LiveException;
  readonly view: LiveView;
  readonly onDone: () => void;
}

/** The board's colour, set at this meeting. */
export function LiveModeration({ exception, view, onDone }: LiveModerationProps) {
  const router = useRouter();
  const subject: ModerationSubject =
    exception.kind === 'indicator'
      ? { kind: 'indicator', code: exception.reference, period: exception.period }
      : { kind: 'action', ref: exception.reference };
  const { view: known, problem } = useModerationView(subject);
  useEffect(() => {
    if (known !== null) document.getElementById('moderation-reason')?.focus();
  }, [known]);
  if (known === null) return <ErrorSummary problem={problem} />;
  if (known.closedBecause !== '') return <p className="inset">{known.closedBecause}</p>;
  return (
    <section className="panel" aria-label="Moderate the rating">
      <ModerationForm
        view={known}
        meeting={view.meeting.ref}
        onModerated={async () => {
          await router.invalidate();
          onDone();
        }}
      />
    </section>
  );
}
