import { useRouter } from '@tanstack/react-router';
import type { AgendaItem, AgendaProposal, MeetingDetail } from '#shared/contract/meeting-views.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { withKeys } from '../../../components/with-keys.ts';
import { ItemForm } from './ItemForm.tsx';
import { AgendaRow } from './AgendaRow.tsx';

interface AgendaSectionProps {
  readonly detail: MeetingDetail;
  readonly changeable: boolean;
}

/** The agenda, what could be on it, and a line to add something. */
export function AgendaSection({ detail, changeable }: AgendaSectionProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const { agenda, row, proposals } = detail;
  // of one that is over, an agenda is history: only where none was kept is it still made
  const offered = changeable && (agenda.length === 0 || row.heldOn >= detail.today);
  const change = (task: () => Promise<unknown>): void =>
    void run(async () => {
      await task();
      await router.invalidate();
    });
  const add = (items: readonly AgendaProposal[]): void =>
    change(() =>
      client.meetings.addItems({
        ref: row.ref,
        items: items.map(({ title, presenter, minutes, forwardItem }) => ({ title, presenter, minutes, forwardItem })),
      }),
    );
  const move = (item: AgendaItem, by: -1 | 1): void => {
    const order = agenda.map(({ id }) => id);
    const at = order.indexOf(item.id);
    const other = order[at + by];
    if (other === undefined) return;
    [order[at], order[at + by]] = [other, item.id];
    change(() => client.meetings.orderItems({ ref: row.ref, items: order }));
  };
  return (
    <section className="stack" aria-labelledby="agenda">
      <h2 id="agenda">
        Agenda {detail.agendaTime === '' ? null : <span className="muted heading-note">{detail.agendaTime}</span>}
      </h2>
      <ErrorSummary problem={problem} />
      {agenda.length === 0 ? (
        <p className="muted">Nothing stands on the agenda yet.</p>
      ) : (
        <ol className="agenda" aria-label="Agenda">
          {agenda.map((item, index) => (
            <AgendaRow
              key={item.id}
              reference={row.ref}
              item={item}
              place={{ first: index === 0, last: index === agenda.length - 1 }}
              changeable={changeable}
              busy={busy}
              onMove={(by) => move(item, by)}
            />
          ))}
        </ol>
      )}
      {offered ? <Proposals proposals={proposals} busy={busy} onAdd={add} /> : null}
      {changeable ? <ItemForm reference={row.ref} roles={detail.roles} /> : null}
      {detail.withdrawn.length === 0 ? null : (
        <Disclosed label={`Taken off the agenda (${detail.withdrawn.length})`}>
          <ul>
            {detail.withdrawn.map((item) => (
              <li key={item.id}>
                {item.title}: {item.withdrawn}
              </li>
            ))}
          </ul>
        </Disclosed>
      )}
    </section>
  );
}

interface ProposalsProps {
  readonly proposals: readonly AgendaProposal[];
  readonly busy: boolean;
  readonly onAdd: (items: readonly AgendaProposal[]) => void;
}

function Proposals({ proposals, busy, onAdd }: ProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <section className="panel no-print" aria-labelledby="proposals">
      <div className="panel-head">
        <h3 id="proposals">Could be on it</h3>
        <Button small busy={busy} onPress={() => onAdd(proposals)}>
          {proposals.length === 1 ? 'Add it' : `Add all ${proposals.length}`}
        </Button>
      </div>
      <ul className="plain-list proposal-list">
        {withKeys(proposals, ({ title }) => title).map(({ key, item }) => (
          <li key={key}>
            <span>
              <strong>{item.title}</strong>
              <span className="small muted">
                {' '}
                {[item.why, item.presenter, item.minutes === null ? '' : `${item.minutes} min`]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
            <Button quiet small busy={busy} onPress={() => onAdd([item])} aria-label={`Add ${item.title}`}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
