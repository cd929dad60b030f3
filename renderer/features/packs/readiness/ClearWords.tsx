import { useRouter } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

/** Words that look personal and name nobody: somebody says so once, with a reason, and no pack asks again. */
export function ClearWords({ words }: { readonly words: string }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [reason, setReason] = useState('');
  const id = useId();
  const onClear = (): void =>
    void run(async () => {
      await client.readiness.clear({ text: words, reason });
      await router.invalidate();
      // the line goes with its form: who sent it reads on at the head of the checklist
      document.querySelector<HTMLElement>('#readiness')?.focus();
    });
  return (
    <Disclosed label="These words name nobody" about={`: ${words}`}>
      <div className="stack-small">
        <ErrorSummary problem={problem} />
        <TextInput
          id={`clear-${id}`}
          label={`Why “${words}” names nobody`}
          hint="Kept with your role and the day. The words are not asked about again."
          value={reason}
          onChange={setReason}
        />
        <Button quiet small busy={busy} onPress={onClear}>
          Clear these words
        </Button>
      </div>
    </Disclosed>
  );
}
