import { useEffect, useRef, useState } from 'react';
import type { Verification } from '#shared/contract/publishing.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { PackNav } from '../../../components/PackNav.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { VerificationView } from './VerificationView.tsx';

const types = ['.pdf', '.xlsx', '.plumbpack'];

/** Says what a file in hand is: the published pack, an altered copy, or nothing that was published. */
export function VerifyScreen() {
  const { client } = useHost();
  const { busy, problem, run } = useOperation();
  const [verified, setVerified] = useState<{ readonly of: File; readonly verification: Verification } | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verified !== null) answer.current?.focus();
  }, [verified]);
  const onChoose = (file: File): void => {
    setVerified(null);
    void run(async () => {
      setVerified({ of: file, verification: await client.publishing.verify({ name: file.name, content: file }) });
    });
  };
  return (
    <>
      <PageHeading title="Verify a file" caption="Packs">
        <p className="muted">
          Is the PDF, the workbook or the pack as data in front of you what was published? The file is only looked at:
          nothing of it is kept.
        </p>
      </PageHeading>
      <PackNav />
      <div className="stack">
        <FileDrop
          busy={busy}
          types={types}
          label="Drop a pack’s PDF, workbook (.xlsx) or pack as data (.plumbpack) here, or choose one."
          note="It is compared with what this workspace published, and its signature is checked."
          onChoose={onChoose}
        />
        <p role="status">{busy ? 'Looking at the file…' : ''}</p>
        <ErrorSummary problem={problem} />
        <div ref={answer} tabIndex={-1}>
          {verified === null ? null : <VerificationView verification={verified.verification} />}
        </div>
      </div>
    </>
  );
}
