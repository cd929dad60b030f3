import { Link } from '@tanstack/react-router';
import { shortDate } from '#shared/domain/dates.ts';
import type { UpdateFact } from '#shared/domain/plan.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { RatingTag } from '../../components/RatingTag.tsx';
import { Disclosed } from '../../components/Disclosed.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';
import { withKeys } from '../../components/with-keys.ts';
import { Scroller } from '../../components/Scroller.tsx';

interface ActionUpdatesProps {
  readonly actionRef: string;
  readonly updates: readonly UpdateFact[];
}

/** The owner's reports, newest first. None of them can be edited. */
export function ActionUpdates({ actionRef, updates }: ActionUpdatesProps) {
  return (
    <section className="stack-small" aria-labelledby="updates">
      <h2 id="updates">Updates</h2>
      <p>
        <Link to="/plan/$ref/history" params={{ ref: actionRef }}>
          Whole history, what changed between two days, and corrections
        </Link>
      </p>
      {updates.length === 0 ? (
        <p className="muted">Nobody has reported on this action yet. Add an update below.</p>
      ) : (
        <Scroller label="Updates">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Reported</th>
                <th scope="col">Status</th>
                <th scope="col" className="num">
                  Progress
                </th>
                <th scope="col">Owner’s rating</th>
                <th scope="col">Forecast</th>
                <th scope="col">What was said</th>
              </tr>
            </thead>
            <tbody>
              {withKeys(updates.toReversed(), ({ reportedOn }) => reportedOn).map(({ key, item: update }) => (
                <tr key={key}>
                  <th scope="row" className="nowrap">
                    {shortDate(update.reportedOn)}
                  </th>
                  <td className="nowrap">{actionStatusLabels[update.status]}</td>
                  <td className="num">
                    {update.progressPercent === null ? 'Not reported' : `${update.progressPercent}%`}
                  </td>
                  <td>{update.selfRating === null ? nothingSymbol : <RatingTag colour={update.selfRating} />}</td>
                  <td className="nowrap">
                    {update.forecastOn === null ? nothingSymbol : shortDate(update.forecastOn)}
                  </td>
                  <td>
                    {update.narrative}
                    {update.citation === null ? null : (
                      <Disclosed label="Source" about={`of the update of ${shortDate(update.reportedOn)}`}>
                        <CitationLine citation={update.citation} />
                      </Disclosed>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
