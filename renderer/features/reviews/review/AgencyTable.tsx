import { Link } from '@tanstack/react-router';
import type { AgencyPart, AnsweringAction, ReviewDetail } from '#shared/contract/reviews.ts';
import { isFinished } from '#shared/domain/plan.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';
import { partLabels } from '#shared/wording/review-labels.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { withKeys } from '../../../components/with-keys.ts';

/** Actions by agencies: what each last reported, and where one has been silent. */
export function AgencyTable({ detail: { actions, cycleDays } }: { readonly detail: ReviewDetail }) {
  if (actions.length === 0) return <p className="muted">No action is linked to a recommendation of this review yet.</p>;
  const open = actions.filter(({ row }) => !isFinished(row.status));
  const over = actions.filter(({ row }) => isFinished(row.status));
  return (
    <>
      <p className="muted">
        Only the report of the agency that leads an action is rated. Each other agency reports its own part, and silence
        for more than {cycleDays} days is said.
      </p>
      {open.length === 0 ? (
        <p>Every action is reported as finished.</p>
      ) : (
        <ReportTable label="Actions by agency" actions={open} />
      )}
      {over.length === 0 ? null : (
        <Disclosed label={`Actions that are finished (${over.length})`}>
          <ReportTable label="Finished actions by agency" actions={over} />
        </Disclosed>
      )}
    </>
  );
}

interface ReportTableProps {
  readonly label: string;
  readonly actions: readonly AnsweringAction[];
}

function ReportTable({ label, actions }: ReportTableProps) {
  const agencies = [...new Set(actions.flatMap(({ parts }) => parts.map(({ agency }) => agency)))].toSorted((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
  return (
    <Scroller label={label}>
      <table className="table agency-table">
        <thead>
          <tr>
            <th scope="col" className="agency-action">
              Action
            </th>
            {agencies.map((agency) => (
              <th key={agency} scope="col">
                {agency}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <ActionReports key={action.row.ref} action={action} agencies={agencies} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface ActionReportsProps {
  readonly action: AnsweringAction;
  readonly agencies: readonly string[];
}

function ActionReports({
  action: { row, recommendations, parts, signOff, signOffRows },
  agencies,
}: ActionReportsProps) {
  return (
    <tr>
      <th scope="row">
        <RatingTag colour={row.rating.colour} />
        <Link to="/plan/$ref" params={{ ref: row.ref }} className="block">
          {row.ref} {row.title}
        </Link>
        <span className="quiet">Answers {recommendations.join(', ')}</span>
        {signOff === null || signOffRows.length === 0 ? null : <span className="quiet">{signOff.because}</span>}
      </th>
      {agencies.map((agency) => {
        const part = parts.find((one) => one.agency === agency);
        return <td key={agency}>{part === undefined ? <NoPart /> : <Part part={part} of={row.ref} />}</td>;
      })}
    </tr>
  );
}

const NoPart = () => (
  <span className="muted">
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">No part in it</span>
  </span>
);

function Part({
  part: { agency, part, last, earlier, silence },
  of,
}: {
  readonly part: AgencyPart;
  readonly of: string;
}) {
  return (
    <div className="agency-part">
      <span className="quiet">{partLabels[part]}</span>
      {last === null ? (
        silence === null ? (
          <span className="muted">No report yet</span>
        ) : null
      ) : (
        <>
          <span className="strong">{statusAndProgress(last.status, last.progressPercent)}</span>
          <span className="quiet">{shortDate(last.reportedOn)}</span>
          {last.narrative === '' ? null : <span className="narrative">{last.narrative}</span>}
        </>
      )}
      {silence === null ? null : <span className="tag tag-warning silence">{silence}</span>}
      {earlier.length === 0 ? null : (
        <Disclosed label={`Earlier reports (${earlier.length})`} about={`of ${agency} on ${of}`}>
          <ul className="plain-list stack-small">
            {withKeys(earlier, ({ reportedOn }) => reportedOn).map(({ key, item }) => (
              <li key={key}>
                {shortDate(item.reportedOn)}: {statusAndProgress(item.status, item.progressPercent)}. {item.narrative}
              </li>
            ))}
          </ul>
        </Disclosed>
      )}
    </div>
  );
}
