import { useId } from 'react';
import { z } from 'zod';
import { isoDate } from '#shared/contract/operation.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import { DateInput, emptyDate } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { readEntry } from './read-entry.ts';
import { useEntry } from './useEntry.ts';

interface WithdrawFormProps {
  /** "judgement" or "finding". */
  readonly what: string;
  readonly withdraw: (withdrawal: { readonly on: IsoDate | null; readonly reason: string }) => Promise<void>;
}

const withdrawal = z.object({
  on: isoDate.nullable(),
  reason: z.string().trim().min(1, 'Say why it is withdrawn').max(300, 'At most 300 characters'),
});
const ids = { on: 'withdraw-on', reason: 'withdraw-reason' };

/** Takes something back: from a day on, or as something that was never so. It stays in the history either way. */
export function WithdrawForm({ what, withdraw }: WithdrawFormProps) {
  const heading = useId();
  const form = useEntry({ on: emptyDate, reason: '' }, ({ on, reason }) =>
    readEntry(withdrawal, ids, { values: { reason }, dates: { on } }),
  );
  const { typed, set, errorOf } = form;
  return (
    <section className="stack-small" aria-labelledby={heading}>
      <h2 id={heading}>Withdraw this {what}</h2>
      <form className="stack entry-form" noValidate onSubmit={form.onSubmit(withdraw)}>
        <ErrorSummary problem={form.problem} fields={form.problems} />
        <DateInput
          id={ids.on}
          label="From which day it no longer stands"
          hint="Leave it empty where it was recorded by mistake: then it stands on no day"
          error={errorOf(ids.on)}
          value={typed.on}
          onChange={(on) => set({ on })}
        />
        <TextInput
          id={ids.reason}
          label="Why it is withdrawn"
          error={errorOf(ids.reason)}
          rows={2}
          value={typed.reason}
          onChange={(reason) => set({ reason })}
        />
        <Button type="submit" quiet busy={form.busy}>
          Withdraw the {what}
        </Button>
      </form>
    </section>
  );
}
