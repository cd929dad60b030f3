import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonDetail } from '#shared/contract/people.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';

/** A name is personal data: kept by choice, cleared at any time, and in nothing that is printed or recorded. */
export function NameForm({ detail: { person, name } }: { readonly detail: PersonDetail }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [typed, setTyped] = useState(name);
  useUnsaved(typed.trim() !== name);
  const keep = (wanted: string): void =>
    void run(async () => {
      await client.people.setName({ id: person.id, name: wanted });
      setTyped(wanted.trim());
      await router.invalidate();
    });
  return (
    <section className="panel stack-small" aria-labelledby="name">
      <h2 id="name">Who holds it</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep(typed);
        }}
      >
        <p>
          A name is personal data and nothing needs it. It is shown on this page alone: never in a list, a pack, a
          workbook or the audit trail. Clear it when it is not needed any more; backups made before still hold it.
        </p>
        <ErrorSummary problem={problem} />
        <TextInput id="person-name" label="Name" hint="You may leave it empty." value={typed} onChange={setTyped} />
        <div className="row">
          <Button quiet type="submit" busy={busy}>
            Keep the name
          </Button>
          {name === '' ? null : (
            <Button quiet busy={busy} onPress={() => keep('')}>
              Clear the name
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
