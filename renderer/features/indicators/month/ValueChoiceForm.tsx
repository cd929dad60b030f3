import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import type { HeldValue, PeriodHistory } from '#shared/contract/indicator-reading.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { fieldProblems } from '../../../components/field-problems.ts';

const form = z.object({
  observation: z.string(),
  reason: z.string().trim().min(1, 'Enter why this value is used').max(1000, 'At most 1,000 characters'),
});
const ids = { observation: 'choice-value', reason: 'choice-reason' };

/** "267: letter to the council, Ofsted, 20 Nov 2018": enough to tell the sources apart. */
function sourceWords({ valueText, cell, citation, recordedAt }: HeldValue): string {
  if (cell !== null)
    return `${valueText}: ${cell.fileName}, cell ${cell.cell}, recorded ${shortDate(recordedAt.slice(0, 10))}`;
  if (citation === null) return `${valueText}: entered in this workspace`;
  const published = citation.publishedOn === null ? '' : `, ${shortDate(citation.publishedOn)}`;
  return `${valueText}: ${citation.title}, ${citation.publisher}${published}`;
}

/** Chooses which source is used for the month, with a reason; the others stay in sight. */
export function ValueChoiceForm({ history: { code, period, sources, actor } }: { readonly history: PeriodHistory }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState(false);
  const heads = sources.flatMap(({ values }) => values.slice(0, 1));
  const options = heads.map((value) => ({ value: String(value.id), label: sourceWords(value) }));
  const { control, handleSubmit, resetField, formState } = useForm<z.infer<typeof form>>({
    resolver: zodResolver(form),
    defaultValues: { observation: options[0]?.value ?? '', reason: '' },
    shouldFocusError: false,
  });
  useUnsaved(formState.isDirty);
  const submit = handleSubmit(async ({ observation, reason }) => {
    setSaved(false);
    await run(async () => {
      await client.indicators.chooseValue({ code, month: period, observation: Number(observation), reason });
      resetField('observation', { defaultValue: observation });
      resetField('reason');
      setSaved(true);
      await router.invalidate();
    });
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary problem={problem} fields={fieldProblems(formState.errors, ids)} />
      <div role="status">
        {saved ? <p className="result-banner">The choice was recorded. Both values stay in sight.</p> : null}
      </div>
      <Controller
        control={control}
        name="observation"
        render={({ field: { value, onChange } }) => (
          <RadioChoice label="Use this value" options={options} value={value} onChange={onChange} />
        )}
      />
      <Controller
        control={control}
        name="reason"
        render={({ field, fieldState }) => (
          <TextInput
            {...field}
            id={ids.reason}
            label="Why this value is used"
            hint={`Recorded as decided by ${actor}, shown beside the figure and printed in the pack.`}
            error={fieldState.error?.message}
            rows={3}
          />
        )}
      />
      <Button type="submit" busy={busy}>
        Record the choice
      </Button>
    </form>
  );
}
