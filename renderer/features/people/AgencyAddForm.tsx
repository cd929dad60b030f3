import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { newRole } from '#shared/contract/people.ts';
import { useHost } from '../../client/host-context.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { problemAt, readForm } from '../../components/read-form.ts';
import { useRecording } from '../../components/useRecording.ts';

const ids = { name: 'agency-name' } as const;
const agency = newRole.pick({ agency: true });

/** One more agency. */
export function AgencyAddForm() {
  const { client } = useHost();
  const router = useRouter();
  const { busy, fields, problem, record } = useRecording({ ...ids, agency: ids.name });
  const [name, setName] = useState('');
  const [added, setAdded] = useState('');
  const submit = (): void =>
    record(readForm(agency, { agency: ids.name }, { values: { agency: name } }), async (wanted) => {
      setAdded('');
      await client.people.addAgency({ name: wanted.agency });
      setName('');
      setAdded(`${wanted.agency} was added.`);
      await router.invalidate();
    });
  return (
    <section className="stack" aria-labelledby="add-agency">
      <h2 id="add-agency">Add an agency</h2>
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
          id={ids.name}
          label="Name of the agency"
          error={problemAt(fields, ids.name)}
          value={name}
          onChange={setName}
        />
        <div className="row">
          <Button quiet type="submit" busy={busy}>
            Add it
          </Button>
          <span role="status">{added}</span>
        </div>
      </form>
    </section>
  );
}
