import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { fieldProblems } from '../../../components/field-problems.ts';

const form = z.object({
  text: z.string().trim().min(1, 'Enter the commentary').max(4000, 'At most 4,000 characters'),
});
const ids = { text: 'commentary-text' };

/** Adds a commentary on the period that is shown. */
export function CommentaryForm({ code, period }: { readonly code: string; readonly period: Period }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState(false);
  const { control, handleSubmit, reset, formState } = useForm<z.infer<typeof form>>({
    resolver: zodResolver(form),
    defaultValues: { text: '' },
    shouldFocusError: false,
  });
  useUnsaved(formState.isDirty);
  const submit = handleSubmit(async ({ text }) => {
    setSaved(false);
    await run(async () => {
      await client.indicators.addCommentary({ code, period, text });
      reset();
      setSaved(true);
      await router.invalidate();
    });
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary problem={problem} fields={fieldProblems(formState.errors, ids)} />
      <div role="status">{saved ? <p className="result-banner">The commentary was saved.</p> : null}</div>
      <Controller
        control={control}
        name="text"
        render={({ field, fieldState }) => (
          <TextInput
            {...field}
            id={ids.text}
            label={`Add a commentary on ${periodInWords(period)}`}
            hint="The pack prints it on the page of an indicator that is red or of concern. Write no names of children or families."
            error={fieldState.error?.message}
            rows={3}
          />
        )}
      />
      <Button type="submit" busy={busy}>
        Save the commentary
      </Button>
    </form>
  );
}
