import { useRouter } from '@tanstack/react-router';
import type { MeetingDetail } from '#shared/contract/meeting-views.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { ActionLink } from '../ActionLink.tsx';
import { DecisionAbout } from '../DecisionAbout.tsx';
import { DecisionForm } from '../DecisionForm.tsx';
import { ModerationTable } from '../moderations/ModerationTable.tsx';

interface DecisionsSectionProps {
  readonly detail: MeetingDetail;
  readonly changeable: boolean;
}

/** What the meeting decided and which ratings it changed. */
export function DecisionsSection({ detail, changeable }: DecisionsSectionProps) {
  const router = useRouter();
  const { decisions, moderations, noted, row } = detail;
  return (
    <section className="stack" aria-labelledby="decisions">
      <h2 id="decisions">
        Decisions {decisions.length === 0 ? null : <span className="muted heading-note">{decisions.length}</span>}
      </h2>
      {decisions.length === 0 ? (
        <p className="muted">
          {row.state === 'planned'
            ? 'The meeting is still ahead. Decisions are recorded from its day on.'
            : 'No decision is recorded.'}
        </p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Ref</th>
              <th scope="col">What was decided</th>
              <th scope="col">Who</th>
              <th scope="col">By when</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision) => (
              <tr key={decision.ref}>
                <th scope="row" className="nowrap">
                  {decision.ref}
                </th>
                <td>
                  {decision.text}
                  {decision.agendaItem === '' ? null : <span className="quiet">Under “{decision.agendaItem}”</span>}
                  <DecisionAbout about={decision.about} />
                </td>
                <td>{decision.lead === '' ? nothingSymbol : decision.lead}</td>
                <td className="nowrap">{decision.dueOn === null ? nothingSymbol : shortDate(decision.dueOn)}</td>
                <td>
                  {decision.stateText}
                  {decision.action === null ? null : (
                    <>
                      {' '}
                      <ActionLink action={decision.action} today={detail.today}>
                        Show it
                      </ActionLink>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changeable ? (
        <div className="panel no-print">
          <h3>Record a decision</h3>
          <DecisionForm
            prefix="decision"
            meeting={row.ref}
            about={null}
            roles={detail.roles}
            agenda={detail.agenda}
            onDecided={() => router.invalidate()}
          />
        </div>
      ) : null}
      {moderations.length === 0 ? null : (
        <ModerationTable label="Ratings moderated at this meeting" rows={moderations} />
      )}
      {noted.length === 0 ? null : (
        <p className="muted">
          Looked at with nothing to decide: {noted.map(({ subject }) => subject.replace(/^\w+ /u, '')).join(', ')}.
        </p>
      )}
    </section>
  );
}
