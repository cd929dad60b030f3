import type { Report } from '#shared/contract/updates.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';
import { RatingTag } from '../RatingTag.tsx';

/** What one report says, in a line of facts and its own words. */
export function ReportLine({ report }: { readonly report: Report }) {
  return (
    <>
      <p className="row small">
        <span>{statusAndProgress(report.status, report.progressPercent)}</span>
        {report.selfRating === null ? null : (
          <span className="row">
            Owner’s rating <RatingTag colour={report.selfRating} />
          </span>
        )}
        {report.forecastOn === null ? null : <span>Forecast {dateInWords(report.forecastOn)}</span>}
      </p>
      {report.narrative === '' ? null : <p className="break">{report.narrative}</p>}
    </>
  );
}
