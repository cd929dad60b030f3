import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Report } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { partsOf } from '../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/ErrorSummary.tsx';
import { refusedFieldOf } from '../../components/field-problems.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { ReportFields } from '../../components/report/ReportFields.tsx';
import { ReportLine } from '../../components/report/ReportLine.tsx';
import { readReport, reportFieldIds, type ReportTyped } from '../../components/report/report-form.ts';

const prefix = 'correct';
const ids = { ...reportFieldIds(prefix), reason: 'correct-reason' };
const noProblems: readonly FieldProblem[] = [];

const typedFrom = (report: Report): ReportTyped => ({
  reportedOn: partsOf(report.reportedOn),
  status: report.status,
  progressPercent: report.progressPercent === null ? '' : String(report.progressPercent),
  selfRating: report.selfRating ?? 'none',
  forecastOn: partsOf(report.forecastOn),
  narrative: report.narrative,
});

interface CorrectScreenProps {
  /** Of the action. */
  readonly actionRef: string;
  readonly title: string;
  readonly report: Report;
}

/** Puts a report in the place of another. The first stays in the history, struck through, with the reason. */
export function CorrectScreen({ actionRef, title, report }: CorrectScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { busy, problem, run } = useOperation();
  const [start] = useState(() => typedFrom(report));
  const [typed, setTyped] = useState(start);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(noProblems);
  useUnsaved(typed !== start || reason !== '');
  const save = (): void => {
    const read = readReport(typed, prefix);
    const missing = reason.trim() === '' ? [{ field: ids.reason, message: 'Say what was wrong with the report' }] : [];
    setWrong([...missing, ...(read.kind === 'wrong' ? read.problems : [])]);
    if (read.kind === 'wrong' || missing.length > 0) return;
    void run(async () => {
      await client.updates.correct({ ref: actionRef, updateId: report.id, reason, ...read.report });
      // What was typed is saved: nobody is asked about leaving it.
      await navigate({ to: '/plan/$ref/history', params: { ref: actionRef }, ignoreBlocker: true });
    });
  };
  const field = refusedFieldOf(problem, ids);
  const problems = wrong.length > 0 ? wrong : field === null ? noProblems : [field];
  const { correctedBy } = report;
  return (
    <div className="stack-large">
      <div>
        <PlanNav />
        <Link to="/plan/$ref/history" params={{ ref: actionRef }} className="back">
          History of {actionRef}
        </Link>
        <PageHeading
          title={`Correct the update of ${dateInWords(report.reportedOn)}`}
          caption={`${actionRef} ${title}`}
        />
      </div>
      <section className="inset stack-small" aria-label="As it was reported">
        <p className="strong">
          As it was reported{report.reportedBy === '' ? '' : ` by ${report.reportedBy}`}
          {report.agency === '' ? '' : ` for ${report.agency}`}
        </p>
        <ReportLine report={report} />
      </section>
      {correctedBy === null ? (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <ErrorSummary problem={field === null ? problem : null} fields={problems} />
          <TextInput
            id={ids.reason}
            label="What was wrong with it"
            hint="Stands in the history beside the report, for example “60% was a typing mistake”"
            error={problems.find((one) => one.field === ids.reason)?.message}
            value={reason}
            onChange={setReason}
            rows={2}
          />
          <ReportFields prefix={prefix} value={typed} onChange={setTyped} problems={problems} />
          <div>
            <Button type="submit" busy={busy}>
              Save the correction
            </Button>
          </div>
        </form>
      ) : (
        <p className="inset inset-warning">
          It was corrected on {dateInWords(correctedBy.on)}
          {correctedBy.by === '' ? '' : ` by ${correctedBy.by}`}: {asSentence(correctedBy.reason)}{' '}
          <Link to="/plan/$ref/correct/$updateId" params={{ ref: actionRef, updateId: String(correctedBy.id) }}>
            Correct the report that took its place
          </Link>
        </p>
      )}
    </div>
  );
}
