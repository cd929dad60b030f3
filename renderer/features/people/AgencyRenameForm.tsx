import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { agencyRename, type AgencyRow } from '#shared/contract/people.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { Button } from '../../components/Button.tsx';
import { DateInput, partsOf } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { problemAt, readForm } from '../../components/read-form.ts';
import { useRecording } from '../../components/useRecording.ts';

const ids = { name: 'rename-name', on: 'rename-on', reason: 'rename-reason' } as const;

interface AgencyRenameFormProps {
  readonly agency: AgencyRow;
  readonly today: IsoDate;
  readonly onDone: () => void;
}

/** Another name of an agency from a day on. */
export function AgencyRenameForm({ agency, today, onDone }: AgencyRenameFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, fields, problem, record } = useRecording(ids);
  const [name, setName] = useState(agency.name);
  const [on, setOn] = useState(partsOf(today));
  const [reason, setReason] = useState('');
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // it opens below the table: whoever pressed the button goes on typing here
  useEffect(() => first.current?.focus(), []);
  const submit = (): void =>
    record(readForm(agencyRename, ids, { values: { id: agency.id, name, reason }, dates: { on } }), async (rename) => {
      await client.people.renameAgency(rename);
      await router.invalidate();
      onDone();
    });
  return (
    <section className="stack" aria-labelledby="rename-agency">
      <h2 id="rename-agency">Another name for {agency.name}</h2>
      <form
        className="stack form-panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary problem={problem} fields={fields} />
        <TextInput
          ref={first}
          id={ids.name}
          label="New name"
          error={problemAt(fields, ids.name)}
          value={name}
          onChange={setName}
        />
        <DateInput
          id={ids.on}
          label="From which day on"
          error={problemAt(fields, ids.on)}
          value={on}
          onChange={setOn}
        />
        <TextInput
          id={ids.reason}
          label="Reason"
          error={problemAt(fields, ids.reason)}
          value={reason}
          onChange={setReason}
        />
        <div className="row">
          <Button type="submit" busy={busy}>
            Rename it
          </Button>
          <Button quiet onPress={onDone}>
            Cancel
          </Button>
        </div>
      </form>
    </section>
  );
}
