import { zodResolver } from '@hookform/resolvers/zod';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { ScheduleList } from '#shared/contract/calendar.ts';
import { returnCycles } from '#shared/domain/calendar/schedule.ts';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { returnCycleLabels } from '#shared/wording/calendar-labels.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { SelectChoice } from '../../components/Choice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { fieldProblems, refusedFieldOf } from '../../components/field-problems.ts';
import { IndicatorChoice } from './IndicatorChoice.tsx';
import { scheduleForm, sentBefore, typedFrom, type ScheduleRead, type ScheduleTyped } from './schedule-form.ts';

const ids: Readonly<Record<keyof ScheduleTyped, string>> = {
  sender: 'schedule-sender',
  contact: 'schedule-contact',
  firstPeriod: 'schedule-first',
  lastPeriod: 'schedule-last',
  everyMonths: 'schedule-every',
  dueWorkingDays: 'schedule-due',
  indicators: 'schedule-indicators',
};
const cycleOptions = returnCycles.map((months) => ({ value: String(months), label: returnCycleLabels[months] }));
const texts = [
  {
    name: 'sender',
    label: 'Who sends it',
    hint: 'A role or a team, not a person’s name; spelled as in the returns that are accepted from them.',
    narrow: false,
  },
  {
    name: 'contact',
    label: 'E-mail address for reminders',
    hint: 'A shared mailbox, if there is one. You may leave it empty.',
    narrow: false,
  },
  {
    name: 'firstPeriod',
    label: 'First month owed',
    hint: 'For example, June 2019. Months before it keep what was owed then.',
    narrow: false,
  },
  {
    name: 'lastPeriod',
    label: 'Last month owed',
    hint: 'Leave it empty while there is no end.',
    narrow: false,
  },
  {
    name: 'dueWorkingDays',
    label: 'Due so many working days after the end of the month',
    hint: 'Weekends and bank holidays in England do not count.',
    narrow: true,
  },
] as const;

interface ScheduleFormProps {
  readonly list: ScheduleList;
  readonly sender: string;
  readonly latest: Period;
}

/** Adds a decision about a sender; those before it stay for the months before it. */
export function ScheduleForm({ list, sender, latest }: ScheduleFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState<ScheduleRead | null>(null);
  const { control, handleSubmit, reset, getValues, formState } = useForm<ScheduleTyped, unknown, ScheduleRead>({
    resolver: zodResolver(scheduleForm),
    defaultValues: typedFrom(list, sender, latest),
    shouldFocusError: false,
  });
  useUnsaved(formState.isDirty);
  const submit = handleSubmit(async (values, event) => {
    setSaved(null);
    await run(async () => {
      await client.calendar.saveSchedule(values);
      // as it was typed: what is saved is what leaving is held against
      reset(getValues());
      setSaved(values);
      await router.invalidate();
      if (event?.target instanceof HTMLElement) event.target.querySelector<HTMLElement>('[role=status]')?.focus();
    });
  });
  const refused = refusedFieldOf(problem, ids);
  return (
    <form className="stack schedule-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        problem={refused === null ? problem : null}
        fields={[...fieldProblems(formState.errors, ids), ...(refused === null ? [] : [refused])]}
      />
      <div role="status" tabIndex={-1}>
        {saved === null ? null : <Saved schedule={saved} />}
      </div>
      {texts.map(({ name, label, hint, narrow }) => (
        <Controller
          key={name}
          control={control}
          name={name}
          render={({ field, fieldState }) => (
            <TextInput
              {...field}
              id={ids[name]}
              label={label}
              hint={hint}
              narrow={narrow}
              error={fieldState.error?.message}
            />
          )}
        />
      ))}
      <Controller
        control={control}
        name="everyMonths"
        render={({ field: { value, onChange } }) => (
          <SelectChoice label="How often" options={cycleOptions} value={value} onChange={onChange} />
        )}
      />
      <Controller
        control={control}
        name="indicators"
        render={({ field: { value, onChange }, fieldState }) => (
          <>
            <TakeFromReturns list={list} control={control} onTake={onChange} />
            <IndicatorChoice
              id={ids.indicators}
              indicators={list.indicators}
              value={value}
              error={fieldState.error?.message}
              onChange={onChange}
            />
          </>
        )}
      />
      <Button type="submit" busy={busy}>
        Save what they owe
      </Button>
    </form>
  );
}

function Saved({ schedule }: { readonly schedule: ScheduleRead }) {
  const figures = schedule.indicators.length === 1 ? '1 figure' : `${schedule.indicators.length} figures`;
  return (
    <div className="result-banner stack-small">
      <p>{`Saved: ${schedule.sender} owes ${figures} from ${periodInWords(schedule.firstPeriod)} on.`}</p>
      <p>
        <Link to="/calendar">Go to the return calendar</Link>
      </p>
    </div>
  );
}

interface TakeFromReturnsProps {
  readonly list: ScheduleList;
  readonly control: ReturnType<typeof useForm<ScheduleTyped, unknown, ScheduleRead>>['control'];
  readonly onTake: (codes: string[]) => void;
}

/** Chooses the indicators that the sender named above has sent before. */
function TakeFromReturns({ list, control, onTake }: TakeFromReturnsProps) {
  const [said, setSaid] = useState('');
  return (
    <Controller
      control={control}
      name="sender"
      render={({ field: { value: sender } }) => {
        const codes = sentBefore(list, sender);
        const take = (): void => {
          onTake([...codes]);
          setSaid(`${codes.length === 1 ? '1 indicator was' : `${codes.length} indicators were`} chosen.`);
        };
        return (
          <div className="row">
            <Button quiet isDisabled={codes.length === 0} onPress={take}>
              Take from what they have sent before
            </Button>
            <span role="status" className="small">
              {codes.length === 0 ? 'No return of a sender spelled like this has been accepted.' : said}
            </span>
          </div>
        );
      }}
    />
  );
}
