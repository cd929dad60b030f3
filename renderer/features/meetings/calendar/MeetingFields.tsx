import { SelectChoice } from '../../../components/Choice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { kindOptions, meetingIds, type MeetingTyped } from './meeting-form.ts';

interface MeetingFieldsProps {
  readonly values: MeetingTyped;
  readonly set: (part: Partial<MeetingTyped>) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** A series has its own days, and no note of its own. */
  readonly series?: boolean;
}

/** What a meeting is, and for a single one its day. */
export function MeetingFields({ values, set, errorOf, series = false }: MeetingFieldsProps) {
  return (
    <>
      <TextInput
        id={meetingIds.title}
        label="What it is called"
        error={errorOf(meetingIds.title)}
        value={values.title}
        onChange={(title) => set({ title })}
      />
      <SelectChoice
        id={meetingIds.kind}
        label="Kind"
        options={kindOptions}
        value={values.kind}
        onChange={(kind) => set({ kind })}
      />
      {series ? null : (
        <DateInput
          id={meetingIds.heldOn}
          label="Day"
          hint="For example, 26 9 2019. A day that has passed is recorded as held."
          error={errorOf(meetingIds.heldOn)}
          value={values.heldOn}
          onChange={(heldOn) => set({ heldOn })}
        />
      )}
      <div className="field-pair">
        <TextInput
          id={meetingIds.startsAt}
          label="Begins at"
          hint="24-hour time, such as 14:00"
          error={errorOf(meetingIds.startsAt)}
          narrow
          value={values.startsAt}
          onChange={(startsAt) => set({ startsAt })}
        />
        <TextInput
          id={meetingIds.place}
          label="Place"
          hint="Both may be left empty"
          error={errorOf(meetingIds.place)}
          value={values.place}
          onChange={(place) => set({ place })}
        />
      </div>
      {series ? null : (
        <TextInput
          id={meetingIds.note}
          label="Note"
          hint="Roles rather than names. You may leave it empty."
          error={errorOf(meetingIds.note)}
          rows={2}
          value={values.note}
          onChange={(note) => set({ note })}
        />
      )}
    </>
  );
}
