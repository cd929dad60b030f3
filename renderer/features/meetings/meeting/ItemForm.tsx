import { useRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { newForwardItem } from '#shared/contract/meetings.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { reader, useTyped } from '../../../components/useTyped.ts';

const ids = { title: 'item-title', presenter: 'item-presenter', minutes: 'item-minutes' };
const item = newForwardItem.pick({ title: true, presenter: true, minutes: true });
const read = (typed: { readonly title: string; readonly presenter: string; readonly minutes: string }) => {
  const form = reader(ids);
  return form.against<z.infer<typeof item>>(item, { ...typed, minutes: form.number('minutes', typed.minutes) });
};

/** One more item, typed: what, who presents it, how long. */
export function ItemForm({ reference, roles }: { readonly reference: string; readonly roles: readonly string[] }) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTyped({
    initial: { title: '', presenter: '', minutes: '' },
    read,
    send: async (value) => {
      await client.meetings.addItems({ ref: reference, items: [{ ...value, forwardItem: null }] });
      await router.invalidate();
    },
  });
  useUnsaved(form.dirty);
  return (
    <form className="stack-small no-print" noValidate onSubmit={form.onSubmit} aria-label="Add an item">
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <div className="field-line">
        <TextInput
          id={ids.title}
          label="Another item"
          error={form.errorOf(ids.title)}
          value={form.values.title}
          onChange={(title) => form.set({ title })}
        />
        <SuggestInput
          id={ids.presenter}
          label="Presented by"
          hint=""
          suggestions={roles}
          error={form.errorOf(ids.presenter)}
          value={form.values.presenter}
          onChange={(presenter) => form.set({ presenter })}
        />
        <TextInput
          id={ids.minutes}
          label="Minutes"
          narrow
          inputMode="numeric"
          error={form.errorOf(ids.minutes)}
          value={form.values.minutes}
          onChange={(minutes) => form.set({ minutes })}
        />
        <Button type="submit" quiet busy={form.busy}>
          Add
        </Button>
      </div>
    </form>
  );
}
