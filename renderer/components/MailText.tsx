import type { ChaseText } from '#shared/domain/calendar/chase-text.ts';
import { CopyButton } from './CopyButton.tsx';
import { CopyText } from './CopyText.tsx';

interface MailTextProps {
  readonly text: ChaseText;
  /** Whom it is for, for those who hear the buttons. */
  readonly to: string;
}

/** An e-mail ready to copy. Nothing is sent from here. */
export function MailText({ text, to }: MailTextProps) {
  return (
    <>
      <p>
        Subject: <CopyText text={text.subject} what={`the subject of the e-mail to ${to}`} />
      </p>
      <pre className="mail-body">{text.body}</pre>
      <CopyButton text={text.body} what={`the e-mail to ${to}`} />
    </>
  );
}
