import { Link } from '@tanstack/react-router';
import type { ModerationRow } from '#shared/contract/moderations.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { directionLabels } from '#shared/wording/meeting-labels.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { withKeys } from '../../../components/with-keys.ts';

interface ModerationTableProps {
  readonly label: string;
  readonly rows: readonly ModerationRow[];
}

/** Moderations, each beside what the rule says. */
export function ModerationTable({ label, rows }: ModerationTableProps) {
  return (
    <Scroller label={label}>
      <table className="table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Board</th>
            <th scope="col">Rule</th>
            <th scope="col">Direction</th>
            <th scope="col">Reason</th>
            <th scope="col">Set</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {withKeys(rows, ({ reference, moderatedOn }) => `${reference} ${moderatedOn}`).map(({ key, item: row }) => (
            <tr key={key}>
              <th scope="row">
                <SubjectLink row={row} />
                <span className="quiet">{row.title}</span>
              </th>
              <td>
                <RatingTag colour={row.colour} />
              </td>
              <td>
                <RatingTag colour={row.byRule.colour} />
              </td>
              <td>
                {row.direction === 'greener' || row.direction === 'unrated' ? (
                  <span className="tag tag-warning">{directionLabels[row.direction]}</span>
                ) : (
                  directionLabels[row.direction]
                )}
              </td>
              <td className="moderation-reason">{row.reason}</td>
              <td className="nowrap">
                {shortDate(row.moderatedOn)}
                <span className="quiet">
                  {row.moderatedBy}
                  {row.meeting === null ? null : (
                    <>
                      {', '}
                      <Link to="/meetings/$ref" params={{ ref: row.meeting }}>
                        {row.meeting}
                      </Link>
                    </>
                  )}
                </span>
              </td>
              <td>{row.stateText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function SubjectLink({ row: { subject, reference } }: { readonly row: ModerationRow }) {
  return subject.kind === 'action' ? (
    <Link to="/plan/$ref" params={{ ref: subject.ref }}>
      {reference}
    </Link>
  ) : (
    <Link to="/indicators/$code/months/$month" params={{ code: subject.code, month: subject.period }}>
      {reference}
    </Link>
  );
}
