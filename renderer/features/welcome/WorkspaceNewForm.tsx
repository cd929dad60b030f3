import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from '@tanstack/react-router';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { fieldProblems } from '../../components/field-problems.ts';

interface WorkspaceNewFormProps {
  readonly suggested: { readonly folder: string; readonly separator: string };
  readonly canBrowse: boolean;
}

const form = z.object({
  authority: z.string().trim().min(1, 'Enter the name of the authority').max(200, 'At most 200 characters'),
  board: z.string().trim().min(1, 'Enter the name of the board').max(200, 'At most 200 characters'),
  path: z.string().trim(),
  withCatalogue: z.boolean(),
  typicalTargets: z.boolean(),
});
type NewWorkspace = z.infer<typeof form>;

const ids: Readonly<Record<keyof NewWorkspace, string>> = {
  authority: 'new-authority',
  board: 'new-board',
  path: 'new-path',
  withCatalogue: 'new-catalogue',
  typicalTargets: 'new-targets',
};

/** A file name that every system takes, from the name of an authority. */
const fileNameFor = (authority: string): string => {
  const words = authority.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/gu, '-');
  return `${words.replaceAll(/^-+|-+$/gu, '').toLowerCase() || 'workspace'}.plumbline`;
};

export function WorkspaceNewForm({ suggested, canBrowse }: WorkspaceNewFormProps) {
  const { client, shell } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const { control, handleSubmit, setValue, formState } = useForm<NewWorkspace>({
    resolver: zodResolver(form),
    defaultValues: { authority: '', board: '', path: '', withCatalogue: true, typicalTargets: false },
    shouldFocusError: false,
  });
  const [authority, path, withCatalogue] = useWatch({ control, name: ['authority', 'path', 'withCatalogue'] });
  const place = `${suggested.folder}${suggested.separator}${fileNameFor(authority)}`;
  const submit = handleSubmit((values) =>
    run(async () => {
      await client.workspace.create({ ...values, path: values.path === '' ? place : values.path });
      await router.navigate({ to: '/overview' });
    }),
  );
  async function onBrowse(): Promise<void> {
    const chosen = await shell.chooseNewWorkspace({ suggestedName: fileNameFor(authority) });
    if (chosen.path !== null) setValue('path', chosen.path);
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary problem={problem} fields={fieldProblems(formState.errors, ids)} />
      <Controller
        control={control}
        name="authority"
        render={({ field, fieldState }) => (
          <TextInput {...field} id={ids.authority} label="Authority" error={fieldState.error?.message} />
        )}
      />
      <Controller
        control={control}
        name="board"
        render={({ field, fieldState }) => (
          <TextInput
            {...field}
            id={ids.board}
            label="Board"
            hint="For example, Children’s Services Improvement Board"
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="path"
        render={({ field, fieldState }) => (
          <TextInput
            {...field}
            id={ids.path}
            label="Where to keep the file"
            hint={path === '' ? `Left empty, it will be ${place}` : ''}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="withCatalogue"
        render={({ field }) => (
          <Checkbox className="check" id={ids.withCatalogue} isSelected={field.value} onChange={field.onChange}>
            Start with the catalogue of indicators
          </Checkbox>
        )}
      />
      {withCatalogue ? (
        <Controller
          control={control}
          name="typicalTargets"
          render={({ field }) => (
            <Checkbox className="check" id={ids.typicalTargets} isSelected={field.value} onChange={field.onChange}>
              With targets of typical practice, marked as such
            </Checkbox>
          )}
        />
      ) : null}
      <div className="row">
        <Button type="submit" busy={busy}>
          Make the workspace
        </Button>
        {canBrowse ? (
          <Button quiet onPress={() => void onBrowse()}>
            Browse…
          </Button>
        ) : null}
      </div>
    </form>
  );
}
