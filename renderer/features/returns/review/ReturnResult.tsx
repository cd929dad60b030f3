import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { Button } from '../../../components/Button.tsx';
import { RatingChanges } from './RatingChanges.tsx';
import { RestatedTable } from './RestatedTable.tsx';

interface ReturnResultProps {
  readonly staged: StagedReturn;
  readonly onAgain: () => void;
}

const values = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${more}`;

/** Said after a file was accepted: what it added, what it restated, what was left out, which ratings moved. */
export function ReturnResult({ staged, onAgain }: ReturnResultProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { counts, leftOut } = staged;
  const restated = staged.rows.filter((row) => row.outcome === 'changed');
  return (
    <div className="stack-large">
      <div ref={box} className="result-banner stack-small" role="status" tabIndex={-1}>
        <h2 className="break">{staged.fileName} was accepted</h2>
        <p>
          {values(counts.new, 'new value', 'new values')}, {counts.changed.toLocaleString('en-GB')} restated,{' '}
          {counts.same.toLocaleString('en-GB')} the same as held, {leftOut.toLocaleString('en-GB')} left out.
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
      {restated.length === 0 ? null : (
        <section className="stack-small" aria-labelledby="restated">
          <h2 id="restated">Figures that were restated</h2>
          <RestatedTable rows={restated} total={counts.changed} accepted />
          <p>
            <Link to="/returns/restatements">Every restatement</Link>
          </p>
        </section>
      )}
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
