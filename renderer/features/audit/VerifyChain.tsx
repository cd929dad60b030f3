import { useState } from 'react';
import type { AuditCheck, PublicationCheck } from '#shared/contract/audit.ts';
import { listed, plural } from '#shared/domain/in-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { CopyText } from '../../components/CopyText.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';

/** Walks the chain of entries and looks at the published packs when it is asked to, and says what it found. */
export function VerifyChain() {
  const { client } = useHost();
  const { busy, problem, run } = useOperation();
  const [check, setCheck] = useState<AuditCheck | null>(null);
  const verify = (): void => void run(async () => setCheck(await client.audit.verify()));
  return (
    <section className="stack-small" aria-labelledby="chain">
      <h2 id="chain">The chain and the published packs</h2>
      <p className="muted because">
        Each entry holds the hash of the one before it, so an entry that was changed, moved or removed shows. A tail
        that was cut off shows only against a head that was kept elsewhere, such as on the cover of a published pack.
        Each published pack is held against its own signature.
      </p>
      <ErrorSummary problem={problem} />
      <div className="row">
        <Button quiet busy={busy} onPress={verify}>
          Check the chain and the published packs
        </Button>
        <span role="status">{busy ? 'Checking every entry and every published pack…' : ''}</span>
      </div>
      <div role="status">{check === null ? null : <Checked check={check} />}</div>
    </section>
  );
}

function Checked({ check }: { readonly check: AuditCheck }) {
  return (
    <>
      <Chain {...check} />
      <Publications {...check.publications} />
    </>
  );
}

function Chain({ entries, headSha256, brokenAt }: AuditCheck) {
  if (brokenAt !== null) {
    return (
      <p className="inset inset-warning">
        <strong>The chain is broken at entry {brokenAt}.</strong> It or an entry before it was changed, moved or removed
        by something other than Plumbline. Keep the file as it is and compare it with the last backup.
      </p>
    );
  }
  return (
    <div className="inset stack-small">
      <p>
        <strong>The chain is whole.</strong> All {entries.toLocaleString('en-GB')} entries follow each other.
      </p>
      <p className="small">Its head, to be kept elsewhere:</p>
      <CopyText text={headSha256} what="the head of the chain" />
    </div>
  );
}

function Publications({ count, damaged }: PublicationCheck) {
  if (count === 0) return <p className="inset">No pack has been published yet.</p>;
  if (damaged.length === 0) {
    return (
      <p className="inset">
        <strong>Every published pack is as it was signed:</strong> {plural(count, 'version')}, each with the data, the
        document and the files that its signature covers.
      </p>
    );
  }
  return (
    <div className="inset inset-warning stack-small">
      <p>
        <strong>{plural(damaged.length, 'published pack is', 'published packs are')} not as signed.</strong> Something
        other than Plumbline wrote into this file. Keep it as it is and compare it with the last backup.
      </p>
      <ul>
        {damaged.map(({ number, version, because }) => (
          <li key={`${number}/${version}`}>
            Pack {number}, version {version}: {listed(because)}.
          </li>
        ))}
      </ul>
    </div>
  );
}
