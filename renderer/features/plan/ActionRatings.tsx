import type { ActionDetail } from '#shared/contract/actions.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { lapsedSentence } from '#shared/domain/meetings/moderation.ts';
import type { Moderation } from '#shared/domain/plan.ts';
import { RatingTag } from '../../components/RatingTag.tsx';
import { ModerationPanel } from '../../components/moderation/ModerationPanel.tsx';

/** What the owner says, what the rule says, what the board says; the one that counts is marked. */
export function ActionRatings({ detail: { row, facts, asAtOn } }: { readonly detail: ActionDetail }) {
  const { moderation } = facts;
  const lapsed = lapsedSentence(moderation, asAtOn);
  const lastRated = facts.updates.findLast((update) => update.selfRating !== null);
  return (
    <section className="stack-small" aria-labelledby="ratings">
      <h2 id="ratings">Three ratings</h2>
      <div className="three-ratings">
        <div>
          <h3>Owner</h3>
          {row.ownRating === null ? (
            <p className="muted">The owner has not rated it.</p>
          ) : (
            <>
              <RatingTag colour={row.ownRating} />
              <p className="small">
                {lastRated === undefined ? '' : `Reported on ${shortDate(lastRated.reportedOn)}. `}
                {row.ownerGreener ? <strong>Greener than the rule.</strong> : null}
              </p>
            </>
          )}
        </div>
        <div className={row.moderated ? '' : 'counts'}>
          <h3>Rule{row.moderated ? '' : ' (counts in the pack)'}</h3>
          <RatingTag colour={row.byRule.colour} />
          <p className="small">{row.byRule.because}</p>
        </div>
        <div className={row.moderated ? 'counts' : ''}>
          <h3>Board{row.moderated ? ' (counts in the pack)' : ''}</h3>
          {moderation === null || lapsed !== null ? (
            <p className="muted">{lapsed ?? 'The board has not changed the rule’s rating.'}</p>
          ) : (
            <>
              <RatingTag colour={moderation.colour} />
              <p className="small">
                {moderation.reason} ({moderation.moderatedBy}, {shortDate(moderation.moderatedOn)})
                {untilWords(moderation)}
              </p>
            </>
          )}
        </div>
      </div>
      <ModerationPanel subject={{ kind: 'action', ref: row.ref }} />
    </section>
  );
}

const untilWords = ({ holdsUntil }: Moderation): string =>
  typeof holdsUntil === 'string' ? `, until ${shortDate(holdsUntil)}` : '';
