import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { EvidenceDetail } from '#shared/contract/evidence.ts';
import { isSameRole } from '#shared/domain/evidence/evidence-decision.ts';
import { evidenceDecisionLabels } from '#shared/wording/evidence-labels.ts';
import { useHost } from '../../client/host-context.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { RadioChoice } from '../../components/Choice.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { problemAt } from '../../components/read-form.ts';
import { useRecording } from '../../components/useRecording.ts';
import { TestFields } from './TestFields.tsx';
import { decisionIds, readTyped, typedFrom } from './decision-form.ts';

const headings = { accepted: 'Decide on it', rejected: 'Decide on it', impact_tested: 'What comes next' } as const;
const saves = { accepted: 'Accept it', rejected: 'Reject it', impact_tested: 'Record the test' } as const;

/** The next decision on a piece of evidence. It is recorded beside those before it and cannot be changed. */
export function DecisionForm({ detail }: { readonly detail: EvidenceDetail }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, fields, problem, record } = useRecording(decisionIds);
  const [typed, setTyped] = useState(() => typedFrom(detail));
  const [dirty, setDirty] = useState(false);
  useUnsaved(dirty);
  const change = (part: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...part });
    setDirty(true);
  };
  const submit = (): void =>
    record(readTyped(detail.row.id, typed), async (decision) => {
      await client.evidence.decide(decision);
      setDirty(false);
      await router.invalidate();
    });
  const warned = typed.state !== 'rejected' && isSameRole(typed.decidedBy, detail.row.claimedBy);
  return (
    <section className="stack" aria-labelledby="decide">
      <h2 id="decide">{headings[detail.decisions[0] ?? 'rejected']}</h2>
      <form
        className="stack form-panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary problem={problem} fields={fields} />
        <RadioChoice
          label="Decision"
          options={detail.decisions.map((value) => ({ value, label: evidenceDecisionLabels[value] }))}
          value={typed.state}
          onChange={(state) => change({ state })}
        />
        {typed.state === 'impact_tested' ? (
          <TestFields typed={typed} problems={fields} onChange={change} />
        ) : (
          <TextInput
            id={decisionIds.reason}
            label={typed.state === 'rejected' ? 'Why it does not show that the action was done' : 'What was looked at'}
            hint={typed.state === 'rejected' ? '' : 'You may leave it empty.'}
            rows={2}
            error={problemAt(fields, decisionIds.reason)}
            value={typed.reason}
            onChange={(reason) => change({ reason })}
          />
        )}
        <TextInput
          id={decisionIds.decidedBy}
          label={typed.state === 'impact_tested' ? 'Who tested it' : 'Who decides'}
          hint="A role or a board, not a person’s name."
          error={problemAt(fields, decisionIds.decidedBy)}
          value={typed.decidedBy}
          onChange={(decidedBy) => change({ decidedBy })}
        />
        <div role="status">
          {warned ? (
            <p className="inset inset-warning">
              {detail.row.claimedBy} also claimed it. If there is anybody else who can look, let them. It is recorded
              either way, and said wherever this evidence is shown.
            </p>
          ) : null}
        </div>
        <DateInput
          id={decisionIds.decidedOn}
          label="On which day"
          error={problemAt(fields, decisionIds.decidedOn)}
          value={typed.decidedOn}
          onChange={(decidedOn) => change({ decidedOn })}
        />
        <Button type="submit" busy={busy}>
          {saves[typed.state]}
        </Button>
      </form>
    </section>
  );
}
