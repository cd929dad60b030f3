import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { ModerationSubject, ModerationView } from '#shared/contract/moderations.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { Disclosed } from '../Disclosed.tsx';
import { withKeys } from '../with-keys.ts';
import { ModerationForm } from './ModerationForm.tsx';
import { WithdrawalForm } from './WithdrawalForm.tsx';
import { useModerationView } from './useModerationView.ts';

interface ModerationPanelProps {
  readonly subject: ModerationSubject;
}

/** What the board has said of a rating, and the forms to say something else; it looks after its own data. */
export function ModerationPanel({ subject }: ModerationPanelProps) {
  const router = useRouter();
  const { view, setView, problem } = useModerationView(subject);
  const [said, setSaid] = useState('');
  const onChanged = (sentence: string) => async (next: ModerationView) => {
    setView(next);
    setSaid([sentence, ...next.remarks].join(' '));
    await router.invalidate();
  };
  // asked for by the page, not by a person: it says so where it stands, and takes no focus
  if (view === null) return problem === null ? null : <p className="inset">{`${problem.message} ${problem.next}`}</p>;
  const inForce = view.history.some(({ state }) => state === 'in_force');
  return (
    <div className="stack-small">
      <div role="status">{said === '' ? null : <p className="result-banner">{said}</p>}</div>
      {view.closedBecause === '' ? (
        <Disclosed label="Set the board’s rating" about={view.reference}>
          <ModerationForm view={view} onModerated={onChanged('The board’s rating was set.')} />
        </Disclosed>
      ) : (
        <p className="muted">{view.closedBecause}</p>
      )}
      {inForce ? (
        <Disclosed label="Take it back" about={view.reference}>
          <WithdrawalForm view={view} onWithdrawn={onChanged('It was taken back: the rule’s colour counts.')} />
        </Disclosed>
      ) : null}
      {view.history.length === 0 ? null : (
        <Disclosed label={`What the board has said of it (${view.history.length})`} about={view.reference}>
          <ul className="plain-list moderation-history">
            {withKeys(view.history, ({ moderatedOn }) => moderatedOn).map(({ key: row, item }) => (
              <li key={row}>
                <strong>
                  {shortDate(item.moderatedOn)}: {colourWord(item.colour)}
                </strong>
                , where the rule says {colourWord(item.byRule.colour)}. {item.reason} ({item.moderatedBy}
                {item.meeting === null ? '' : `, ${item.meeting}`}) <span className="muted">{item.stateText}</span>
              </li>
            ))}
          </ul>
        </Disclosed>
      )}
    </div>
  );
}
