import { useState } from 'react';
import { dateInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { Disclosed } from '../../components/Disclosed.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { MailText } from '../../components/MailText.tsx';
import type { MadeWorkbooks } from './useOwnerWorkbooks.ts';

/** The workbooks that were made: each to be saved with its e-mail, or all in one zip file. */
export function OwnerFiles({ dueOn, files }: MadeWorkbooks) {
  const { client, shell } = useHost();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState('');
  const save = (sha256: string | undefined): void => {
    setSaved('');
    void run(async () => {
      const { name, content } = await client.owners.file(sha256 === undefined ? {} : { sha256 });
      const answer = await shell.saveFile({ name, data: content });
      setSaved(answer.saved ? `${name} was saved.` : '');
    });
  };
  return (
    <div className="result-banner stack-small owner-files">
      <h2>{`${files.length === 1 ? '1 workbook is' : `${files.length} workbooks are`} ready, to be back by ${dateInWords(dueOn)}`}</h2>
      <p>
        What each says is recorded, so that what comes back can be held against it. Save them, and send each with its
        e-mail.
      </p>
      {files.length > 1 ? (
        <div>
          <Button busy={busy} onPress={() => save(undefined)}>
            Save all as one zip file
          </Button>
        </div>
      ) : null}
      <ul className="template-files">
        {files.map((file) => (
          <li key={file.sha256}>
            <span>
              {file.recipient}
              <span className="muted small">
                {`, ${file.actions === 1 ? '1 action' : `${file.actions} actions`}${file.overdue === 0 ? '' : `, ${file.overdue} overdue`}`}
              </span>
            </span>
            <Button quiet small busy={busy} onPress={() => save(file.sha256)}>
              Save<span className="visually-hidden"> the workbook for {file.recipient}</span>
            </Button>
            <div className="owner-mail">
              <Disclosed label="E-mail to send it with" about={`to ${file.recipient}`}>
                <MailText text={file.mail} to={file.recipient} />
              </Disclosed>
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="small">
        {saved}
      </p>
      <ErrorSummary problem={problem} />
    </div>
  );
}
