import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { LiveException, LiveView } from '#shared/contract/meeting-live.ts';
import type { ModerationSubject } from '#shared/contract/moderations.ts';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { ModerationForm } from '../../../components/moderation/ModerationForm.tsx';
import { useModerationView } from '../../../components/moderation/useModerationView.ts';

/** Where typing begins. */
export const moderationField = 'moderation-reason';

interface LiveModerationProps {
  readonly exception: LiveException;
  readonly view: LiveView;
  /** The form has the focus, or there is none to fill in. */
  readonly onReady: () => void;
  readonly onDone: () => void;
}

/** The board's colour, set at this meeting. */
export function LiveModeration({ exception, view, onReady, onDone }: LiveModerationProps) {
  const router = useRouter();
  const subject: ModerationSubject =
    exception.kind === 'indicator'
      ? { kind: 'indicator', code: exception.reference, period: exception.period }
      : { kind: 'action', ref: exception.reference };
  const { view: known, problem } = useModerationView(subject);
  useEffect(() => {
    if (known === null && problem === null) return;
    document.getElementById(moderationField)?.focus();
    onReady();
  }, [known, problem, onReady]);
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
