import type { MilestoneView } from '#shared/contract/action-background.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { milestoneStateLabels } from '#shared/wording/plan-labels.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { withKeys } from '../../../components/with-keys.ts';

interface MilestoneTableProps {
  readonly milestones: readonly MilestoneView[];
  readonly caption: string;
}

/** The steps inside an action with their baselines, and every report on them. */
export function MilestoneTable({ milestones, caption }: MilestoneTableProps) {
  return (
    <Scroller label={caption}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Milestone</th>
            <th scope="col">State</th>
            <th scope="col">Baseline</th>
            <th scope="col">Where it stands</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map(({ id, title, baselineDueOn, position, afterDue, reports }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className="nowrap">
                {milestoneStateLabels[position.state]}{' '}
                {position.overdue ? <span className="tag tag-warning">overdue</span> : null}
              </td>
              <td className="nowrap">{shortDate(baselineDueOn)}</td>
              <td>
                {position.sentence}.{afterDue ? ' It lies after the day on which the action itself is due now.' : ''}
                {reports.length === 0 ? null : (
                  <Disclosed
                    label={reports.length === 1 ? '1 report' : `${reports.length} reports`}
                    about={`on ${title}`}
                  >
                    <ul className="plain-list">
                      {withKeys(reports, ({ reportedOn, state }) => `${reportedOn} ${state}`).map(({ key, item }) => (
                        <li key={key}>
                          {shortDate(item.reportedOn)}: {milestoneStateLabels[item.state].toLowerCase()}{' '}
                          {item.state === 'dropped' ? '' : shortDate(item.dueOn)} ({item.reportedBy})
                          {item.note === '' ? '' : `. ${item.note}`}
                        </li>
                      ))}
                    </ul>
                  </Disclosed>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
