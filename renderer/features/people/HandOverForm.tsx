import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { PersonDetail } from '#shared/contract/people.ts';
import { useHost } from '../../client/host-context.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { ComboChoice } from '../../components/ComboChoice.tsx';
import { DateInput, partsOf } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { problemAt } from '../../components/read-form.ts';
import { useRecording } from '../../components/useRecording.ts';
import { LedChoice } from './LedChoice.tsx';
import { handOverIds, readTyped, type HandOverTyped } from './hand-over-form.ts';

/** To whom, what, from when and why. */
export function HandOverForm({ detail }: { readonly detail: PersonDetail }) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { busy, fields, problem, record } = useRecording(handOverIds);
  const [typed, setTyped] = useState<HandOverTyped>(() => ({
    toId: '',
    on: partsOf(detail.asAtOn),
    reason: '',
    decidedBy: detail.actor,
    leaves: false,
    items: detail.leads,
  }));
  useUnsaved(typed.toId !== '' || typed.reason !== '');
  const change = (part: Partial<HandOverTyped>): void => setTyped({ ...typed, ...part });
  const submit = (): void =>
    record(readTyped(detail, typed), async (handover) => {
      await client.people.handOver(handover);
      await navigate({ to: '/people/$id', params: { id: String(detail.person.id) }, ignoreBlocker: true });
    });
  return (
    <form
      className="stack form-panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problem={problem} fields={fields} />
      <ComboChoice
        id={handOverIds.toId}
        label="Who takes it over"
        hint="Type a part of the role or the agency."
        options={detail.others.map(({ id, role, agency }) => ({ value: String(id), label: `${role}, ${agency}` }))}
        value={typed.toId}
        onChange={(toId) => change({ toId })}
      />
      <LedChoice
        id={handOverIds.items}
        leads={detail.leads}
        value={typed.items}
        error={problemAt(fields, handOverIds.items)}
        onChange={(items) => change({ items })}
      />
      <DateInput
        id={handOverIds.on}
        label="From which day on"
        hint="It may lie ahead."
        error={problemAt(fields, handOverIds.on)}
        value={typed.on}
        onChange={(on) => change({ on })}
      />
      <Checkbox className="check" isSelected={typed.leaves} onChange={(leaves) => change({ leaves })}>
        Nobody holds the role {detail.person.role} from that day on
      </Checkbox>
      <TextInput
        id={handOverIds.reason}
        label="Reason"
        hint="For example, left the authority, or moved to another service."
        error={problemAt(fields, handOverIds.reason)}
        value={typed.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextInput
        id={handOverIds.decidedBy}
        label="Who decided it"
        hint="A role or a board, not a person’s name."
        error={problemAt(fields, handOverIds.decidedBy)}
        value={typed.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
      />
      <Button type="submit" busy={busy}>
        Hand it over
      </Button>
    </form>
  );
}
