import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { ActionBetween, ActionHistory } from '#shared/contract/updates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { DateInput, noRealDate, partsOf, readDate } from '../../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/ErrorSummary.tsx';
import { refusedFieldOf } from '../../../components/field-problems.ts';
import { BetweenTable } from './BetweenTable.tsx';

const ids = { from: 'between-from', to: 'between-to' };
const noProblems: readonly FieldProblem[] = [];

/** What the action was on one day and on another. */
export function BetweenSection({ history }: { readonly history: ActionHistory }) {
  const { client } = useHost();
  const { busy, problem, run } = useOperation();
  const [from, setFrom] = useState(partsOf(history.firstKnownOn));
  const [to, setTo] = useState(partsOf(history.today));
  const [asKnown, setAsKnown] = useState(true);
  const [wrong, setWrong] = useState(noProblems);
  const [between, setBetween] = useState<ActionBetween | null>(null);
  const compare = (): void => {
    const [first, second] = [readDate(from), readDate(to)];
    setWrong([
      ...(first.kind === 'date' ? [] : [{ field: ids.from, message: noRealDate }]),
      ...(second.kind === 'date' ? [] : [{ field: ids.to, message: noRealDate }]),
    ]);
    if (first.kind !== 'date' || second.kind !== 'date') return;
    void run(async () => {
      setBetween(await client.updates.between({ ref: history.ref, from: first.on, to: second.on, knownThen: asKnown }));
    });
  };
  const refused = refusedFieldOf(problem, ids);
  const shown = [...wrong, ...(refused === null || wrong.length > 0 ? [] : [refused])];
  const errorOf = (field: string): string | undefined => shown.find((one) => one.field === field)?.message;
  return (
    <section className="stack" aria-labelledby="between">
      <h2 id="between">What changed between two days</h2>
      <ErrorSummary problem={refused === null ? problem : null} fields={shown} />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          compare();
        }}
      >
        <div className="row-top">
          <DateInput id={ids.from} label="From" error={errorOf(ids.from)} value={from} onChange={setFrom} />
          <DateInput id={ids.to} label="To" error={errorOf(ids.to)} value={to} onChange={setTo} />
        </div>
        <Checkbox className="check" isSelected={asKnown} onChange={setAsKnown}>
          Only what was known on each of the two days, without what was recorded later
        </Checkbox>
        <div>
          <Button type="submit" quiet busy={busy}>
            Show what changed
          </Button>
        </div>
      </form>
      <div role="status">{between === null ? null : <BetweenTable between={between} />}</div>
    </section>
  );
}
