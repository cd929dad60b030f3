import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { Button } from '../../../components/Button.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { RestatedTable } from './RestatedTable.tsx';

interface AcceptFormProps {
  readonly staged: StagedReturn;
  readonly sender: string;
  readonly decisions: ReturnDecisions;
  readonly busy: boolean;
  readonly onNote: (changes: Partial<ReturnDecisions>) => void;
  readonly onAccept: (restatementReason: string) => void;
  readonly onCancel: () => void;
}

const reasonId = 'restatement-reason';

/** The last step: why figures change, whether they may still change, and yes or no. */
export function AcceptForm({ staged, sender, decisions, busy, onNote, onAccept, onCancel }: AcceptFormProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const restated = staged.rows.filter((row) => row.outcome === 'changed');
  const total = staged.counts.changed;
  const decided = decisions.mappings.length + decisions.matches.length > 0;
  const onConfirm = (): void => {
    if (total > 0 && reason.trim() === '') {
      setError('Enter why earlier figures change');
      document.getElementById(reasonId)?.focus();
      return;
    }
    setError(undefined);
    onAccept(reason.trim());
  };
  return (
    <section className="stack" aria-labelledby="decide">
      <h2 id="decide">Accept it?</h2>
      {total === 0 ? null : (
        <>
          <RestatedTable rows={restated} total={total} />
          <TextInput
            id={reasonId}
            label="Why earlier figures change"
            hint="Kept beside the old and the new figure, and printed in the pack."
            error={error}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
      <div>
        <Checkbox
          className="check"
          isSelected={decisions.provisional}
          onChange={(provisional) => onNote({ provisional })}
        >
          Provisional: the sender says these figures may still change
        </Checkbox>
        {decided ? (
          <Checkbox className="check" isSelected={decisions.remember} onChange={(remember) => onNote({ remember })}>
            Remember what you decided for {sender === '' ? 'returns without a named sender' : `${sender}’s next return`}
          </Checkbox>
        ) : null}
      </div>
      <div className="row">
        <Button busy={busy} onPress={onConfirm}>
          Accept this return
        </Button>
        <Button quiet isDisabled={busy} onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
