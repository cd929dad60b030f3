import { useState } from 'react';
import type { PackRow } from '#shared/contract/packs.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';

const words = { pdf: 'PDF', xlsx: 'Excel' } as const;

const sizeText = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} kB`;

/** Saves the files of one pack. Their bytes are made again from the snapshot and checked against the recorded hash. */
export function PackFiles({ pack }: { readonly pack: PackRow }) {
  const { client, shell } = useHost();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState('');
  const save = (kind: 'pdf' | 'xlsx'): void => {
    setSaved('');
    void run(async () => {
      const { name, content } = await client.packs.file({ id: pack.id, kind });
      const answer = await shell.saveFile({ name, data: content });
      setSaved(answer.saved ? `${name} was saved.` : '');
    });
  };
  return (
    <div className="stack-small">
      <div className="row">
        {pack.files.map((file) => (
          <Button key={file.kind} quiet small busy={busy} onPress={() => save(file.kind)}>
            Save {words[file.kind]}
            <span className="visually-hidden"> of {pack.title}</span> ({sizeText(file.bytes)})
          </Button>
        ))}
      </div>
      <p role="status" className="small">
        {busy ? 'Making the file from its snapshot…' : saved}
      </p>
      <ErrorSummary problem={problem} />
    </div>
  );
}
