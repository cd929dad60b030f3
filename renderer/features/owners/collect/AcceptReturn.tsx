import { useState } from 'react';
import type { OwnerReturnPreview } from '#shared/contract/owners.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';
import { DateInput, emptyDate, noRealDate, readDate } from '../../../components/DateInput.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';

const dayId = 'reported-on';
type Day = 'given' | 'received' | 'other';

interface AcceptReturnProps {
  readonly preview: OwnerReturnPreview;
  readonly busy: boolean;
  readonly onAccept: (reportedOn: IsoDate) => void;
}

/** The day of the reports, chosen by a person, and the button that keeps them. */
export function AcceptReturn({ preview, busy, onAccept }: AcceptReturnProps) {
  const { givenOn, givenProblem, receivedOn, notBefore, counts, open } = preview;
  const [day, setDay] = useState<Day>(givenOn === null ? 'received' : 'given');
  const [other, setOther] = useState(emptyDate);
  const [wrong, setWrong] = useState('');
  const options: readonly { readonly value: Day; readonly label: string }[] = [
    ...(givenOn === null ? [] : [{ value: 'given' as const, label: `${dateInWords(givenOn)}, as the workbook says` }]),
    { value: 'received', label: `${dateInWords(receivedOn)}, the day received` },
    { value: 'other', label: 'Another day' },
  ];
  const accept = (): void => {
    const typed = readDate(other);
    const on = day === 'given' ? givenOn : day === 'received' ? receivedOn : typed.kind === 'date' ? typed.on : null;
    const early = on !== null && notBefore !== null && on < notBefore.on;
    const message =
      on === null
        ? typed.kind === 'empty'
          ? 'Enter the day of the reports'
          : noRealDate
        : early
          ? `${notBefore.ref} has a later report of ${dateInWords(notBefore.on)}: choose that day or a later one`
          : '';
    setWrong(message);
    if (on !== null && message === '') onAccept(on);
  };
  return (
    <section className="stack accept-return">
      <h3>Accept it</h3>
      {open.length === 0 ? null : (
        <div className="inset">
          <p>
            {open.length === 1 ? 'One thing is still to be decided:' : `${open.length} things are still to be decided:`}
          </p>
          <ul>
            {open.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <ErrorSummary
        fields={wrong === '' ? [] : [{ field: day === 'other' ? dayId : 'accept-return', message: wrong }]}
      />
      <RadioChoice label="The reports are of" options={options} value={day} onChange={setDay} />
      {givenProblem === '' ? null : (
        <p className="small muted">{`The day that the workbook gives cannot be read: ${givenProblem}`}</p>
      )}
      {day === 'other' ? (
        <DateInput
          id={dayId}
          label="Day of the reports"
          hint="For example, 30 6 2019"
          error={wrong === '' ? undefined : wrong}
          value={other}
          onChange={setOther}
        />
      ) : null}
      <div>
        <Button id="accept-return" busy={busy} onPress={accept}>
          {acceptLabel(counts.reports)}
        </Button>
      </div>
    </section>
  );
}

const acceptLabel = (reports: number): string =>
  reports === 0 ? 'Keep what was decided' : reports === 1 ? 'Accept 1 report' : `Accept ${reports} reports`;
