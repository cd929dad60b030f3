import { Link } from '@tanstack/react-router';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { PlanNav } from '../../../components/PlanNav.tsx';
import { CollectedFiles } from './CollectedFiles.tsx';
import { ReturnReview } from './ReturnReview.tsx';
import { useCollect } from './useCollect.ts';

/** Workbooks back from owners: dropped, looked at one by one, decided and accepted. */
export function CollectScreen({ readOnly }: { readonly readOnly: boolean }) {
  const { files, shown, busy, choose, show, decide, accept } = useCollect();
  useUnsaved(
    files.some(({ decisions: { conflicts, rows, proposals }, preview }) => {
      return preview?.outcome === 'ready' && conflicts.length + rows.length + proposals.length > 0;
    }),
    'Workbooks that you decided about are not accepted yet. Leave them?',
  );
  return (
    <>
      <PageHeading title="Collect what came back" caption="To owners, and back">
        <p>
          Only cells that an owner changed count, and rows are found by their hidden references.{' '}
          <Link to="/plan/owners">Back to the workbooks to send</Link>
        </p>
      </PageHeading>
      <PlanNav />
      <div className="stack">
        {readOnly ? (
          <p className="inset">
            This workspace is open for reading only: workbooks can be looked at, and not accepted.
          </p>
        ) : null}
        <FileDrop
          busy={busy}
          label="Drop the workbooks (.xlsx) that owners sent back, as many as there are, or choose them."
          onChoose={(file) => choose([file])}
          onChooseMany={choose}
        />
        {files.length > 1 ? <CollectedFiles files={files} shown={shown?.id ?? 0} onShow={show} /> : null}
        {shown === null ? null : (
          <ReturnReview
            key={shown.id}
            collected={shown}
            busy={busy}
            readOnly={readOnly}
            onDecide={(decisions) => decide(shown.id, decisions)}
            onAccept={(on) => accept(shown.id, on)}
          />
        )}
      </div>
    </>
  );
}
