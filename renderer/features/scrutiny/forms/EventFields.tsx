import type { ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { scrutinyKinds } from '#shared/contract/scrutiny-inputs.ts';
import { scrutinyKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { RadioChoice, SelectChoice } from '../../../components/Choice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { eventIds, type EventTyped } from './event-form.ts';
import { SourceFields } from './SourceFields.tsx';

interface EventFieldsProps {
  readonly choices: ScrutinyChoices;
  readonly typed: EventTyped;
  readonly set: (changes: Partial<EventTyped>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const kinds = scrutinyKinds.map((kind) => ({ value: kind, label: scrutinyKindLabels[kind] ?? kind }));
const precisions = [
  { value: 'day', label: 'Days' },
  { value: 'month', label: 'Only the month' },
  { value: 'year', label: 'Only the year' },
] as const;

/** What an event was, when and where that is read; the same fields for a new one and for one to be corrected. */
export function EventFields({ choices, typed, set, errorOf }: EventFieldsProps) {
  return (
    <>
      <SelectChoice
        id={eventIds.kind}
        label="Kind"
        options={kinds}
        value={typed.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextInput
        id={eventIds.title}
        label="What it was"
        hint="For example, Focused visit: children in need"
        error={errorOf(eventIds.title)}
        value={typed.title}
        onChange={(title) => set({ title })}
      />
      <SuggestInput
        id={eventIds.body}
        label="By"
        hint="Who inspected, visited, directed or reported: a body or a role"
        error={errorOf(eventIds.body)}
        suggestions={choices.bodies}
        value={typed.body}
        onChange={(body) => set({ body })}
      />
      <RadioChoice
        label="How exactly the source dates it"
        options={precisions}
        value={typed.precision}
        onChange={(precision) => set({ precision })}
      />
      <EventDates typed={typed} set={set} errorOf={errorOf} />
      <DateInput
        id={eventIds.publishedOn}
        label="Published on"
        hint="What it judged and found counts from this day on. Leave it empty where it was not published."
        error={errorOf(eventIds.publishedOn)}
        value={typed.publishedOn}
        onChange={(publishedOn) => set({ publishedOn })}
      />
      <TextInput
        id={eventIds.summary}
        label="In short"
        hint="What it came to. No child, family or perpetrator is named. You may leave it empty."
        error={errorOf(eventIds.summary)}
        rows={3}
        value={typed.summary}
        onChange={(summary) => set({ summary })}
      />
      <SourceFields
        sources={choices.sources}
        value={typed.source}
        errorOf={errorOf}
        onChange={(source) => set({ source })}
      />
    </>
  );
}

function EventDates({ typed, set, errorOf }: Omit<EventFieldsProps, 'choices'>) {
  if (typed.precision === 'month') {
    return (
      <TextInput
        id={eventIds.startsOn}
        label="Month"
        hint="For example, June 2019"
        narrow
        error={errorOf(eventIds.startsOn)}
        value={typed.month}
        onChange={(month) => set({ month })}
      />
    );
  }
  if (typed.precision === 'year') {
    return (
      <TextInput
        id={eventIds.startsOn}
        label="Year"
        hint="For example, 2013"
        narrow
        inputMode="numeric"
        error={errorOf(eventIds.startsOn)}
        value={typed.year}
        onChange={(year) => set({ year })}
      />
    );
  }
  return (
    <div className="row-top">
      <DateInput
        id={eventIds.startsOn}
        label="First day"
        hint="For example, 17 6 2019"
        error={errorOf(eventIds.startsOn)}
        value={typed.startsOn}
        onChange={(startsOn) => set({ startsOn })}
      />
      <DateInput
        id={eventIds.endsOn}
        label="Last day"
        hint="Leave it empty for one day"
        error={errorOf(eventIds.endsOn)}
        value={typed.endsOn}
        onChange={(endsOn) => set({ endsOn })}
      />
    </div>
  );
}
