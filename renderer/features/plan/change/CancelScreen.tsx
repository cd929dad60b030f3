import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import type { ActionBackground } from '#shared/contract/action-background.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { ChangeFrame } from './ChangeFrame.tsx';
import { checkPlace, decisionFields, decisionTyped, placeOf } from './decision-form.ts';
import { DecisionPart } from './DecisionPart.tsx';
import { Dependants } from './Dependants.tsx';
import { useChangeForm } from './useChangeForm.ts';

const cancelForm = z.object(decisionFields).superRefine(checkPlace);
const names = { meeting: 'meeting', decidedOn: 'meeting' };

interface CancelScreenProps {
  readonly detail: ActionDetail;
  readonly background: ActionBackground;
  readonly meetings: readonly MeetingRow[];
}

/** Ends an action that will not be done. */
export function CancelScreen({ detail, background, meetings }: CancelScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const form = useChangeForm(cancelForm, decisionTyped, names);
  const { ref, title } = detail.row;
  const save = form.onSubmit(async (read) => {
    const { decidedBy, reason } = read;
    await client.actions.cancel({ ref, decidedBy, reason, ...placeOf(read) });
    await navigate({ to: '/plan/$ref', params: { ref }, search: { done: 'cancelled' }, ignoreBlocker: true });
  });
  return (
    <>
      <ChangeFrame title="Cancel" action={{ ref, title }}>
        A cancelled action stays in the plan, grey and with its reason, so that nobody has to ask what became of it. If
        other work takes its place, supersede it instead.
      </ChangeFrame>
      <form noValidate onSubmit={save} className="stack">
        <ErrorSummary problem={form.problem} fields={form.problems} />
        <Dependants of={[background]} handedOn={false} />
        <DecisionPart
          meetings={meetings}
          value={form.typed}
          onChange={form.set}
          id={form.id}
          error={form.error}
          reasonHint="Why it will not be done, and what happens to what it was to answer"
        />
        <Button type="submit" busy={form.busy}>
          Cancel {ref}
        </Button>
      </form>
    </>
  );
}
