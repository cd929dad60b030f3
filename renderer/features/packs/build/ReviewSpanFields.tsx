import { dateInWords, periodInWords, type Period } from '#shared/domain/dates.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import type { TypedOrder } from './build-form.ts';

interface ReviewSpanFieldsProps {
  readonly months: readonly Period[];
  /** Newest first. */
  readonly events: readonly ScrutinyEventFacts[];
  readonly typed: TypedOrder;
  readonly onChange: (part: Partial<TypedOrder>) => void;
}

/** No reference of an event is so short. */
const none = '-';
const noEvent = { value: none, label: 'No event' };

/** How far back a progress review looks, and what it is held against. */
export function ReviewSpanFields({ months, events, typed, onChange }: ReviewSpanFieldsProps) {
  const earlier = months.filter((month) => month < typed.period);
  const first = earlier.includes(typed.from) ? earlier : [typed.from, ...earlier];
  return (
    <div className="row-top">
      <SelectChoice
        label="First month it looks back to"
        options={first.map((value) => ({ value, label: periodInWords(value) }))}
        value={typed.from}
        onChange={(from) => onChange({ from })}
      />
      <SelectChoice
        label="Held against"
        options={[
          noEvent,
          ...events.map(({ ref, title, startsOn }) => ({ value: ref, label: `${title}, ${dateInWords(startsOn)}` })),
        ]}
        value={typed.baseline === '' ? none : typed.baseline}
        onChange={(chosen) => onChange({ baseline: chosen === none ? '' : chosen })}
      />
    </div>
  );
}
