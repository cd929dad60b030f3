import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgendaItem } from '#shared/contract/meeting-views.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useTyped } from '../../../components/useTyped.ts';

interface AgendaRowProps {
  readonly reference: string;
  readonly item: AgendaItem;
  readonly place: { readonly first: boolean; readonly last: boolean };
  readonly changeable: boolean;
  readonly busy: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** One item: what, who, how long; moved by buttons or, on them, by the arrow keys. */
export function AgendaRow({ reference, item, place, changeable, busy, onMove }: AgendaRowProps) {
  const [withdrawing, setWithdrawing] = useState(false);
  const who = [item.presenter, item.minutes === null ? '' : `${item.minutes} min`].filter((part) => part !== '');
  return (
    <li>
      <div className="agenda-line">
        <span>
          <strong>{item.title}</strong>
          {who.length === 0 ? null : <span className="muted"> {who.join(' · ')}</span>}
        </span>
        {changeable ? (
          <span className="row no-print">
            <Button
              quiet
              small
              busy={place.first || busy}
              onPress={() => onMove(-1)}
              aria-label={`Move ${item.title} up`}
            >
              Up
            </Button>
            <Button
              quiet
              small
              busy={place.last || busy}
              onPress={() => onMove(1)}
              aria-label={`Move ${item.title} down`}
            >
              Down
            </Button>
            <Button
              quiet
              small
              onPress={() => setWithdrawing(!withdrawing)}
              aria-expanded={withdrawing}
              aria-label={`Take off: ${item.title}`}
            >
              Take off
            </Button>
          </span>
        ) : null}
      </div>
      {withdrawing ? <WithdrawForm reference={reference} item={item} /> : null}
    </li>
  );
}

function WithdrawForm({ reference, item }: { readonly reference: string; readonly item: AgendaItem }) {
  const { client } = useHost();
  const router = useRouter();
  const field = `withdraw-${item.id}`;
  const form = useTyped({
    initial: { reason: '' },
    read: ({ reason }) =>
      reason.trim() === ''
        ? { kind: 'wrong', problems: [{ field, message: 'Say why it is taken off' }] }
        : { kind: 'read', value: reason.trim() },
    send: async (reason) => {
      await client.meetings.withdrawItem({ ref: reference, item: item.id, reason });
      await router.invalidate();
    },
  });
  return (
    <form className="stack-small form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <TextInput
        id={field}
        label="Why it is taken off"
        error={form.errorOf(field)}
        value={form.values.reason}
        onChange={(reason) => form.set({ reason })}
      />
      <Button type="submit" small quiet busy={form.busy}>
        Take it off
      </Button>
    </form>
  );
}
