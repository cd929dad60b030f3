import { useRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { reader, useTyped } from '../../../components/useTyped.ts';

const ids = { role: 'declaration-role', text: 'declaration-text' };
const declaration = z.object({
  role: z.string().trim().min(1, 'Enter the role that declared it').max(120, 'At most 120 characters'),
  text: z.string().trim().min(1, 'Enter what was declared').max(1000, 'At most 1,000 characters'),
});

/** An interest that a role declared. */
export function DeclarationForm({
  reference,
  roles,
}: {
  readonly reference: string;
  readonly roles: readonly string[];
}) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTyped({
    initial: { role: '', text: '' },
    read: (typed) => reader(ids).against<z.infer<typeof declaration>>(declaration, typed),
    send: async (value) => {
      await client.meetings.declare({ ref: reference, ...value });
      await router.invalidate();
    },
  });
  useUnsaved(form.dirty);
  return (
    <div className="no-print">
      <Disclosed label="Record a declaration">
        <form className="stack-small form-block" noValidate onSubmit={form.onSubmit}>
          <ErrorSummary problem={form.problem} fields={form.problems} />
          <SuggestInput
            id={ids.role}
            label="Who declares it"
            hint="A role, not a person’s name"
            suggestions={roles}
            error={form.errorOf(ids.role)}
            value={form.values.role}
            onChange={(role) => form.set({ role })}
          />
          <TextInput
            id={ids.text}
            label="What is declared"
            error={form.errorOf(ids.text)}
            value={form.values.text}
            onChange={(text) => form.set({ text })}
          />
          <Button type="submit" small quiet busy={form.busy}>
            Record it
          </Button>
        </form>
      </Disclosed>
    </div>
  );
}
