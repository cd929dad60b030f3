import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { FileChoice } from './FileChoice.tsx';
import { ReturnResult } from './ReturnResult.tsx';
import { StagedPreview } from './StagedPreview.tsx';

interface Chosen {
  readonly file: File;
  readonly sender: string;
}

/** Choose a file, see what it would change, accept it whole or not at all. */
export function ReturnImportScreen() {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [staged, setStaged] = useState<StagedReturn | null>(null);

  const stage = (file: File, sender: string): void => {
    setStaged(null);
    void run(async () => {
      setChosen({ file, sender });
      setStaged(await client.returns.stage({ fileName: file.name, content: file, sender }));
    });
  };
  const accept = (restatementReason: string): void => {
    if (chosen === null) return;
    void run(async () => {
      const { file, sender } = chosen;
      setStaged(await client.returns.accept({ fileName: file.name, content: file, sender, restatementReason }));
      await router.invalidate();
    });
  };
  const startAgain = (): void => {
    setStaged(null);
    setChosen(null);
  };

  return (
    <div className="stack-large">
      <div>
        <Link to="/returns" className="back">
          Returns
        </Link>
        <PageHeading title="Import a return" />
        <ErrorSummary problem={problem} title="The file was not imported" />
      </div>
      {staged === null ? <FileChoice busy={busy} onChoose={stage} /> : null}
      <p role="status" className={busy ? '' : 'visually-hidden'}>
        {busy ? `Reading ${chosen?.file.name ?? 'the file'}…` : ''}
      </p>
      {staged === null ? null : staged.outcome === 'accepted' ? (
        <ReturnResult staged={staged} onAgain={startAgain} />
      ) : (
        <StagedPreview staged={staged} busy={busy} onAccept={accept} onCancel={startAgain} />
      )}
    </div>
  );
}
