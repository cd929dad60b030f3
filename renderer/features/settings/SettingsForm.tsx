import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import type { Settings } from '#shared/contract/settings.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { fieldProblems } from '../../components/field-problems.ts';

const form = z.object({
  board: z.string().trim().min(1, 'Enter the name of the board').max(200, 'At most 200 characters'),
  marking: z.string().trim().min(1, 'Enter the protective marking').max(100, 'At most 100 characters'),
  actor: z.string().trim().min(1, 'Enter your role').max(100, 'At most 100 characters'),
});
const fields = [
  { name: 'board', id: 'settings-board', label: 'Board', hint: '' },
  { name: 'marking', id: 'settings-marking', label: 'Protective marking', hint: 'Printed on every page of a pack.' },
  {
    name: 'actor',
    id: 'settings-actor',
    label: 'Your role',
    hint: 'Every change made here is recorded under it: a role, not a person’s name.',
  },
] as const;
const ids = { board: 'settings-board', marking: 'settings-marking', actor: 'settings-actor' };

export function SettingsForm({ settings }: { readonly settings: Settings }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [saved, setSaved] = useState(false);
  const { control, handleSubmit, reset, formState } = useForm<z.infer<typeof form>>({
    resolver: zodResolver(form),
    defaultValues: { board: settings.board, marking: settings.marking, actor: settings.actor },
    shouldFocusError: false,
  });
  useUnsaved(formState.isDirty);
  const submit = handleSubmit(async (values) => {
    setSaved(false);
    await run(async () => {
      await client.settings.save(values);
      reset(values);
      setSaved(true);
      await router.invalidate();
    });
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary problem={problem} fields={fieldProblems(formState.errors, ids)} />
      <div role="status">{saved ? <p className="result-banner">The settings were saved.</p> : null}</div>
      {fields.map(({ name, id, label, hint }) => (
        <Controller
          key={name}
          control={control}
          name={name}
          render={({ field, fieldState }) => (
            <TextInput {...field} id={id} label={label} hint={hint} error={fieldState.error?.message} />
          )}
        />
      ))}
      <Button type="submit" busy={busy}>
        Save
      </Button>
    </form>
  );
}
