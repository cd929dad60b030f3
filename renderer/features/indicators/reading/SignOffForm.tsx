import { useRouter } from '@tanstack/react-router';
import { periodInWords } from '#shared/domain/dates.ts';
import type { Commentary } from '#shared/domain/indicator.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';

interface SignOffFormProps {
  readonly code: string;
  readonly commentary: Commentary;
  readonly actor: string;
}

/** Signs these very words off under the role of this window; warns where the same role wrote them. */
export function SignOffForm({ code, commentary: { period, text, author }, actor }: SignOffFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const onSignOff = () =>
    run(async () => {
      await client.indicators.signOffCommentary({ code, period, text });
      await router.invalidate();
      // the button is gone now: the focus would be nowhere
      document.getElementById('commentary')?.focus();
    });
  return (
    <div className="stack-small">
      <ErrorSummary problem={problem} fields={[]} />
      {author === actor ? (
        <p className="inset inset-warning">
          {actor} wrote this. Better let another role sign it off: change the role in the settings. If you sign it off
          yourself, that is recorded and shown.
        </p>
      ) : null}
      <Button quiet busy={busy} onPress={() => void onSignOff()}>
        Sign the commentary on {periodInWords(period)} off as {actor}
      </Button>
    </div>
  );
}
