import { useState } from 'react';
import type { TemplateFileInfo } from '#shared/contract/calendar.ts';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';

interface TemplateFilesProps {
  readonly period: Period;
  readonly files: readonly TemplateFileInfo[];
}

/** The workbooks that were made, each to be saved by itself or all in one zip file. */
export function TemplateFiles({ period, files }: TemplateFilesProps) {
  const { client, shell } = useHost();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState('');
  const save = (sha256: string | undefined): void => {
    setSaved('');
    void run(async () => {
      const { name, content } = await client.calendar.templateFile(sha256 === undefined ? {} : { sha256 });
      const answer = await shell.saveFile({ name, data: content });
      setSaved(answer.saved ? `${name} was saved.` : '');
    });
  };
  return (
    <div className="result-banner stack-small">
      <h2>{`${files.length === 1 ? '1 workbook is' : `${files.length} workbooks are`} ready for ${periodInWords(period)}`}</h2>
      <ul className="template-files">
        {files.map((file) => (
          <li key={file.sha256}>
            <span>
              {file.sender}
              <span className="muted small">
                {file.indicators === 1 ? ', 1 indicator' : `, ${file.indicators} indicators`}
              </span>
            </span>
            <Button quiet small busy={busy} onPress={() => save(file.sha256)}>
              Save<span className="visually-hidden"> the workbook for {file.sender}</span>
            </Button>
          </li>
        ))}
      </ul>
      {files.length > 1 ? (
        <div>
          <Button busy={busy} onPress={() => save(undefined)}>
            Save all as one zip file
          </Button>
        </div>
      ) : null}
      <p role="status" className="small">
        {saved}
      </p>
      <ErrorSummary problem={problem} />
    </div>
  );
}
