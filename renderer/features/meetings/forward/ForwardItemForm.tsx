import { useRouter } from '@tanstack/react-router';
import type { z } from 'zod';
import { newForwardItem } from '#shared/contract/meetings.ts';
import type { ForwardRow } from '#shared/contract/meeting-views.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { repeats, type Repeats } from '#shared/domain/meetings/agenda.ts';
import { repeatsLabels } from '#shared/wording/meeting-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { DateInput, partsOf, type DateParts } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { reader, useTyped } from '../../../components/useTyped.ts';

const repeatOptions = repeats.map((value) => ({ value, label: repeatsLabels[value] }));
interface ItemTyped {
  readonly title: string;
  readonly presenter: string;
  readonly repeats: Repeats;
  readonly wantedOn: DateParts;
  readonly minutes: string;
  readonly note: string;
}

interface ForwardItemFormProps {
  readonly roles: readonly string[];
  readonly today: IsoDate;
  /** The item to change; a new one where it is left out. */
  readonly item?: ForwardRow;
  readonly onSaved?: () => void;
}

/** One item of the forward plan: what, how often, from when, who, how long. */
export function ForwardItemForm({ roles, today, item, onSaved }: ForwardItemFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const prefix = item === undefined ? 'forward' : `forward-${item.id}`;
  const ids = {
    title: `${prefix}-title`,
    repeats: `${prefix}-repeats`,
    wantedOn: `${prefix}-wanted`,
    presenter: `${prefix}-presenter`,
    minutes: `${prefix}-minutes`,
    note: `${prefix}-note`,
  };
  const form = useTyped<ItemTyped, z.infer<typeof newForwardItem>>({
    initial: {
      title: item?.title ?? '',
      presenter: item?.presenter ?? '',
      repeats: item?.repeats ?? 'every_meeting',
      wantedOn: partsOf(item?.wantedOn ?? today),
      minutes: item?.minutes === null || item === undefined ? '' : String(item.minutes),
      note: item?.note ?? '',
    },
    read: (typed) => {
      const read = reader(ids);
      return read.against(newForwardItem, {
        ...typed,
        wantedOn: read.date('wantedOn', typed.wantedOn, 'Enter the day from which it is wanted'),
        minutes: read.number('minutes', typed.minutes),
      });
    },
    send: async (value) => {
      if (item === undefined) await client.meetings.addForwardItem(value);
      else await client.meetings.amendForwardItem({ ...value, id: item.id });
      await router.invalidate();
      onSaved?.();
    },
  });
  useUnsaved(form.dirty);
  const { values, set, errorOf } = form;
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <TextInput
        id={ids.title}
        label="What"
        error={errorOf(ids.title)}
        value={values.title}
        onChange={(title) => set({ title })}
      />
      <div className="field-pair">
        <SelectChoice
          id={ids.repeats}
          label="How often"
          options={repeatOptions}
          value={values.repeats}
          onChange={(chosen) => set({ repeats: chosen })}
        />
        <DateInput
          id={ids.wantedOn}
          label="Wanted from"
          error={errorOf(ids.wantedOn)}
          value={values.wantedOn}
          onChange={(wantedOn) => set({ wantedOn })}
        />
      </div>
      <div className="field-pair">
        <SuggestInput
          id={ids.presenter}
          label="Presented by"
          hint="A role; may be left empty"
          suggestions={roles}
          error={errorOf(ids.presenter)}
          value={values.presenter}
          onChange={(presenter) => set({ presenter })}
        />
        <TextInput
          id={ids.minutes}
          label="Minutes"
          hint="May be left empty"
          narrow
          inputMode="numeric"
          error={errorOf(ids.minutes)}
          value={values.minutes}
          onChange={(minutes) => set({ minutes })}
        />
      </div>
      <TextInput
        id={ids.note}
        label="Note"
        hint="You may leave it empty."
        error={errorOf(ids.note)}
        value={values.note}
        onChange={(note) => set({ note })}
      />
      <Button type="submit" quiet={item !== undefined} busy={form.busy}>
        {item === undefined ? 'Add to the forward plan' : 'Save'}
      </Button>
    </form>
  );
}
