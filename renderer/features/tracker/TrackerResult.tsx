import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { StagedTracker } from '#shared/contract/tracker.ts';
import { Button } from '../../components/Button.tsx';
import { countsInWords } from './counts-in-words.ts';

/** Said after a tracker was accepted: what came of it, and where it is now. */
export function TrackerResult({ staged, onAgain }: { readonly staged: StagedTracker; readonly onAgain: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { counts, actions } = staged;
  const refs = actions.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').map(({ ref }) => ref);
  const shown = refs.slice(0, 12);
  return (
    <div className="stack-large">
      <div ref={box} className="result-banner stack-small" role="status" tabIndex={-1}>
        <h2 className="break">{staged.fileName} was accepted</h2>
        <p>{countsInWords(counts)}</p>
        <p>
          The file is kept byte for byte, and every update names the cell it was read from. What was known on an earlier
          date stays as it was.
        </p>
        <p className="small">
          SHA-256 of the file: <span className="mono">{staged.sha256}</span>
        </p>
      </div>
      {shown.length === 0 ? null : (
        <section className="stack-small" aria-labelledby="where-now">
          <h2 id="where-now">Where they are now</h2>
          <p>
            {shown.map((ref, index) => (
              <span key={ref}>
                {index === 0 ? '' : ', '}
                <Link to="/plan/$ref" params={{ ref }}>
                  {ref}
                </Link>
              </span>
            ))}
            {refs.length > shown.length ? ` and ${refs.length - shown.length} more in the plan.` : '.'}
          </p>
        </section>
      )}
      <div className="row">
        <Link to="/plan">Go to the actions</Link>
        <Button quiet onPress={onAgain}>
          Import another tracker
        </Button>
      </div>
    </div>
  );
}
