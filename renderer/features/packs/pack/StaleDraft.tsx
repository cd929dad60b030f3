import type { PackOrder } from '#shared/contract/packs.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { WorkProgressBar } from '../../../components/WorkProgressBar.tsx';
import { usePackBuild } from '../build/usePackBuild.ts';

interface StaleDraftProps {
  readonly because: string;
  readonly order: PackOrder;
  readonly readOnly: boolean;
}

/** Says that the data is not that of the draft any more, and builds a new one of the same order. */
export function StaleDraft({ because, order, readOnly }: StaleDraftProps) {
  const { state, build, cancel, outcome } = usePackBuild();
  const working = state.kind === 'working';
  return (
    <section className="inset inset-warning stack-small stale-draft" aria-labelledby="stale">
      <h2 id="stale">A new draft is needed to take in what has changed</h2>
      <p>{because}</p>
      <ErrorSummary problem={state.kind === 'refused' ? state.problem : null} />
      {readOnly || working ? null : (
        <div>
          <Button onPress={() => void build(order)}>Build a new draft</Button>
        </div>
      )}
      {working ? <WorkProgressBar label="Building a new draft" progress={state.progress} onCancel={cancel} /> : null}
      <div ref={outcome} role="status" tabIndex={-1}>
        {state.kind === 'cancelled' ? (
          <p>It was cancelled. Nothing was recorded, and this draft is as it was.</p>
        ) : null}
      </div>
    </section>
  );
}
