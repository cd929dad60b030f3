import { useNavigate } from '@tanstack/react-router';
import type { EventDetail, ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { useHost } from '../../../client/host-context.ts';
import { TextInput } from '../../../components/TextInput.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { FindingFields, FindingLinkFields } from './FindingFields.tsx';
import { emptyFinding, findingIds, readNewFinding } from './finding-form.ts';
import { useEntry } from './useEntry.ts';

interface FindingNewScreenProps {
  readonly detail: EventDetail;
  readonly choices: ScrutinyChoices;
}

/** Adds what an event found, with what answers it and what shows it. */
export function FindingNewScreen({ detail, choices }: FindingNewScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { ref, title } = detail.event;
  const form = useEntry(emptyFinding(detail, choices), readNewFinding(ref), findingIds);
  const { typed, set, errorOf } = form;
  const save = form.onSubmit(async (finding) => {
    await client.scrutiny.addFinding(finding);
    await navigate({ to: '/scrutiny/$ref', params: { ref }, search: { saved: 'finding' }, ignoreBlocker: true });
  });
  return (
    <EntryFrame
      title="Add a finding"
      caption={title}
      eventRef={ref}
      form={form}
      submit="Add the finding"
      onSubmit={save}
    >
      <FindingFields choices={choices} typed={typed} set={set} errorOf={errorOf} />
      <TextInput
        id={findingIds.ref}
        label="Reference"
        hint="The number after the finding before it; it never changes"
        error={errorOf(findingIds.ref)}
        value={typed.ref}
        onChange={(changed) => set({ ref: changed })}
      />
      <FindingLinkFields choices={choices} typed={typed} set={set} errorOf={errorOf} />
    </EntryFrame>
  );
}
