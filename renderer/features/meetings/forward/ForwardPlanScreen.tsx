import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { ForwardPlan, ForwardRow } from '#shared/contract/meeting-views.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/meetings/series.ts';
import { repeatsLabels } from '#shared/wording/meeting-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useTyped } from '../../../components/useTyped.ts';
import { MeetingNav } from '../MeetingNav.tsx';
import { ForwardItemForm } from './ForwardItemForm.tsx';

interface ForwardPlanScreenProps {
  readonly plan: ForwardPlan;
  readonly readOnly: boolean;
}

/** What is to come before the board, and whether it belongs on the next agenda. */
export function ForwardPlanScreen({ plan, readOnly }: ForwardPlanScreenProps) {
  const { next, items } = plan;
  return (
    <>
      <PageHeading title="Forward plan">
        <p>
          {next === null
            ? 'No meeting is planned: how each item stands is said as of today.'
            : `How each item stands is said for the next meeting, on ${dayInWords(next.heldOn)}.`}
        </p>
      </PageHeading>
      <MeetingNav />
      <div className="stack-large">
        {items.length === 0 ? (
          <p className="inset">
            Nothing is planned. Add what comes back at every meeting first, such as the minutes of the last one; agendas
            are then made from here.
          </p>
        ) : (
          <ForwardTable plan={plan} changeable={!readOnly} />
        )}
        {readOnly ? null : (
          <section className="stack" aria-labelledby="forward-add">
            <h2 id="forward-add">Add an item</h2>
            <ForwardItemForm roles={plan.roles} today={plan.today} />
          </section>
        )}
      </div>
    </>
  );
}

function ForwardTable({ plan, changeable }: { readonly plan: ForwardPlan; readonly changeable: boolean }) {
  const [editing, setEditing] = useState<number | null>(null);
  return (
    <Scroller label="Forward plan">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">How often</th>
            <th scope="col">Wanted from</th>
            <th scope="col">Presented by</th>
            <th scope="col" className="num">
              Minutes
            </th>
            <th scope="col">For the next meeting</th>
            <th scope="col">Last taken</th>
            {changeable ? (
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {plan.items.map((item) => (
            <ForwardLines
              key={item.id}
              item={item}
              plan={plan}
              changeable={changeable}
              editing={editing === item.id}
              onEdit={() => setEditing(editing === item.id ? null : item.id)}
              onSaved={() => setEditing(null)}
            />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface ForwardLinesProps {
  readonly item: ForwardRow;
  readonly plan: ForwardPlan;
  readonly changeable: boolean;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onSaved: () => void;
}

function ForwardLines({ item, plan, changeable, editing, onEdit, onSaved }: ForwardLinesProps) {
  const [last] = item.taken;
  const ended = item.endedOn !== null;
  return (
    <>
      <tr className={ended ? 'muted' : ''}>
        <th scope="row">
          {item.title}
          {item.note === '' ? null : <span className="quiet">{item.note}</span>}
        </th>
        <td className="nowrap">{repeatsLabels[item.repeats]}</td>
        <td className="nowrap">{shortDate(item.wantedOn)}</td>
        <td>{item.presenter === '' ? nothingSymbol : item.presenter}</td>
        <td className="num">{item.minutes ?? nothingSymbol}</td>
        <td>{item.stands}</td>
        <td className="nowrap">{last === undefined ? nothingSymbol : `${shortDate(last.on)} (${last.ref})`}</td>
        {changeable ? (
          <td className="buttons">
            {ended ? null : (
              <Button quiet small aria-expanded={editing} onPress={onEdit} aria-label={`Change ${item.title}`}>
                Change
              </Button>
            )}
          </td>
        ) : null}
      </tr>
      {editing ? (
        <tr className="log-form">
          <td colSpan={8}>
            <div className="stack">
              <ForwardItemForm roles={plan.roles} today={plan.today} item={item} onSaved={onSaved} />
              <Disclosed label="End it">
                <EndForm item={item} onSaved={onSaved} />
              </Disclosed>
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

function EndForm({ item, onSaved }: { readonly item: ForwardRow; readonly onSaved: () => void }) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTyped({
    initial: { reason: '' },
    read: ({ reason }) =>
      reason.trim() === ''
        ? { kind: 'wrong', problems: [{ field: 'end-reason', message: 'Say why it ends' }] }
        : { kind: 'read', value: reason.trim() },
    send: async (reason) => {
      await client.meetings.endForwardItem({ id: item.id, reason });
      await router.invalidate();
      onSaved();
    },
  });
  return (
    <form className="stack-small form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <TextInput
        id="end-reason"
        label="Why it is not wanted any more"
        error={form.errorOf('end-reason')}
        value={form.values.reason}
        onChange={(reason) => form.set({ reason })}
      />
      <Button type="submit" small quiet busy={form.busy}>
        End it from today on
      </Button>
    </form>
  );
}
