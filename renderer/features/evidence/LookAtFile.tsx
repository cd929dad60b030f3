import { useState } from 'react';
import type { EvidenceFile } from '#shared/contract/evidence.ts';
import type { ShownFile } from '#shared/contract/shell.ts';
import { sizeInWords } from '#shared/domain/evidence/evidence-file.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';

interface LookAtFileProps {
  readonly id: number;
  readonly file: EvidenceFile;
}

/** The file of a piece of evidence: written out to be looked at, and never run by this program. */
export function LookAtFile({ id, file }: LookAtFileProps) {
  const { client, shell } = useHost();
  const { busy, problem, run } = useOperation();
  const [shown, setShown] = useState<ShownFile | null>(null);
  const look = (): void => {
    setShown(null);
    void run(async () => {
      const { name, content } = await client.evidence.file({ id });
      setShown(await shell.showFile({ name, data: content }));
    });
  };
  return (
    <div className="stack-small">
      <p className="row">
        <span className="break">
          {file.name} <span className="muted">({sizeInWords(file.bytes)})</span>
        </span>
        <Button quiet small busy={busy} onPress={look}>
          Look at the file
        </Button>
      </p>
      <div role="status" className="small">
        {busy ? 'Checking the file…' : shown === null ? null : <Said shown={shown} />}
      </div>
      <ErrorSummary problem={problem} />
    </div>
  );
}

function Said({ shown: { name, disarmed, where } }: { readonly shown: ShownFile }) {
  return (
    <>
      <p className="break">
        {where === 'folder'
          ? `It was written read-only as ${name} to a temporary folder, which is shown now.`
          : `It was saved as ${name} among your browser’s downloads.`}
      </p>
      {disarmed ? (
        <p>
          Files of this kind can run a program, so “.txt” was added to its name: a double click shows text. Take it off
          only if you trust who sent it.
        </p>
      ) : null}
    </>
  );
}
