import { useRouter } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { savedProfile, type ProfileView } from '#shared/contract/pack-profiles.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { problemAt, readForm } from '../../../components/read-form.ts';
import { TextInput } from '../../../components/TextInput.tsx';
import { useRecording } from '../../../components/useRecording.ts';
import { ScopeFields } from './ScopeFields.tsx';
import { SectionList } from './SectionList.tsx';

const ids = { name: 'kind-name', scope: 'kind-scope', sections: 'kind-sections' };

interface KindFormProps {
  readonly view: ProfileView;
  readonly readOnly: boolean;
  readonly onSaved: () => void;
}

/** What a kind of pack is called, what it is about, and its sections. */
export function KindForm({ view, readOnly, onSaved }: KindFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const { profile } = view;
  const [typed, setTyped] = useState(profile);
  const [saved, setSaved] = useState(false);
  const { busy, fields, problem, record } = useRecording(ids);
  useUnsaved(typed !== profile && !saved && !busy);
  const change = (part: Partial<typeof profile>): void => setTyped((before) => ({ ...before, ...part }));
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    record(readForm(savedProfile, ids, { values: { ...typed, seenChanges: view.history.length } }), async (value) => {
      await client.packProfiles.save(value);
      setSaved(true);
      await router.invalidate();
      onSaved();
    });
  };
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <ErrorSummary problem={problem} fields={fields} />
      {readOnly ? null : (
        <div className="columns">
          <TextInput
            id={ids.name}
            label="Name"
            hint="Printed on the cover."
            error={problemAt(fields, ids.name)}
            value={typed.name}
            onChange={(name) => change({ name })}
          />
          <div className="stack-small">
            <ScopeFields view={view} scope={typed.scope} onChange={(scope) => change({ scope })} prefix="kind" />
          </div>
        </div>
      )}
      <h2 id={ids.sections} tabIndex={-1}>
        Sections
      </h2>
      {view.notReady === '' ? null : (
        <p className="muted">The kind of pack that is made of it begins with these, and they are changed there.</p>
      )}
      <SectionList
        about={view.sections}
        sections={typed.sections}
        readOnly={readOnly}
        onChange={(sections) => change({ sections })}
      />
      {readOnly ? null : (
        <div className="save-bar">
          <Button type="submit" busy={busy || typed === profile}>
            Save this kind of pack
          </Button>
          {typed === profile ? null : (
            <>
              <Button quiet onPress={() => setTyped(profile)}>
                Leave it as it was
              </Button>
              <span className="muted">Not saved yet.</span>
            </>
          )}
        </div>
      )}
    </form>
  );
}
