import type { ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { newArea } from '#shared/contract/scrutiny-inputs.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { readEntry } from './read-entry.ts';
import { useEntry } from './useEntry.ts';

interface AreaFormProps {
  readonly choices: ScrutinyChoices;
  readonly onSaved: (sentence: string) => Promise<void>;
}

const ids = { framework: 'area-framework', name: 'area-name', continues: 'area-continues' } as const;

/** Adds an area at the end of a framework. */
export function AreaForm({ choices: { areas, scales }, onSaved }: AreaFormProps) {
  const { client } = useHost();
  const form = useEntry(
    { framework: scales.at(-1)?.framework ?? '', name: '', continues: '' },
    ({ framework, name, continues }) => {
      const found = areas[Number(continues)];
      const earlier = continues === '' || found === undefined ? null : { framework: found.framework, name: found.name };
      return readEntry(newArea, ids, { values: { framework, name, continues: earlier } });
    },
    ids,
  );
  const { typed, set, errorOf } = form;
  const earlier = areas.flatMap(({ framework, name }, index) =>
    framework === typed.framework ? [] : [{ value: String(index), label: `${name} (${framework})` }],
  );
  const save = form.onSubmit(async (area) => {
    await client.scrutiny.addArea(area);
    await onSaved(`Added to ${area.framework}: ${area.name}.`);
  });
  return (
    <section className="stack-small" aria-labelledby="add-area">
      <h2 id="add-area">Add an area to a framework</h2>
      <form className="stack entry-form" noValidate onSubmit={save}>
        <ErrorSummary problem={form.problem} fields={form.problems} />
        <SelectChoice
          id={ids.framework}
          label="Framework"
          options={scales.map(({ framework }) => ({ value: framework, label: framework }))}
          value={typed.framework}
          onChange={(framework) => set({ framework, continues: '' })}
        />
        <TextInput
          id={ids.name}
          label="Area"
          error={errorOf(ids.name)}
          value={typed.name}
          onChange={(name) => set({ name })}
        />
        <SelectChoice
          id={ids.continues}
          label="Area of another framework that it continues"
          options={[{ value: '', label: 'None' }, ...earlier]}
          value={typed.continues}
          onChange={(continues) => set({ continues })}
        />
        <Button type="submit" quiet busy={form.busy}>
          Add the area
        </Button>
      </form>
    </section>
  );
}
