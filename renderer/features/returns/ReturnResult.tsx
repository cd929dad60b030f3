import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { countOutcomes, rowOutcomeLabels } from '#shared/wording/return-labels.ts';
import { Button } from '../../components/Button.tsx';
import { RatingChanges } from './RatingChanges.tsx';

interface ReturnResultProps {
  readonly staged: StagedReturn;
  readonly onAgain: () => void;
}

/** Said after a file was accepted: what it added, what it restated, which ratings moved. */
export function ReturnResult({ staged, onAgain }: ReturnResultProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const counts = new Map(countOutcomes(staged.rows).map(({ label, count }) => [label, count]));
  const count = (outcome: 'new' | 'changed' | 'same'): number => counts.get(rowOutcomeLabels[outcome]) ?? 0;
  return (
    <div className="stack-large">
      <div ref={box} className="result-banner stack-small" role="status" tabIndex={-1}>
        <h2 className="break">{staged.fileName} was accepted</h2>
        <p>
          {count('new')} new values, {count('changed')} restated, {count('same')} the same as held.
        </p>
        {staged.message === '' ? null : (
          <p>
            <strong>{staged.message}</strong>
          </p>
        )}
        <p>
          It counts on every screen and in every pack made from now on. What was known on an earlier date stays as it
          was.
        </p>
        <p className="small">
          SHA-256 of the file: <span className="mono">{staged.sha256}</span>
        </p>
      </div>
      <RatingChanges changes={staged.ratingChanges} tense="did" />
      <div className="row">
        <Button quiet onPress={onAgain}>
          Import another return
        </Button>
        <Link to="/packs">Build the pack</Link>
        <Link to="/overview">Go to the overview</Link>
      </div>
    </div>
  );
}
