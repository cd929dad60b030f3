import { useRouter } from '@tanstack/react-router';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { dateInWords, type Period } from '#shared/domain/dates.ts';
import type { SignOffState } from '#shared/domain/reviews/sign-off.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice, SelectChoice } from '../../../components/Choice.tsx';
import { ComboChoice } from '../../../components/ComboChoice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { DatedNote, FormStatus } from '../forms/FormStatus.tsx';
import { useTypedForm } from '../forms/useTypedForm.ts';
import { emptySignOff, signOffForm } from './agency-forms.ts';

const signedOptions = [
  { value: 'signed' as const, label: 'Signs it off' },
  { value: 'withdrawn' as const, label: 'Takes its sign-off back' },
];

interface SignOffFormProps {
  readonly detail: ReviewDetail;
  readonly newestPeriod: Period;
}

/** Records that an agency signed the plan or a shared action off, or took that back. */
export function SignOffForm({ detail, newestPeriod }: SignOffFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTypedForm('sign', signOffForm, emptySignOff);
  const { typed, change, id, errorOf, send, saved } = form;
  const { code } = detail.review;
  const shared = detail.actions.filter(({ signOff }) => signOff !== null);
  const state = typed.of === '' ? detail.signOff : shared.find(({ row }) => row.ref === typed.of)?.signOff;
  const agencies = agenciesOf(state ?? detail.signOff);
  if (detail.signOff.agencies.length + detail.signOff.others.length === 0) return null;
  const save = (): void =>
    void send(async ({ of, signed, ...read }) => {
      const target = of === '' ? { kind: 'review' as const, code } : { kind: 'action' as const, ref: of };
      await client.reviews.signOff({ of: target, signed: signed === 'signed', ...read });
      await router.invalidate();
    });
  return (
    <form
      className="stack panel-form"
      aria-labelledby="add-sign-off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 id="add-sign-off">Record a sign-off</h3>
      <FormStatus form={form}>
        {({ agency, signed, signedOn }) => (
          <>
            <p>
              Saved: {agency} {signed === 'signed' ? 'signed on' : 'took it back on'} {dateInWords(signedOn)}.
            </p>
            <DatedNote on={signedOn} asAtOn={detail.asAtOn} newestPeriod={newestPeriod} />
          </>
        )}
      </FormStatus>
      <SelectChoice
        label="What is signed off"
        options={[
          { value: '', label: `The whole plan of ${code}` },
          ...shared.map(({ row }) => ({ value: row.ref, label: `Only ${row.ref} ${row.title}` })),
        ]}
        value={typed.of}
        onChange={(of) => change({ of })}
      />
      {errorOf('agency') === undefined ? null : <p className="field-error">{errorOf('agency')}</p>}
      <ComboChoice
        key={`${saved === null ? 'typing' : 'saved'} ${typed.of}`}
        id={id('agency')}
        label="Agency"
        hint="Those that lead or support an action of it have to sign."
        options={agencies.map((agency) => ({ value: agency, label: agency }))}
        value={typed.agency}
        onChange={(agency) => change({ agency })}
      />
      <RadioChoice
        label="What it does"
        options={signedOptions}
        value={typed.signed}
        onChange={(signed) => change({ signed })}
      />
      <div className="row-top">
        <DateInput
          id={id('signedOn')}
          label="Day"
          hint="For example, 30 6 2019"
          error={errorOf('signedOn')}
          value={typed.signedOn}
          onChange={(signedOn) => change({ signedOn })}
        />
        <SuggestInput
          id={id('signedBy')}
          label="Signed by"
          hint="A role, not a person’s name"
          error={errorOf('signedBy')}
          suggestions={detail.known.deciders}
          value={typed.signedBy}
          onChange={(signedBy) => change({ signedBy })}
        />
      </div>
      <TextInput
        id={id('note')}
        label="Note"
        hint={typed.signed === 'signed' ? 'You may leave it empty.' : 'Why it is taken back.'}
        rows={2}
        error={errorOf('note')}
        value={typed.note}
        onChange={(note) => change({ note })}
      />
      <Button type="submit" busy={form.busy}>
        Save the sign-off
      </Button>
    </form>
  );
}

const agenciesOf = ({ agencies, others }: SignOffState): readonly string[] =>
  [...agencies, ...others].map(({ agency }) => agency);
