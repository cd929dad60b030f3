import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { leaving, type PersonDetail } from '#shared/contract/people.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { Button } from '../../components/Button.tsx';
import { DateInput, partsOf } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { problemAt, readForm } from '../../components/read-form.ts';
import { useRecording } from '../../components/useRecording.ts';

const ids = { leftOn: 'left-on', reason: 'left-reason' } as const;
const always = leaving.extend({ leftOn: leaving.shape.leftOn.unwrap() });

/** From which day on nobody holds a role, or that somebody holds it again. */
export function LeavingForm({ detail: { person, asAtOn } }: { readonly detail: PersonDetail }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, fields, problem, record } = useRecording(ids);
  const [leftOn, setLeftOn] = useState(partsOf(asAtOn));
  const [reason, setReason] = useState('');
  const back = person.leftOn !== null;
  const values = { id: person.id, reason };
  const submit = (): void => {
    const read = back
      ? readForm(leaving, ids, { values: { ...values, leftOn: null } })
      : readForm(always, ids, { values, dates: { leftOn } });
    record(read, async (change) => {
      await client.people.setLeft(change);
      await router.invalidate();
    });
  };
  return (
    <section className="panel stack-small" aria-labelledby="leaving">
      <h2 id="leaving">{back ? 'Somebody holds it again' : 'Nobody holds it any more'}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>
          {back
            ? `It was recorded that nobody holds this role from ${dateInWords(person.leftOn ?? asAtOn)} on.`
            : 'Only where the role itself ends or stands empty. Then it cannot be chosen for anything new. What it leads is handed over first.'}
        </p>
        <ErrorSummary problem={problem} fields={fields} />
        {back ? null : (
          <DateInput
            id={ids.leftOn}
            label="From which day on"
            error={problemAt(fields, ids.leftOn)}
            value={leftOn}
            onChange={setLeftOn}
          />
        )}
        <TextInput
          id={ids.reason}
          label="Reason"
          error={problemAt(fields, ids.reason)}
          value={reason}
          onChange={setReason}
        />
        <Button quiet type="submit" busy={busy}>
          {back ? 'Bring it back' : 'Record it'}
        </Button>
      </form>
    </section>
  );
}
