import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { RememberedMatch } from '#shared/contract/returns.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { senderName } from './sender-name.ts';

/** Names in the files of a sender that a person said are this indicator. */
export function MatchTable({ matches }: { readonly matches: readonly RememberedMatch[] }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [said, setSaid] = useState('');
  const forget = ({ sender, text }: RememberedMatch): void => {
    void run(async () => {
      await client.returns.forgetMatch({ sender, text });
      await router.invalidate();
      setSaid(`“${text}” of ${senderName(sender)} was forgotten: the next return asks again.`);
      document.getElementById('matches')?.focus();
    });
  };
  return (
    <section className="stack-small" aria-labelledby="matches">
      <h2 id="matches" tabIndex={-1}>
        Names of indicators
      </h2>
      <ErrorSummary problem={problem} />
      <p role="status" className={said === '' ? 'visually-hidden' : ''}>
        {said}
      </p>
      {matches.length === 0 ? (
        <p className="inset">No name is remembered.</p>
      ) : (
        <Scroller label="Remembered names">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Sender</th>
                <th scope="col">In the file</th>
                <th scope="col">Indicator</th>
                <th scope="col">Decided</th>
                <th scope="col">Forget</th>
              </tr>
            </thead>
            <tbody>
              {matches.map((match) => (
                <tr key={`${match.sender}\n${match.text}`}>
                  <th scope="row">{senderName(match.sender)}</th>
                  <td className="break">{match.text}</td>
                  <td>
                    <Link to="/indicators/$code" params={{ code: match.indicator }}>
                      {match.indicator} {match.indicatorName}
                    </Link>
                  </td>
                  <td>
                    {match.decidedBy}, {shortDate(match.decidedOn)}
                  </td>
                  <td>
                    <Button quiet small busy={busy} onPress={() => forget(match)}>
                      Forget<span className="visually-hidden"> {match.text}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
