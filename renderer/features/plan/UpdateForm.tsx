import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { Period } from '#shared/domain/dates.ts';
import { actionStatuses } from '#shared/domain/plan.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { RadioChoice, SelectChoice } from '../../components/Choice.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { fieldProblems, refusedFieldOf } from '../../components/field-problems.ts';
import { UpdateSaved } from './UpdateSaved.tsx';
import { typedFrom, updateForm, type UpdateRead, type UpdateTyped } from './update-form.ts';

const ids: Readonly<Record<keyof UpdateTyped, string>> = {
  reportedOn: 'update-reported',
  status: 'update-status',
  progressPercent: 'update-progress',
  selfRating: 'update-rating',
  forecastOn: 'update-forecast',
  narrative: 'update-narrative',
};
const statusOptions = actionStatuses.map((value) => ({ value, label: actionStatusLabels[value] }));
const ratingOptions = [
  ...colours.filter((colour) => colour !== 'grey').map((value) => ({ value, label: colourWord(value) })),
  { value: 'none' as const, label: 'I do not rate it' },
];

interface UpdateFormProps {
  readonly detail: ActionDetail;
  /** The period whose screens show what is known today. */
  readonly newestPeriod: Period;
}

/** Adds an owner's report. Earlier reports stay as they are. */
export function UpdateForm({ detail, newestPeriod }: UpdateFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState<UpdateRead | null>(null);
  const { control, handleSubmit, reset, formState } = useForm<UpdateTyped, unknown, UpdateRead>({
    resolver: zodResolver(updateForm),
    defaultValues: typedFrom(detail),
    shouldFocusError: false,
  });
  useUnsaved(formState.isDirty);
  const submit = handleSubmit(async (values) => {
    setSaved(null);
    await run(async () => {
      const after = await client.actions.addUpdate({ ref: detail.row.ref, ...values });
      reset(typedFrom(after));
      setSaved(values);
      await router.invalidate();
    });
  });
  const refusedField = refusedFieldOf(problem, ids);
  return (
    <section className="stack" aria-labelledby="add-update">
      <h2 id="add-update">Add an update</h2>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary
          problem={refusedField === null ? problem : null}
          fields={[...fieldProblems(formState.errors, ids), ...(refusedField === null ? [] : [refusedField])]}
        />
        <div role="status">
          {saved === null ? null : <UpdateSaved update={saved} detail={detail} newestPeriod={newestPeriod} />}
        </div>
        <Controller
          control={control}
          name="reportedOn"
          render={({ field: { value, onChange }, fieldState }) => (
            <DateInput
              id={ids.reportedOn}
              label="Date of the report"
              hint="For example, 30 6 2019"
              error={fieldState.error?.message}
              value={value}
              onChange={onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="status"
          render={({ field: { value, onChange } }) => (
            <SelectChoice label="Status" options={statusOptions} value={value} onChange={onChange} />
          )}
        />
        <Controller
          control={control}
          name="progressPercent"
          render={({ field, fieldState }) => (
            <TextInput
              {...field}
              id={ids.progressPercent}
              label="Progress in per cent"
              hint="Leave it empty if you cannot say"
              error={fieldState.error?.message}
              narrow
              inputMode="numeric"
            />
          )}
        />
        <Controller
          control={control}
          name="selfRating"
          render={({ field: { value, onChange } }) => (
            <RadioChoice
              label="The owner’s own rating"
              options={ratingOptions}
              value={value}
              onChange={onChange}
              render={(option) => (option.value === 'none' ? option.label : <RatingTag colour={option.value} />)}
            />
          )}
        />
        <Controller
          control={control}
          name="forecastOn"
          render={({ field: { value, onChange }, fieldState }) => (
            <DateInput
              id={ids.forecastOn}
              label="Forecast: when it will be done"
              hint="Leave it empty if there is no forecast"
              error={fieldState.error?.message}
              value={value}
              onChange={onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="narrative"
          render={({ field, fieldState }) => (
            <TextInput
              {...field}
              id={ids.narrative}
              label="What was done, and what comes next"
              hint="Write no names of children or families."
              error={fieldState.error?.message}
              rows={4}
            />
          )}
        />
        <Button type="submit" busy={busy}>
          Save the update
        </Button>
      </form>
    </section>
  );
}
