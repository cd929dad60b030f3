import { useState } from 'react';
import { packFileLabels, packFileNames } from '#shared/wording/pack-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { Scroller } from '../../../components/Scroller.tsx';

interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

interface PackFileRow {
  readonly kind: keyof typeof packFileLabels;
  readonly name: string;
  readonly bytes: number;
}

interface PackFilesProps {
  readonly files: readonly PackFileRow[];
  /** Said of all of them, under their heading. */
  readonly note: string;
  readonly read: (kind: PackFileRow['kind']) => Promise<SavedFile>;
}

const sizeText = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} kB`;

/** The files of a pack, each to be saved. */
export function PackFiles({ files, note, read }: PackFilesProps) {
  const { shell } = useHost();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState('');
  const save = (kind: PackFileRow['kind']): void => {
    setSaved('');
    void run(async () => {
      const { name, content } = await read(kind);
      const answer = await shell.saveFile({ name, data: content });
      setSaved(answer.saved ? `${name} was saved.` : '');
    });
  };
  return (
    <section className="stack-small" aria-labelledby="files">
      <h2 id="files">Files</h2>
      <p className="muted">{note}</p>
      <Scroller label="Files of the pack">
        <table className="table pack-files">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Size</th>
              <th scope="col">
                <span className="visually-hidden">Save</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.kind}>
                <th scope="row">
                  {packFileLabels[file.kind]}
                  <span className="quiet break">{file.name}</span>
                </th>
                <td className="nowrap">{sizeText(file.bytes)}</td>
                <td className="buttons">
                  <Button quiet small busy={busy} onPress={() => save(file.kind)}>
                    Save {packFileNames[file.kind]}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p role="status" className="small">
        {busy ? 'Reading the file…' : saved}
      </p>
      <ErrorSummary problem={problem} />
    </section>
  );
}
