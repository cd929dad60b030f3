import { useNavigate } from '@tanstack/react-router';
import type { EventDetail, JudgementView, ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { useHost } from '../../../client/host-context.ts';
import { TextInput } from '../../../components/TextInput.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { JudgementFields } from './JudgementFields.tsx';
import { judgementIds, readEditedJudgement, readNewJudgement, typedJudgement } from './judgement-form.ts';
import { useEntry } from './useEntry.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

interface JudgementScreenProps {
  readonly detail: EventDetail;
  readonly choices: ScrutinyChoices;
}

/** Adds the grade of an area to an event. */
export function JudgementNewScreen({ detail, choices }: JudgementScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { ref, title } = detail.event;
  const form = useEntry(typedJudgement(detail, choices, null), readNewJudgement(ref), judgementIds);
  const save = form.onSubmit(async (judgement) => {
    await client.scrutiny.addJudgement(judgement);
    await navigate({ to: '/scrutiny/$ref', params: { ref }, search: { saved: 'judgement' }, ignoreBlocker: true });
  });
  return (
    <EntryFrame
      title="Add a judgement"
      caption={title}
      eventRef={ref}
      form={form}
      submit="Add the judgement"
      onSubmit={save}
    >
      <JudgementFields
        choices={choices}
        judged={detail.judgements.map(({ area }) => area)}
        typed={form.typed}
        set={form.set}
        errorOf={form.errorOf}
      />
    </EntryFrame>
  );
}

/** Corrects a judgement, or takes it back. */
export function JudgementEditScreen({
  detail,
  choices,
  judgement,
}: JudgementScreenProps & { readonly judgement: JudgementView }) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { ref } = detail.event;
  const { id, area } = judgement;
  const form = useEntry(typedJudgement(detail, choices, judgement), readEditedJudgement(id), judgementIds);
  const back = (saved: string) =>
    navigate({ to: '/scrutiny/$ref', params: { ref }, search: { saved }, ignoreBlocker: true });
  const save = form.onSubmit(async (edited) => {
    await client.scrutiny.editJudgement(edited);
    await back('corrected');
  });
  return (
    <EntryFrame
      title="Correct the judgement"
      caption={area}
      eventRef={ref}
      intro="A correction holds for every day that is asked about. What was recorded before stays, and is what was known until today."
      form={form}
      submit="Save the correction"
      onSubmit={save}
      below={
        <WithdrawForm
          what="judgement"
          withdraw={async (withdrawal) => {
            await client.scrutiny.withdrawJudgement({ id, ...withdrawal });
            await back('withdrawn');
          }}
        />
      }
    >
      <JudgementFields
        choices={choices}
        judged={detail.judgements.filter((one) => one.id !== id).map((one) => one.area)}
        typed={form.typed}
        set={form.set}
        errorOf={form.errorOf}
      />
      <TextInput
        id={judgementIds.reason}
        label="Why it is corrected"
        error={form.errorOf(judgementIds.reason)}
        rows={2}
        value={form.typed.reason}
        onChange={(reason) => form.set({ reason })}
      />
    </EntryFrame>
  );
}
