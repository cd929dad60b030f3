import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import type { RecommendationView, ReviewDetail } from '#shared/contract/reviews.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ComboChoice } from '../../../components/ComboChoice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { RatingReason } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';

interface AnsweringActionsProps {
  readonly detail: ReviewDetail;
  readonly view: RecommendationView;
  readonly readOnly: boolean;
}

/** The actions that answer a recommendation by lead and supporting agency, and the way to link another. */
export function AnsweringActions({ detail, view, readOnly }: AnsweringActionsProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const { ref } = view.recommendation;
  const link = (action: string, linked: boolean): void =>
    void run(async () => {
      await client.reviews.linkAction({ ref, action, linked });
      setSaid(linked ? `${action} now answers ${ref}.` : `${action} does not answer ${ref} any more.`);
      setChosen('');
      await router.invalidate();
    });
  const answering = new Set(view.actions.map((row) => row.ref));
  const options = detail.known.actions
    .filter((action) => !answering.has(action.ref))
    .map((action) => ({ value: action.ref, label: `${action.ref} ${action.title}` }));
  return (
    <section className="stack" aria-labelledby="answering">
      <h2 id="answering">Actions that answer it</h2>
      <ErrorSummary problem={problem} />
      {view.actions.length === 0 ? (
        <p className="inset">No action answers this recommendation. Link one of the plan, or plan a new one for it.</p>
      ) : (
        <ActionTable detail={detail} view={view} onDrop={readOnly ? null : (action) => link(action, false)} />
      )}
      <p role="status" {...(said === '' ? { className: 'visually-hidden' } : {})}>
        {said}
      </p>
      {readOnly ? null : (
        <div className="row-end link-action">
          <ComboChoice
            key={view.actions.length}
            id="link-action"
            label="An action of the plan"
            hint="Type a part of its reference or title."
            options={options}
            value={chosen}
            onChange={setChosen}
          />
          <Button quiet busy={busy} isDisabled={chosen === ''} onPress={() => link(chosen, true)}>
            Link this action
          </Button>
          <Link to="/plan/new" search={{ recommendation: ref }}>
            Plan a new action for it
          </Link>
        </div>
      )}
    </section>
  );
}

interface ActionTableProps {
  readonly detail: ReviewDetail;
  readonly view: RecommendationView;
  readonly onDrop: ((action: string) => void) | null;
}

function ActionTable({ detail, view, onDrop }: ActionTableProps) {
  return (
    <Scroller label="Actions that answer it">
      <table className="table answering-table">
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Led by</th>
            <th scope="col">Supported by</th>
            <th scope="col">Rating</th>
            {onDrop === null ? null : (
              <th scope="col">
                <span className="visually-hidden">Take the link back</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {view.actions.map((row) => {
            const parts = detail.actions.find((action) => action.row.ref === row.ref)?.parts ?? [];
            const supporting = parts.filter(({ part }) => part === 'support').map(({ agency }) => agency);
            return (
              <tr key={row.ref}>
                <th scope="row">
                  <Link to="/plan/$ref" params={{ ref: row.ref }}>
                    {row.ref} {row.title}
                  </Link>
                </th>
                <td>
                  {row.agency}
                  <span className="quiet">{row.lead}</span>
                </td>
                <td>{supporting.length === 0 ? 'Nobody else' : supporting.join(', ')}</td>
                <td>
                  <RatingReason rating={row.rating} moderated={row.moderated} />
                </td>
                {onDrop === null ? null : (
                  <td className="buttons">
                    <Button quiet small onPress={() => onDrop(row.ref)}>
                      Take back<span className="visually-hidden"> the link to {row.ref}</span>
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
