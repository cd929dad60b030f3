import { useRouter } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

const nobody = {
  open: 'These words name nobody',
  why: (words: string) => `Why “${words}” names nobody`,
  clear: 'Clear these words',
};
const printedSo = {
  open: 'It may be printed so',
  why: (words: string) => `Why “${words}” may be printed so`,
  clear: 'Let it be printed so',
};

/** Words that look personal and name nobody, or that are printed with the number of a character: somebody says so once, with a reason, and no pack asks again. */
export function ClearWords({ words, code }: { readonly words: string; readonly code: string }) {
  const { open, why, clear } = code === 'GlyphMissing' ? printedSo : nobody;
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
    <Disclosed label={open} about={`: ${words}`}>
      <div className="stack-small">
        <ErrorSummary problem={problem} />
        <TextInput
          id={`clear-${id}`}
          label={why(words)}
          hint="Kept with your role and the day. The words are not asked about again."
          value={reason}
          onChange={setReason}
        />
        <Button quiet small busy={busy} onPress={onClear}>
          {clear}
        </Button>
      </div>
    </Disclosed>
  );
}
