import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Readiness } from '#shared/domain/pack/readiness.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { countsInWords } from '../pack-life.ts';

interface FinaliseSectionProps {
  readonly packId: number;
  /** Of this very draft. */
  readonly readiness: Readiness;
  readonly stale: boolean;
  readonly onFinal: () => void;
}

const reasonId = 'warnings-accepted';

/** The step from draft to final: the checklist is kept with it, and why its warnings were accepted. */
export function FinaliseSection({ packId, readiness, stale, onFinal }: FinaliseSectionProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState('');
  useUnsaved(reason.trim() !== '' && !busy, 'The reason is not kept until the pack is made final. Leave it?');
  const blocked = readiness.issues.some(({ severity }) => severity === 'blocking');
  const counts = countsInWords(readiness);
  if (blocked) {
    return (
      <section className="stack-small" aria-labelledby="finalise">
        <h2 id="finalise">Make it final</h2>
        <p className="muted">
          Not while it has a blocking error. Mend what the checklist names, build a new draft, and make that one final.
        </p>
      </section>
    );
  }
  const onMakeFinal = (): void => {
    const wanting = counts !== '' && reason.trim() === '' ? `Say why it is made final with ${counts}` : '';
    setMissing(wanting);
    if (wanting !== '') return;
    void run(async () => {
      await client.publishing.finalise({ packId, warningsAcceptedBecause: reason });
      await router.invalidate();
      onFinal();
    });
  };
  return (
    <section className="stack" aria-labelledby="finalise">
      <h2 id="finalise">Make it final</h2>
      <p>
        {stale
          ? 'This draft can be made final as it is, with what was known when it was built; what was mended since is not in it.'
          : 'Final means that this is what goes to the board. The checklist is kept as it stands now.'}
      </p>
      <ErrorSummary problem={problem} fields={missing === '' ? [] : [{ field: reasonId, message: missing }]} />
      {counts === '' ? null : (
        <TextInput
          id={reasonId}
          label={`Why it is made final with ${counts}`}
          hint="Kept with the checklist, your role and the day"
          error={missing === '' ? undefined : missing}
          rows={3}
          value={reason}
          onChange={setReason}
        />
      )}
      <div>
        <Button busy={busy} quiet={stale} onPress={onMakeFinal}>
          Make this pack final
        </Button>
      </div>
    </section>
  );
}
