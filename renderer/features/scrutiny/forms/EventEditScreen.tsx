import { useNavigate } from '@tanstack/react-router';
import type { EventDetail, ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { useHost } from '../../../client/host-context.ts';
import { TextInput } from '../../../components/TextInput.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { EventFields } from './EventFields.tsx';
import { eventIds, readEditedEvent, typedEvent } from './event-form.ts';
import { useEntry } from './useEntry.ts';

interface EventEditScreenProps {
  readonly detail: EventDetail;
  readonly choices: ScrutinyChoices;
}

/** Corrects what is said of an event; its reference never changes. */
export function EventEditScreen({ detail, choices }: EventEditScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { ref, startsOn } = detail.event;
  const form = useEntry(typedEvent(detail), readEditedEvent(startsOn), eventIds);
  const { typed, set, errorOf } = form;
  const save = form.onSubmit(async (event) => {
    await client.scrutiny.editEvent(event);
    await navigate({ to: '/scrutiny/$ref', params: { ref }, search: { saved: 'corrected' }, ignoreBlocker: true });
  });
  return (
    <EntryFrame
      title="Correct the event"
      caption={ref}
      eventRef={ref}
      intro="A correction holds for every day that is asked about. What was recorded before stays, and is what was known until today."
      form={form}
      submit="Save the correction"
      onSubmit={save}
    >
      <EventFields choices={choices} typed={typed} set={set} errorOf={errorOf} />
      <TextInput
        id={eventIds.reason}
        label="Why it is corrected"
        error={errorOf(eventIds.reason)}
        rows={2}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
      />
    </EntryFrame>
  );
}
