import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { SpcOptionsPreview } from '#shared/contract/spc-decisions.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { SpcOptions } from '#shared/domain/rating/rule-set.ts';
import { useHost } from '../../client/host-context.ts';
import { useSeenFirst } from '../../client/useSeenFirst.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { RadioChoice } from '../../components/Choice.tsx';
import { DecisionFields, emptyDecision, readDecision } from '../../components/DecisionFields.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/ErrorSummary.tsx';

const lengths = [
  { value: '7' as const, label: '7 points in a row' },
  { value: '6' as const, label: '6 points in a row' },
];
const rules = [
  { value: 'package' as const, label: 'Points beyond a limit do not count' },
  { value: 'mdc2023' as const, label: 'Points beyond a limit count, too (as announced in 2023)' },
];
const screening = [
  { value: 'on' as const, label: 'Leave outlying moving ranges out' },
  { value: 'off' as const, label: 'Use all moving ranges' },
];
const prefix = 'spc-options';

/** Changes the options of the control charts from a day on, after the effect on the latest position was looked at. */
export function SpcOptionsForm({ held, onRecorded }: { readonly held: SpcOptions; readonly onRecorded: () => void }) {
  const { client } = useHost();
  const router = useRouter();
  const opening = {
    runLength: held.runLength === 6 ? ('6' as const) : ('7' as const),
    twoInThree: held.twoInThree,
    screening: held.screenOutliers ? ('on' as const) : ('off' as const),
    decision: emptyDecision,
  };
  const [typed, setTyped] = useState(opening);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { busy, problem, effect: preview, lookOrRecord } = useSeenFirst<SpcOptionsPreview>(typed);
  useUnsaved(typed.decision.reason !== '' || typed.decision.decidedBy !== '');

  const onSubmit = () => {
    const decision = readDecision(typed.decision, prefix);
    if (decision.kind === 'wrong') return setProblems(decision.problems);
    setProblems([]);
    const options = {
      validFrom: decision.on,
      runLength: typed.runLength === '6' ? (6 as const) : (7 as const),
      twoInThree: typed.twoInThree,
      screenOutliers: typed.screening === 'on',
    };
    lookOrRecord(
      () => client.spcDecisions.previewOptions(options),
      async () => {
        const { reason, decidedBy } = decision;
        await client.spcDecisions.changeOptions({ ...options, reason, decidedBy });
        setTyped({ ...typed, decision: emptyDecision });
        onRecorded();
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
      <RadioChoice
        label="A shift or a trend"
        options={lengths}
        value={typed.runLength}
        onChange={(runLength) => setTyped({ ...typed, runLength })}
      />
      <RadioChoice
        label="Two of three points close to a limit"
        options={rules}
        value={typed.twoInThree}
        onChange={(twoInThree) => setTyped({ ...typed, twoInThree })}
      />
      <RadioChoice
        label="Moving ranges far beyond the others"
        options={screening}
        value={typed.screening}
        onChange={(chosen) => setTyped({ ...typed, screening: chosen })}
      />
      <DecisionFields
        prefix={prefix}
        reasonHint="Printed in every pack that is read by these options."
        dateLabel="In force from"
        value={typed.decision}
        onChange={(decision) => setTyped({ ...typed, decision })}
        problems={problems}
      />
      <div role="status">{preview === null ? null : <OptionsEffect preview={preview} />}</div>
      <Button type="submit" busy={busy}>
        {preview === null ? 'Look at the effect first' : 'Record the decision'}
      </Button>
    </form>
  );
}

/** Which charts of the latest position would say something else. */
function OptionsEffect({ preview }: { readonly preview: SpcOptionsPreview }) {
  const { period, asAtOn, charts, differences, warnings } = preview;
  return (
    <div className="stack-small">
      <h3>What it would change</h3>
      {warnings.map((warning) => (
        <p key={warning} className="inset inset-warning">
          {warning}
        </p>
      ))}
      <p>
        Read by these options, {differences.length === 0 ? 'none' : differences.length} of the {charts} charts for{' '}
        {periodInWords(period)}, as at {dateInWords(asAtOn)}, would say something else. No colour depends on them.
      </p>
      {differences.length === 0 ? null : (
        <ul>
          {differences.map(({ code, name, before, after }) => (
            <li key={code}>
              <strong>
                {code} {name}
              </strong>
              <br />
              Now: {before}
              <br />
              Then: {after}
            </li>
          ))}
        </ul>
      )}
      <p>Nothing is recorded yet.</p>
    </div>
  );
}
