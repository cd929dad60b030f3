import type { LiveException } from '#shared/contract/meeting-live.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { evidenceStateLabels, statusAndProgress } from '#shared/wording/plan-labels.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { withKeys } from '../../../components/with-keys.ts';

type ActionException = Extract<LiveException, { readonly kind: 'action' }>;

/** The three ratings, the dates, the last report and the evidence, without a click. */
export function ActionFactsLarge({ exception }: { readonly exception: ActionException }) {
  const { action, lastReport, evidence } = exception;
  return (
    <div className="stack">
      <div className="three-ratings">
        <div>
          <h3>Owner</h3>
          {action.ownRating === null ? <p>Has not rated it</p> : <RatingTag colour={action.ownRating} />}
        </div>
        <div className={action.moderated ? '' : 'counts'}>
          <h3>Rule</h3>
          <RatingTag colour={action.byRule.colour} />
        </div>
        <div className={action.moderated ? 'counts' : ''}>
          <h3>Board</h3>
          {action.moderated ? (
            <>
              <RatingTag colour={action.rating.colour} />
              <p className="small">{exception.boardReason}</p>
            </>
          ) : (
            <p>Has not changed it</p>
          )}
        </div>
      </div>
      <ol className="date-line">
        <Stop label="Start" date={shortDate(exception.startsOn)} />
        <Stop label="Baseline due" date={shortDate(action.baselineDueOn)} />
        <Stop
          label={action.timesMoved === 0 ? 'Agreed due, never moved' : `Agreed due, moved ${action.timesMoved}×`}
          date={shortDate(action.agreedDueOn)}
        />
        <Stop label="Forecast" date={action.forecastOn === null ? 'None' : shortDate(action.forecastOn)} />
      </ol>
      <p>{exception.slippageSentence}</p>
      <dl className="live-facts">
        <div>
          <dt>Lead</dt>
          <dd>
            {action.lead}, {action.agency}
          </dd>
        </div>
        <div>
          <dt>Status</dt>
          <dd>{statusAndProgress(action.status, action.progressPercent)}</dd>
        </div>
        <div>
          <dt>Last report</dt>
          <dd>{lastReport === null ? 'None yet' : `${shortDate(lastReport.on)}: ${lastReport.narrative}`}</dd>
        </div>
        <div>
          <dt>Evidence</dt>
          <dd>
            {evidence.length === 0
              ? 'None offered'
              : withKeys(evidence, ({ title }) => title).map(({ key, item }) => (
                  <span key={key} className="live-evidence">
                    {item.title} <span className="tag">{evidenceStateLabels[item.state]}</span>
                  </span>
                ))}
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Stop({ label, date }: { readonly label: string; readonly date: string }) {
  return (
    <li>
      <span className="label">{label}</span>
      <span className="date">{date}</span>
    </li>
  );
}
