import { useNavigate } from '@tanstack/react-router';
import type { ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { useHost } from '../../../client/host-context.ts';
import { TextInput } from '../../../components/TextInput.tsx';
import { emptyEvent, eventIds, readNewEvent, suggestedRef, type EventTyped } from './event-form.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { EventFields } from './EventFields.tsx';
import { useEntry } from './useEntry.ts';

/** Adds an inspection, visit, direction or report. What it judged, found and asked for is added on its page. */
export function EventNewScreen({ choices }: { readonly choices: ScrutinyChoices }) {
  const { client } = useHost();
  const navigate = useNavigate();
  const form = useEntry(emptyEvent, readNewEvent, eventIds);
  const { typed, set, errorOf } = form;
  const taken = choices.events.map(({ ref }) => ref);
  const change = (changes: Partial<EventTyped>): void => {
    const next = { ...typed, ...changes };
    const untouched = typed.ref === '' || typed.ref === suggestedRef(typed, taken);
    set(untouched && changes.ref === undefined ? { ...changes, ref: suggestedRef(next, taken) } : changes);
  };
  const save = form.onSubmit(async (event) => {
    await client.scrutiny.addEvent(event);
    await navigate({
      to: '/scrutiny/$ref',
      params: { ref: event.ref },
      search: { saved: 'event' },
      ignoreBlocker: true,
    });
  });
  return (
    <EntryFrame
      title="Add an event"
      caption="Scrutiny"
      eventRef={null}
      intro="An inspection, a visit, a direction or a report. Judgements, findings and answers due are added on its page."
      form={form}
      submit="Add the event"
      onSubmit={save}
    >
      <EventFields choices={choices} typed={typed} set={change} errorOf={errorOf} />
      <TextInput
        id={eventIds.ref}
        label="Reference"
        hint="Suggested from kind and year; it never changes"
        error={errorOf(eventIds.ref)}
        value={typed.ref}
        onChange={(ref) => set({ ref })}
      />
    </EntryFrame>
  );
}
