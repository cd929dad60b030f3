import { mailAddress, type ChaseText } from '#shared/domain/calendar/chase-text.ts';
import { CopyText } from '../../components/CopyText.tsx';
import { MailText } from '../../components/MailText.tsx';

interface ChaseMailProps {
  readonly text: ChaseText;
  readonly contact: string;
  readonly sender: string;
}

/** A reminder ready to copy. Nothing is sent from here: the link only starts an e-mail in the person's own program. */
export function ChaseMail({ text, contact, sender }: ChaseMailProps) {
  const mail = mailAddress(contact, text);
  const target = window.desktop === undefined ? {} : { target: '_blank', rel: 'noreferrer' };
  return (
    <div className="stack-small chase-mail">
      {contact === '' ? (
        <p className="small">No address is kept for this sender.</p>
      ) : (
        <p>
          To: <CopyText text={contact} what={`the address of ${sender}`} />
        </p>
      )}
      <MailText text={text} to={sender} />
      {mail === null ? null : (
        <p className="small">
          <a href={mail.href} {...target}>
            Start it in your e-mail program
          </a>
          {mail.whole ? '' : ': the text is too long for such a link, so copy it and paste it there.'}
        </p>
      )}
    </div>
  );
}
