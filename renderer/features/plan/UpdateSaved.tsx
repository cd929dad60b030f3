import { Link } from '@tanstack/react-router';
import type { ActionDetail } from '#shared/contract/actions.ts';
import { dateInWords, type Period } from '#shared/domain/dates.ts';
import { colourWord } from '#shared/wording/colours.ts';
import type { ReportRead } from '../../components/report/report-form.ts';

interface UpdateSavedProps {
  readonly update: ReportRead;
  readonly detail: ActionDetail;
  readonly newestPeriod: Period;
}

/**
 * Said after an update was saved. A screen as at an earlier date leaves out what is dated later: it says so, rather
 * than let the update seem lost.
 */
export function UpdateSaved({ update, detail, newestPeriod }: UpdateSavedProps) {
  const { byRule } = detail.row;
  const shown = detail.facts.updates.some(
    ({ reportedOn, narrative }) => reportedOn === update.reportedOn && narrative === update.narrative,
  );
  return (
    <div className="result-banner stack-small">
      <p className="strong">The update was saved.</p>
      {shown ? (
        <p>
          The rule now says {colourWord(byRule.colour)}: {byRule.because}
        </p>
      ) : (
        <p>
          It is dated after {dateInWords(detail.asAtOn)}, the day this screen shows the plan as at, so it is not here.{' '}
          <Link to="/plan/$ref" params={{ ref: detail.row.ref }} search={{ period: newestPeriod }}>
            Show what is known today
          </Link>
        </p>
      )}
    </div>
  );
}
