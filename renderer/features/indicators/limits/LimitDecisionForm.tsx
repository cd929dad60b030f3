import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { SpcChart } from '#shared/charts/SpcChart.tsx';
import type { LimitPreview } from '#shared/contract/spc-decisions.ts';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { useHost } from '../../../client/host-context.ts';
import { useSeenFirst } from '../../../client/useSeenFirst.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { DecisionFields, emptyDecision } from '../../../components/DecisionFields.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { screenPalette } from '../../../components/screen-palette.ts';
import {
  readLimitDecision,
  recordedInWords,
  type LimitDecisionKind,
  type ReadLimitDecision,
  type TypedLimitDecision,
} from './limit-decision.ts';

interface LimitDecisionFormProps {
  readonly code: string;
  /** The period in view, whose chart shows the effect. */
  readonly period: Period;
  readonly kind: LimitDecisionKind;
  /** Months that limits can begin at, newest first. */
  readonly months: readonly Period[];
  readonly onRecorded: (sentence: string) => void;
}

const reasonHints = {
  rebase: 'Drawn on the chart: what changed in the service or in the counting, and when.',
  withdrawal: 'Kept beside the decision that is taken back.',
  fix: 'Printed in the pack: why these months are the ones to measure against.',
  free: 'Printed in the pack.',
} as const;

/** Records one decision on the limits of a chart, after its effect was looked at. */
export function LimitDecisionForm({ code, period, kind, months, onRecorded }: LimitDecisionFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const prefix = kind.kind === 'withdrawal' ? `limits-withdrawal-${kind.period}` : `limits-${kind.kind}`;
  const empty: TypedLimitDecision = { period: '', points: '12', decision: emptyDecision };
  const [typed, setTyped] = useState(empty);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { busy, problem, effect: preview, lookOrRecord } = useSeenFirst<LimitPreview>(typed);
  useUnsaved(typed.decision.reason !== '' || typed.decision.decidedBy !== '');

  const onSubmit = () => {
    const read = readLimitDecision(kind, typed, prefix);
    if (!('change' in read)) return setProblems(read);
    setProblems([]);
    lookOrRecord(
      () => client.spcDecisions.preview({ code, period, change: read.change }),
      async () => {
        await send(client, code, read);
        setTyped(empty);
        onRecorded(recordedInWords(read.change));
        await router.invalidate();
      },
    );
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary problem={problem} fields={problems} />
      {kind.kind === 'rebase' ? (
        <SelectChoice
          id={`${prefix}-period`}
          label="First month under the new limits"
          options={[
            { value: '', label: 'Choose a month' },
            ...months.map((value) => ({ value, label: periodInWords(value) })),
          ]}
          value={typed.period}
          onChange={(chosen) => setTyped({ ...typed, period: chosen })}
        />
      ) : null}
      {kind.kind === 'fix' ? (
        <TextInput
          id={`${prefix}-points`}
          label="How many months"
          hint="The first ones of each stretch between new limits, 12 or more"
          error={problems.find(({ field }) => field === `${prefix}-points`)?.message}
          value={typed.points}
          onChange={(points) => setTyped({ ...typed, points })}
          narrow
          inputMode="numeric"
        />
      ) : null}
      <DecisionFields
        prefix={prefix}
        reasonHint={reasonHints[kind.kind]}
        dateLabel="Day of the decision"
        value={typed.decision}
        onChange={(decision) => setTyped({ ...typed, decision })}
        problems={problems}
      />
      <div role="status">{preview === null ? null : <Effect preview={preview} />}</div>
      <Button type="submit" busy={busy}>
        {preview === null ? 'Look at the effect first' : 'Record the decision'}
      </Button>
    </form>
  );
}

/** The chart as it would be, and what to think of first. */
function Effect({ preview: { chart, chartAlt, explanation, warnings } }: { readonly preview: LimitPreview }) {
  return (
    <div className="stack-small">
      <h3>What it would change</h3>
      {warnings.map((warning) => (
        <p key={warning} className="inset inset-warning">
          {warning}
        </p>
      ))}
      <figure className="spc-figure">
        <SpcChart spec={chart} alt={chartAlt} palette={screenPalette} width={1000} height={400} fontSize={14} />
      </figure>
      <ul>
        {explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Nothing is recorded yet.</p>
    </div>
  );
}

async function send(client: PlumblineClient, code: string, { change, decision }: ReadLimitDecision): Promise<void> {
  const { spcDecisions } = client;
  switch (change.kind) {
    case 'rebase':
      await spcDecisions.addRebase({ code, period: change.period, ...decision });
      return;
    case 'withdrawal':
      await spcDecisions.withdrawRebase({ code, period: change.period, ...decision });
      return;
    case 'baseline':
      await (change.points === null
        ? spcDecisions.freeBaseline({ code, ...decision })
        : spcDecisions.fixBaseline({ code, points: change.points, ...decision }));
  }
}
