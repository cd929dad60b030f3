import type { ActionDetail } from '#shared/contract/actions.ts';
import type { Period } from '#shared/domain/dates.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { KeptWork, NotKept } from '../../components/KeptWork.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { OtherReports } from '../../components/report/OtherReports.tsx';
import { ReportFields } from '../../components/report/ReportFields.tsx';
import { UpdateSaved } from './UpdateSaved.tsx';
import { useUpdateForm } from './useUpdateForm.ts';

interface UpdateFormProps {
  readonly detail: ActionDetail;
  /** The period whose screens show what is known today. */
  readonly newestPeriod: Period;
}

/** Adds an owner's report. Earlier reports stay as they are; what is typed is kept until it is saved. */
export function UpdateForm({ detail, newestPeriod }: UpdateFormProps) {
  const form = useUpdateForm(detail);
  const { typed, problems } = form;
  useUnsaved(form.dirty);
  return (
    <section className="stack" aria-labelledby="add-update">
      <h2 id="add-update">Add an update</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <ErrorSummary problem={form.problem} fields={problems} />
        <div role="status">
          {form.saved === null ? null : <UpdateSaved update={form.saved} detail={detail} newestPeriod={newestPeriod} />}
        </div>
        {form.restoredAt === null ? null : (
          <KeptWork keptAt={form.restoredAt} onKeep={form.keepRestored} onDiscard={form.discard} />
        )}
        {form.notKept ? <NotKept /> : null}
        <ReportFields
          prefix={form.prefix}
          value={typed.report}
          onChange={(report) => form.change({ ...typed, report })}
          problems={problems}
        />
        <TextInput
          id="update-evidence"
          label="Evidence that you claim with it"
          hint="What it is called, for example “Audit of 20 files, June”. Leave it empty if there is none."
          value={typed.evidence}
          onChange={(evidence) => form.change({ ...typed, evidence })}
        />
        {form.others.length === 0 ? null : <OtherReports reports={form.others} busy={form.busy} onSave={form.save} />}
        <Button type="submit" busy={form.busy}>
          Save the update
        </Button>
      </form>
    </section>
  );
}
