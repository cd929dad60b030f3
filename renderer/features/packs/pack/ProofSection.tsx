import type { PackDetail } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { CopyText } from '../../../components/CopyText.tsx';

interface ProofSectionProps {
  readonly detail: PackDetail;
  readonly publication: PublicationRow | null;
}

const fileNames = { pdf: 'PDF', xlsx: 'workbook', plumbpack: 'pack as data' } as const;

/** What a reader compares to know which pack is in hand. */
export function ProofSection({ detail, publication }: ProofSectionProps) {
  const lines = [
    { name: 'Verification code', text: detail.verificationCode, note: 'On the cover, and in the files’ properties' },
    { name: 'SHA-256 of its data', text: detail.row.snapshotSha256, note: 'The same data gives the same code' },
    ...(publication ?? detail.row).files.map(({ kind, sha256 }) => ({
      name: `SHA-256 of the ${fileNames[kind]}`,
      text: sha256,
      note: '',
    })),
    ...(publication === null
      ? []
      : [
          {
            name: 'Head of the audit trail',
            text: publication.auditHead.sha256,
            note: `Of its entry ${publication.auditHead.entries}, the last before it was published`,
          },
          {
            name: 'Fingerprint of the key',
            text: publication.keyFingerprint,
            note: 'Of this workspace’s key, which signed the files',
          },
        ]),
  ];
  return (
    <section className="stack-small" aria-labelledby="proof">
      <h2 id="proof">What proves that it is this pack</h2>
      <dl className="summary-list proof-list">
        {lines.map(({ name, text, note }) => (
          <div key={name}>
            <dt>
              {name}
              {note === '' ? null : <span className="figure-note">{note}</span>}
            </dt>
            <dd>
              <CopyText
                text={text}
                what={`the ${name.startsWith('SHA') ? name : name.charAt(0).toLowerCase() + name.slice(1)}`}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
