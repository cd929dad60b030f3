import { newFramework } from '#shared/contract/scrutiny-inputs.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { readEntry } from './read-entry.ts';
import { useEntry } from './useEntry.ts';

const ids = { name: 'framework-name', areas: 'framework-areas', grades: 'framework-grades' } as const;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Adds a framework with its areas and grades, one a line. */
export function FrameworkForm({ onSaved }: { readonly onSaved: (sentence: string) => Promise<void> }) {
  const { client } = useHost();
  const form = useEntry(
    { name: '', areas: '', grades: '' },
    ({ name, areas, grades }) =>
      readEntry(newFramework, ids, { values: { name, areas: linesOf(areas), grades: linesOf(grades) } }),
    ids,
  );
  const { typed, set, errorOf } = form;
  const save = form.onSubmit(async (framework) => {
    await client.scrutiny.addFramework(framework);
    await onSaved(`Added: ${framework.name}.`);
  });
  return (
    <section className="stack-small" aria-labelledby="add-framework">
      <h2 id="add-framework">Add a framework</h2>
      <form className="stack entry-form" noValidate onSubmit={save}>
        <ErrorSummary problem={form.problem} fields={form.problems} />
        <TextInput
          id={ids.name}
          label="Name"
          hint="Who judges, and from which year, for example JTAI 2024"
          error={errorOf(ids.name)}
          value={typed.name}
          onChange={(name) => set({ name })}
        />
        <TextInput
          id={ids.areas}
          label="Areas"
          hint="One a line, in the order of the report"
          error={errorOf(ids.areas)}
          rows={4}
          value={typed.areas}
          onChange={(areas) => set({ areas })}
        />
        <TextInput
          id={ids.grades}
          label="Grades"
          hint="One a line, the best first"
          error={errorOf(ids.grades)}
          rows={4}
          value={typed.grades}
          onChange={(grades) => set({ grades })}
        />
        <Button type="submit" quiet busy={form.busy}>
          Add the framework
        </Button>
      </form>
    </section>
  );
}
