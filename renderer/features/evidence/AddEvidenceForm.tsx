import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActionRow } from '#shared/contract/actions.ts';
import type { PeopleList } from '#shared/contract/people.ts';
import { useHost } from '../../client/host-context.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { ComboChoice } from '../../components/ComboChoice.tsx';
import { DateInput, partsOf } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { SuggestInput } from '../../components/SuggestInput.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { problemAt } from '../../components/read-form.ts';
import { useRecording } from '../../components/useRecording.ts';
import { EvidenceFileChoice } from './EvidenceFileChoice.tsx';
import { evidenceIds, readTyped, type EvidenceTyped } from './evidence-form.ts';

interface AddEvidenceFormProps {
  readonly actions: readonly ActionRow[];
  readonly people: PeopleList;
  readonly action: string;
}

/** A claim: what shows that an action was done, who says so, and since when. */
export function AddEvidenceForm({ actions, people, action }: AddEvidenceFormProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { busy, fields, problem, record } = useRecording(evidenceIds);
  const leadOf = (ref: string): string => actions.find((row) => row.ref === ref)?.lead ?? '';
  const [typed, setTyped] = useState<EvidenceTyped>(() => ({
    ref: action,
    title: '',
    file: null,
    reference: '',
    claimedBy: leadOf(action),
    claimedOn: partsOf(people.asAtOn),
  }));
  useUnsaved(typed.title !== '' || typed.file !== null || typed.reference !== '');
  const change = (part: Partial<EvidenceTyped>): void => setTyped({ ...typed, ...part });
  const submit = (): void =>
    record(readTyped(typed), async (claim) => {
      const { row } = await client.evidence.claim(claim);
      await navigate({ to: '/plan/evidence/$id', params: { id: String(row.id) }, ignoreBlocker: true });
    });
  const errorOf = (name: keyof typeof evidenceIds): string | undefined => problemAt(fields, evidenceIds[name]);
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
        id={evidenceIds.ref}
        label="Action"
        options={actions.map(({ ref, title }) => ({ value: ref, label: `${ref} ${title}` }))}
        value={typed.ref}
        onChange={(ref) =>
          change({ ref, claimedBy: typed.claimedBy === leadOf(typed.ref) ? leadOf(ref) : typed.claimedBy })
        }
      />
      <TextInput
        id={evidenceIds.title}
        label="What it is"
        hint="As the board will read it: “Audit of 20 case files, March 2020”. No names of children, families or staff."
        error={errorOf('title')}
        value={typed.title}
        onChange={(title) => change({ title })}
      />
      <EvidenceFileChoice
        id={evidenceIds.file}
        file={typed.file}
        error={errorOf('file')}
        onChange={(file) => change({ file })}
      />
      <TextInput
        id={evidenceIds.reference}
        label="Or where it can be found"
        hint="A paper, a system, an address. Needed only where no file is attached."
        error={errorOf('reference')}
        value={typed.reference}
        onChange={(reference) => change({ reference })}
      />
      <SuggestInput
        id={evidenceIds.claimedBy}
        label="Who says that it shows the action was done"
        hint="A role, not a person’s name. Another role should decide on it."
        error={errorOf('claimedBy')}
        suggestions={[...new Set(people.people.filter(({ left }) => !left).map(({ role }) => role))]}
        value={typed.claimedBy}
        onChange={(claimedBy) => change({ claimedBy })}
      />
      <DateInput
        id={evidenceIds.claimedOn}
        label="On which day"
        error={errorOf('claimedOn')}
        value={typed.claimedOn}
        onChange={(claimedOn) => change({ claimedOn })}
      />
      <div className="row">
        <Button type="submit" busy={busy}>
          Attach it
        </Button>
        <span role="status">{busy && typed.file !== null ? 'Keeping the file…' : ''}</span>
      </div>
    </form>
  );
}
