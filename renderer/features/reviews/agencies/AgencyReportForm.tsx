import { useRouter } from '@tanstack/react-router';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import type { Period } from '#shared/domain/dates.ts';
import { reportedStatuses } from '#shared/domain/plan.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { ComboChoice } from '../../../components/ComboChoice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { DatedNote, FormStatus } from '../forms/FormStatus.tsx';
import { useTypedForm } from '../forms/useTypedForm.ts';
import { emptyReport, pairKey, reportForm } from './agency-forms.ts';

const statusOptions = reportedStatuses.map((value) => ({ value, label: actionStatusLabels[value] }));

interface AgencyReportFormProps {
  readonly detail: ReviewDetail;
  readonly newestPeriod: Period;
}

/** Adds what an agency says of its own part in a shared action. */
export function AgencyReportForm({ detail, newestPeriod }: AgencyReportFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const form = useTypedForm('report', reportForm, emptyReport);
  const { typed, change, id, errorOf, send, saved } = form;
  const pairs = detail.actions.flatMap(({ row, parts }) =>
    parts
      .filter(({ part }) => part === 'support')
      .map(({ agency }) => ({ action: row.ref, agency, label: `${agency}: ${row.ref} ${row.title}` })),
  );
  if (pairs.length === 0) {
    return (
      <p className="inset">
        No action of this review has a supporting agency, so only leads report: on the pages of their actions.
      </p>
    );
  }
  const pairOf = (key: string) => pairs.find(({ action, agency }) => pairKey(action, agency) === key);
  const save = (): void =>
    void send(async ({ pair, ...read }) => {
      const chosen = pairOf(pair);
      if (chosen === undefined) return;
      await client.reviews.reportForAgency({ action: chosen.action, agency: chosen.agency, ...read });
      await router.invalidate();
    });
  return (
    <form
      className="stack panel-form"
      aria-labelledby="add-report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 id="add-report">Add an agency’s own report</h3>
      <FormStatus form={form}>
        {({ pair, reportedOn }) => (
          <>
            <p>The report was saved: {pairOf(pair)?.label ?? pair}.</p>
            <DatedNote on={reportedOn} asAtOn={detail.asAtOn} newestPeriod={newestPeriod} />
          </>
        )}
      </FormStatus>
      {errorOf('pair') === undefined ? null : <p className="field-error">{errorOf('pair')}</p>}
      <ComboChoice
        key={saved === null ? 'typing' : 'saved'}
        id={id('pair')}
        label="Agency and action"
        hint="The lead of an action reports on the action’s own page: that report is rated."
        options={pairs.map(({ action, agency, label }) => ({ value: pairKey(action, agency), label }))}
        value={typed.pair}
        onChange={(pair) => change({ pair })}
      />
      <div className="row-top">
        <DateInput
          id={id('reportedOn')}
          label="Date of the report"
          hint="For example, 30 6 2019"
          error={errorOf('reportedOn')}
          value={typed.reportedOn}
          onChange={(reportedOn) => change({ reportedOn })}
        />
        <SelectChoice
          label="Status of its part"
          options={statusOptions}
          value={typed.status}
          onChange={(status) => change({ status })}
        />
        <TextInput
          id={id('progressPercent')}
          label="Progress in per cent"
          error={errorOf('progressPercent')}
          narrow
          inputMode="numeric"
          value={typed.progressPercent}
          onChange={(progressPercent) => change({ progressPercent })}
        />
      </div>
      <TextInput
        id={id('narrative')}
        label="What the agency has done, and what comes next"
        hint="Write no names of children or families."
        rows={3}
        error={errorOf('narrative')}
        value={typed.narrative}
        onChange={(narrative) => change({ narrative })}
      />
      <Button type="submit" busy={form.busy}>
        Save the agency’s report
      </Button>
    </form>
  );
}
