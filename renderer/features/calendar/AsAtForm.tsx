import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { IsoDate } from '#shared/domain/dates.ts';
import { Button } from '../../components/Button.tsx';
import { DateInput, noRealDate, partsOf, readDate } from '../../components/DateInput.tsx';

/** Shows the calendar as it stood on another day, or as it stands today. */
export function AsAtForm({ asAtOn, asked }: { readonly asAtOn: IsoDate; readonly asked: boolean }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(partsOf(asAtOn));
  const [wrong, setWrong] = useState(false);
  const show = (asAt: IsoDate | undefined): void =>
    void navigate({ to: '/calendar', search: (old) => ({ ...old, asAt }), resetScroll: false });
  return (
    <form
      className="stack-small"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const date = readDate(typed);
        setWrong(date.kind !== 'date');
        if (date.kind === 'date') show(date.on);
      }}
    >
      <DateInput
        id="calendar-as-at"
        label="How it stood at the end of this day"
        error={wrong ? noRealDate : undefined}
        value={typed}
        onChange={setTyped}
      />
      <div className="row">
        <Button type="submit" quiet small>
          Show that day
        </Button>
        {asked ? (
          <Button quiet small onPress={() => show(undefined)}>
            Show today
          </Button>
        ) : null}
      </div>
    </form>
  );
}
