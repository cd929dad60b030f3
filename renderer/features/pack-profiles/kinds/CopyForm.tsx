import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { copiedProfile, type ProfileView } from '#shared/contract/pack-profiles.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { problemAt, readForm } from '../../../components/read-form.ts';
import { TextInput } from '../../../components/TextInput.tsx';
import { useRecording } from '../../../components/useRecording.ts';
import { ScopeFields } from './ScopeFields.tsx';

const ids = { name: 'copy-name', scope: 'copy-scope' };

/** A new kind of pack that begins as the one in view: another name, and another part of the plan where that is wanted. */
export function CopyForm({ view }: { readonly view: ProfileView }) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { profile } = view;
  const [name, setName] = useState('');
  const [scope, setScope] = useState(profile.scope);
  const { busy, fields, problem, record } = useRecording(ids);
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    record(readForm(copiedProfile, ids, { values: { from: profile.key, name, scope } }), async (copied) => {
      const made = await client.packProfiles.copy(copied);
      await navigate({ to: '/packs/kinds/$key', params: { key: made.profile.key } });
    });
  };
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <ErrorSummary problem={problem} fields={fields} />
      <TextInput
        id={ids.name}
        label="Name of the new kind of pack"
        hint="For example, Front door for the partnership"
        error={problemAt(fields, ids.name)}
        value={name}
        onChange={setName}
      />
      <ScopeFields view={view} scope={scope} onChange={setScope} prefix="copy" />
      <Button type="submit" quiet={view.notReady === ''} busy={busy}>
        {view.notReady === '' ? 'Copy it' : 'Make this kind of pack'}
      </Button>
    </form>
  );
}
