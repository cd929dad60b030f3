import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newRole, type PeopleList } from '#shared/contract/people.ts';
import { useHost } from '../../client/host-context.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { SuggestInput } from '../../components/SuggestInput.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { problemAt, readForm } from '../../components/read-form.ts';
import { useRecording } from '../../components/useRecording.ts';

const ids = { role: 'role-name', agency: 'role-agency' } as const;

/** A new role, in an agency that is there or new. */
export function RoleAddScreen({ list }: { readonly list: PeopleList }) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { busy, fields, problem, record } = useRecording(ids);
  const [role, setRole] = useState('');
  const [agency, setAgency] = useState('');
  useUnsaved(role !== '');
  const submit = (): void =>
    record(readForm(newRole, ids, { values: { role, agency } }), async (wanted) => {
      await client.people.addRole(wanted);
      await navigate({ to: '/people', ignoreBlocker: true });
    });
  return (
    <>
      <Link to="/people" className="back">
        People and agencies
      </Link>
      <PageHeading title="Add a role">
        <p>A role can lead actions and workstreams and own indicators, whoever holds it.</p>
      </PageHeading>
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
          id={ids.role}
          label="Role"
          hint="Not a person’s name: “Head of front door”, “Designated nurse”."
          error={problemAt(fields, ids.role)}
          value={role}
          onChange={setRole}
        />
        <SuggestInput
          id={ids.agency}
          label="Agency"
          hint="One that is there, or a new one."
          error={problemAt(fields, ids.agency)}
          suggestions={list.agencies.map(({ name }) => name)}
          value={agency}
          onChange={setAgency}
        />
        <Button type="submit" busy={busy}>
          Add the role
        </Button>
      </form>
    </>
  );
}
