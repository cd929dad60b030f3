import { useRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { newMeeting, seriesRule } from '#shared/contract/meetings.ts';
import type { PlannedSeries } from '#shared/contract/meeting-views.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import { dayInWords, places, weekdays, type PlaceInMonth, type Weekday } from '#shared/domain/meetings/series.ts';
import { useHost } from '../../../client/host-context.ts';
import { useSeenFirst } from '../../../client/useSeenFirst.ts';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { DateInput, emptyDate, type DateParts } from '../../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/ErrorSummary.tsx';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { reader, type Reading } from '../../../components/useTyped.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { emptyMeeting, meetingIds, type MeetingTyped } from './meeting-form.ts';

interface SeriesTyped extends MeetingTyped {
  readonly placeInMonth: PlaceInMonth;
  readonly weekday: Weekday;
  readonly everyMonths: '1' | '2' | '3' | '6';
  readonly from: DateParts;
  readonly to: DateParts;
}

const ids = { ...meetingIds, from: 'series-from', to: 'series-to', rule: 'series-to' };
const empty: SeriesTyped = {
  ...emptyMeeting,
  placeInMonth: 'fourth',
  weekday: 'Thursday',
  everyMonths: '1',
  from: emptyDate,
  to: emptyDate,
};
const series = newMeeting.pick({ title: true, kind: true, startsAt: true, place: true }).extend({ rule: seriesRule });
const placeOptions = places.map((value) => ({ value, label: capitalised(value) }));
const weekdayOptions = weekdays.map((value) => ({ value, label: value }));
const cycleOptions = [
  { value: '1', label: 'Every month' },
  { value: '2', label: 'Every two months' },
  { value: '3', label: 'Every quarter' },
  { value: '6', label: 'Every half year' },
] as const;

function readSeries(typed: SeriesTyped): Reading<z.infer<typeof series>> {
  const form = reader(ids);
  const rule = {
    place: typed.placeInMonth,
    weekday: typed.weekday,
    everyMonths: Number(typed.everyMonths),
    from: form.date('from', typed.from, 'Enter the first day on which one may be'),
    to: form.date('to', typed.to, 'Enter the last day on which one may be'),
  };
  return form.against(series, { ...typed, rule });
}

/** A series: its days are looked at before they are planned. */
export function SeriesForm() {
  const { client } = useHost();
  const router = useRouter();
  const [values, setValues] = useState(empty);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { busy, problem, effect, lookOrRecord } = useSeenFirst<PlannedSeries>(values);
  const [planned, setPlanned] = useState(false);
  useUnsaved(values !== empty && !planned);
  const set = (part: Partial<SeriesTyped>): void => setValues((before) => ({ ...before, ...part }));
  const errorOf = (field: string): string | undefined => problems.find((one) => one.field === field)?.message;
  const submit = (): void => {
    const reading = readSeries(values);
    setProblems(reading.kind === 'wrong' ? reading.problems : []);
    if (reading.kind === 'wrong') return;
    lookOrRecord(
      () => client.meetings.previewSeries(reading.value.rule),
      async () => {
        await client.meetings.planSeries(reading.value);
        setPlanned(true);
        await router.navigate({ to: '/meetings' });
      },
    );
  };
  return (
    <form
      className="stack form-block"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problem={problem} fields={problems} />
      <MeetingFields values={values} set={set} errorOf={errorOf} series />
      <div className="field-pair">
        <SelectChoice
          label="Which"
          options={placeOptions}
          value={values.placeInMonth}
          onChange={(placeInMonth) => set({ placeInMonth })}
        />
        <SelectChoice
          label="Weekday"
          options={weekdayOptions}
          value={values.weekday}
          onChange={(weekday) => set({ weekday })}
        />
        <SelectChoice
          label="How often"
          options={cycleOptions}
          value={values.everyMonths}
          onChange={(everyMonths) => set({ everyMonths })}
        />
      </div>
      <div className="field-pair">
        <DateInput
          id={ids.from}
          label="From"
          error={errorOf(ids.from)}
          value={values.from}
          onChange={(from) => set({ from })}
        />
        <DateInput id={ids.to} label="Until" error={errorOf(ids.to)} value={values.to} onChange={(to) => set({ to })} />
      </div>
      {effect === null ? null : <Days series={effect} />}
      <Button type="submit" busy={busy}>
        {effect === null ? 'Show the days' : `Plan these ${effect.dates.length} meetings`}
      </Button>
    </form>
  );
}

function Days({ series: { dates } }: { readonly series: PlannedSeries }) {
  return (
    <section className="panel" aria-labelledby="series-days">
      <h2 id="series-days">{dates.length === 1 ? 'One meeting' : `${dates.length} meetings`}</h2>
      <ol className="plain-list day-list">
        {dates.map(({ on, remark, already }) => (
          <li key={on}>
            {dayInWords(on)}
            {remark === '' ? null : <span className="small muted"> {remark}</span>}
            {already.length === 0 ? null : (
              <span className="small strong"> That day already: {already.join(', ')}.</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
