import { useRouter } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { dateInWords, periodInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { DateInput, partsOf, readDate } from '../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { refusedFieldOf } from '../../components/field-problems.ts';

interface ChaseFormProps {
  readonly sender: string;
  readonly period: Period;
  /** What the date begins with. */
  readonly today: IsoDate;
}

/** Records that somebody was written to or called; the role that is set in the settings goes with it. */
export function ChaseForm({ sender, period, today }: ChaseFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [on, setOn] = useState(partsOf(today));
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<FieldProblem | null>(null);
  const [saved, setSaved] = useState('');
  const id = useId();
  const ids = { chasedOn: `${id}-on`, note: `${id}-note` };
  const refused = refusedFieldOf(problem, ids);
  const error = wrong ?? refused;
  const submit = async (): Promise<void> => {
    setSaved('');
    const typed = readDate(on);
    if (typed.kind !== 'date') {
      setWrong({ field: ids.chasedOn, message: 'Enter the day on which you wrote or called, such as 22 7 2019' });
      return;
    }
    setWrong(null);
    await run(async () => {
      await client.calendar.recordChase({ sender, period, chasedOn: typed.on, note });
      setNote('');
      setSaved(`Recorded: ${sender} was chased for ${periodInWords(period)} on ${dateInWords(typed.on)}.`);
      await router.invalidate();
    });
  };
  return (
    <form
      className="stack-small"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary problem={refused === null ? problem : null} fields={error === null ? [] : [error]} />
      <div role="status">{saved === '' ? null : <p className="result-banner">{saved}</p>}</div>
      <DateInput
        id={ids.chasedOn}
        label="When you wrote or called"
        error={error?.message}
        value={on}
        onChange={setOn}
      />
      <TextInput
        id={ids.note}
        label="Note"
        hint="You may leave it empty. Write no names."
        value={note}
        onChange={setNote}
      />
      <Button type="submit" busy={busy} small>
        Record it
      </Button>
    </form>
  );
}
