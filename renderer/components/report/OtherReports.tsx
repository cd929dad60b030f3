import type { Report } from '#shared/contract/updates.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Button } from '../Button.tsx';
import { ReportLine } from './ReportLine.tsx';

interface OtherReportsProps {
  readonly reports: readonly Report[];
  readonly busy: boolean;
  readonly onSave: () => void;
}

/** Said to the later of two people who report at once: what the other said, and that both reports can be kept. */
export function OtherReports({ reports, busy, onSave }: OtherReportsProps) {
  return (
    <div className="inset inset-warning stack-small" role="alert">
      <p className="strong">
        {reports.length === 1 ? 'Another report came in' : `${reports.length} other reports came in`} since this form
        was opened. Yours is not saved yet.
      </p>
      {reports.map((report) => (
        <div key={report.id}>
          <p className="strong small">
            {dateInWords(report.reportedOn)}
            {report.reportedBy === '' ? '' : `, ${report.reportedBy}`}
          </p>
          <ReportLine report={report} />
        </div>
      ))}
      <p>Change yours first if it should say something else now. Both reports are kept, and yours will be the later.</p>
      <Button busy={busy} onPress={onSave}>
        Save mine too
      </Button>
    </div>
  );
}
