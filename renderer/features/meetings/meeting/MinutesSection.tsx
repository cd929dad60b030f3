import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { newMinutes } from '#shared/contract/meetings.ts';
import type { MeetingDetail, MinutesVersion } from '#shared/contract/meeting-views.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { minutesStateLabels } from '#shared/wording/meeting-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';
import { DateInput, partsOf } from '../../../components/DateInput.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { withKeys } from '../../../components/with-keys.ts';
import { reader, useTyped, type Reading } from '../../../components/useTyped.ts';

interface MinutesSectionProps {
  readonly detail: MeetingDetail;
  readonly changeable: boolean;
}
const headOf = ({ state, writtenOn }: MinutesVersion): string =>
  state === 'agreed' ? `Agreed on ${dateInWords(writtenOn)}` : `Draft of ${dateInWords(writtenOn)}`;

/** The minutes as they stand, the versions before them, and the next version. */
export function MinutesSection({ detail, changeable }: MinutesSectionProps) {
  const [standing, ...before] = detail.minutes;
  return (
    <section className="stack" aria-labelledby="minutes">
      <h2 id="minutes">
        Minutes {standing === undefined ? null : <span className="muted heading-note">{headOf(standing)}</span>}
      </h2>
      {standing === undefined ? (
        <p className="muted">No minutes have been written.</p>
      ) : (
        <>
          {standing.correction === '' ? null : (
            <p className="inset">
              <strong>Corrects the version before:</strong> {standing.correction}
            </p>
          )}
          <div className="minutes-text">{standing.text}</div>
        </>
      )}
      {before.length === 0 ? null : (
        <Disclosed label={`Earlier versions (${before.length})`}>
          <div className="stack">
            {withKeys(before, ({ writtenOn, state }) => `${writtenOn} ${state}`).map(({ key, item }) => (
              <div key={key}>
                <h3>{headOf(item)}</h3>
                <div className="minutes-text">{item.text}</div>
              </div>
            ))}
          </div>
        </Disclosed>
      )}
      {changeable ? (
        <div className="no-print">
          <Disclosed label={labelFor(standing)}>
            <MinutesForm key={detail.minutes.length} detail={detail} standing={standing} />
          </Disclosed>
        </div>
      ) : null}
    </section>
  );
}

function labelFor(standing: MinutesVersion | undefined): string {
  if (standing === undefined) return 'Write the minutes';
  return standing.state === 'agreed' ? 'Correct the agreed minutes' : 'Change or agree the draft';
}

const ids = { text: 'minutes-text', correction: 'minutes-correction', writtenOn: 'minutes-on', state: 'minutes-state' };
const states = (['draft', 'agreed'] as const).map((value) => ({ value, label: minutesStateLabels[value] }));

interface MinutesFormProps {
  readonly detail: MeetingDetail;
  readonly standing: MinutesVersion | undefined;
}

function MinutesForm({ detail, standing }: MinutesFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const corrects = standing?.state === 'agreed';
  const initial = {
    text: standing?.text ?? '',
    state: corrects ? ('agreed' as const) : ('draft' as const),
    writtenOn: partsOf(detail.today),
    correction: '',
  };
  const form = useTyped<typeof initial & { readonly state: 'draft' | 'agreed' }, z.infer<typeof newMinutes>>({
    initial,
    read: (typed): Reading<z.infer<typeof newMinutes>> => {
      const read = reader(ids);
      return read.against(newMinutes, {
        ...typed,
        ref: detail.row.ref,
        writtenOn: read.date('writtenOn', typed.writtenOn, 'Enter the day of this version'),
      });
    },
    send: async (value) => {
      await client.meetings.writeMinutes(value);
      setSaved(true);
      await router.invalidate();
    },
  });
  useUnsaved(form.dirty && !saved);
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      <div className="minutes-field">
        <TextInput
          id={ids.text}
          label="Text of the minutes"
          hint="Roles, not names; nothing that could point to a child or a family."
          rows={14}
          error={form.errorOf(ids.text)}
          value={form.values.text}
          onChange={(text) => form.set({ text })}
        />
      </div>
      {corrects ? (
        <TextInput
          id={ids.correction}
          label="What is corrected, and why"
          hint="Stands above the text; the agreed version stays beneath it."
          error={form.errorOf(ids.correction)}
          value={form.values.correction}
          onChange={(correction) => form.set({ correction })}
        />
      ) : (
        <RadioChoice
          label="State"
          options={states}
          value={form.values.state}
          onChange={(state) => form.set({ state })}
        />
      )}
      <DateInput
        id={ids.writtenOn}
        label={form.values.state === 'agreed' ? 'Agreed on' : 'Written on'}
        error={form.errorOf(ids.writtenOn)}
        value={form.values.writtenOn}
        onChange={(writtenOn) => form.set({ writtenOn })}
      />
      <Button type="submit" busy={form.busy}>
        {corrects ? 'Record the correction' : form.values.state === 'agreed' ? 'Record as agreed' : 'Save the draft'}
      </Button>
    </form>
  );
}
