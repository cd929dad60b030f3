import { type ReactNode, type Ref } from 'react';
import type { z } from 'zod';
import { newDecision } from '#shared/contract/meetings.ts';
import type { AgendaItem } from '#shared/contract/meeting-views.ts';
import { useHost } from '../../client/host-context.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { SelectChoice } from '../../components/Choice.tsx';
import { DateInput, emptyDate, type DateParts } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { SuggestInput } from '../../components/SuggestInput.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { reader, useTyped } from '../../components/useTyped.ts';

export interface DecisionTyped {
  readonly text: string;
  readonly lead: string;
  readonly dueOn: DateParts;
  readonly agendaItem: string;
}
const emptyDecisionTyped: DecisionTyped = { text: '', lead: '', dueOn: emptyDate, agendaItem: '' };

interface DecisionFormProps {
  /** Of the fields' ids. */
  readonly prefix: string;
  readonly meeting: string;
  readonly about: z.infer<typeof newDecision>['about'];
  readonly roles: readonly string[];
  readonly agenda?: readonly AgendaItem[];
  readonly onDecided: () => Promise<void>;
  /** What was typed before and not saved. */
  readonly initial?: DecisionTyped;
  /** Told of what is typed where somebody else keeps it; leaving then asks nothing. */
  readonly onTyped?: (typed: DecisionTyped) => void;
  readonly textRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly children?: ReactNode;
}

const noItems: readonly AgendaItem[] = [];

/** What was decided, who does it, by when; saved at once. */
export function DecisionForm(props: DecisionFormProps) {
  const { prefix, meeting, about, roles, agenda = noItems, onDecided, onTyped, textRef } = props;
  const { client } = useHost();
  const ids = { text: `${prefix}-text`, lead: `${prefix}-lead`, dueOn: `${prefix}-due` };
  const form = useTyped<DecisionTyped, z.infer<typeof newDecision>>({
    initial: emptyDecisionTyped,
    ...(props.initial === undefined ? {} : { start: props.initial }),
    read: (typed) => {
      const read = reader(ids);
      return read.against(newDecision, {
        ref: meeting,
        text: typed.text,
        lead: typed.lead,
        dueOn: read.optionalDate('dueOn', typed.dueOn),
        about,
        agendaItem: typed.agendaItem === '' ? null : Number(typed.agendaItem),
      });
    },
    send: async (value) => {
      await client.meetings.decide(value);
      onTyped?.(emptyDecisionTyped);
      await onDecided();
    },
  });
  useUnsaved(form.dirty && onTyped === undefined);
  const set = (part: Partial<DecisionTyped>): void => {
    form.set(part);
    onTyped?.({ ...form.values, ...part });
  };
  const items = [
    { value: '', label: 'No item' },
    ...agenda.map(({ id, title }) => ({ value: String(id), label: title })),
  ];
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <TextInput
        id={ids.text}
        label="What was decided"
        rows={2}
        {...(textRef === undefined ? {} : { ref: textRef })}
        error={form.errorOf(ids.text)}
        value={form.values.text}
        onChange={(text) => set({ text })}
      />
      <div className="field-pair">
        <SuggestInput
          id={ids.lead}
          label="Who does it"
          hint="A role; may be left empty"
          suggestions={roles}
          error={form.errorOf(ids.lead)}
          value={form.values.lead}
          onChange={(lead) => set({ lead })}
        />
        <DateInput
          id={ids.dueOn}
          label="By when"
          error={form.errorOf(ids.dueOn)}
          value={form.values.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        {agenda.length === 0 ? null : (
          <SelectChoice
            label="Under which item"
            options={items}
            value={form.values.agendaItem}
            onChange={(agendaItem) => set({ agendaItem })}
          />
        )}
      </div>
      <div className="row">
        <Button type="submit" busy={form.busy}>
          Record the decision
        </Button>
        {props.children}
      </div>
    </form>
  );
}
