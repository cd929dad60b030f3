import type { z } from 'zod';
import { newWithdrawal, type ModerationView } from '#shared/contract/moderations.ts';
import { useHost } from '../../client/host-context.ts';
import { Button } from '../Button.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { TextInput } from '../TextInput.tsx';
import { reader, useTyped } from '../useTyped.ts';

const ids = { reason: 'withdrawal-reason', withdrawnBy: 'withdrawal-by' };

interface WithdrawalFormProps {
  readonly view: ModerationView;
  readonly onWithdrawn: (view: ModerationView) => Promise<void>;
}

/** Takes the moderation in force back; the one before it does not come back with it. */
export function WithdrawalForm({ view, onWithdrawn }: WithdrawalFormProps) {
  const { client } = useHost();
  const form = useTyped<{ readonly reason: string; readonly withdrawnBy: string }, z.infer<typeof newWithdrawal>>({
    initial: { reason: '', withdrawnBy: view.board },
    read: (typed) => reader(ids).against(newWithdrawal, { ...typed, subject: view.subject }),
    send: async (value) => onWithdrawn(await client.moderations.withdraw(value)),
  });
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <TextInput
        id={ids.reason}
        label="Why it is taken back"
        error={form.errorOf(ids.reason)}
        value={form.values.reason}
        onChange={(reason) => form.set({ reason })}
      />
      <TextInput
        id={ids.withdrawnBy}
        label="Decided by"
        error={form.errorOf(ids.withdrawnBy)}
        value={form.values.withdrawnBy}
        onChange={(withdrawnBy) => form.set({ withdrawnBy })}
      />
      <Button type="submit" quiet busy={form.busy}>
        Take it back
      </Button>
    </form>
  );
}
