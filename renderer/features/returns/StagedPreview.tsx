import { useState } from 'react';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { countOutcomes, fileOutcomeLabels } from '#shared/wording/return-labels.ts';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { ProblemTable } from './ProblemTable.tsx';
import { RatingChanges } from './RatingChanges.tsx';
import { RowsGrid } from './RowsGrid.tsx';
import { UnreadCells } from './UnreadCells.tsx';

interface StagedPreviewProps {
  readonly staged: StagedReturn;
  readonly busy: boolean;
  readonly onAccept: (restatementReason: string) => void;
  readonly onCancel: () => void;
}

/** What accepting the file would do, in the order in which a person decides: problems, ratings, rows, what was not read. */
export function StagedPreview({ staged, busy, onAccept, onCancel }: StagedPreviewProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const restates = staged.rows.some((row) => row.outcome === 'changed');
  const onConfirm = (): void => {
    if (restates && reason.trim() === '') {
      setError('Enter why earlier figures change');
      document.getElementById('restatement-reason')?.focus();
      return;
    }
    setError(undefined);
    onAccept(reason.trim());
  };
  return (
    <div className="stack-large">
      <section className="stack" aria-labelledby="staged">
        <h2 id="staged" className="break">
          {staged.fileName}: {fileOutcomeLabels[staged.outcome]}
        </h2>
        <p>{staged.recognised}</p>
        {staged.message === '' ? null : (
          <p
            className={staged.outcome === 'refused' || staged.leftOut > 0 ? 'inset inset-warning' : 'inset'}
            role="status"
          >
            {staged.message}
          </p>
        )}
        <dl className="pack-figures">
          {countOutcomes(staged.rows).map(({ label, count }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      {staged.outcome === 'staged' ? <RatingChanges changes={staged.ratingChanges} tense="would" /> : null}
      <ProblemTable rows={staged.rows} />
      <RowsGrid rows={staged.rows} />
      <UnreadCells unread={staged.unread} />
      {staged.outcome === 'staged' ? (
        <section className="stack" aria-labelledby="decide">
          <h2 id="decide">Accept it?</h2>
          {restates ? (
            <TextInput
              id="restatement-reason"
              label="Why earlier figures change"
              hint="Kept beside the old and the new figure, and printed in the pack."
              error={error}
              value={reason}
              onChange={setReason}
            />
          ) : null}
          <div className="row">
            <Button busy={busy} onPress={onConfirm}>
              Accept this return
            </Button>
            <Button quiet isDisabled={busy} onPress={onCancel}>
              Cancel
            </Button>
          </div>
        </section>
      ) : (
        <Button quiet onPress={onCancel}>
          Choose another file
        </Button>
      )}
    </div>
  );
}
