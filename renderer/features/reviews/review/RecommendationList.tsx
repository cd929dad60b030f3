import { Link } from '@tanstack/react-router';
import type { RecommendationView, ReviewDetail } from '#shared/contract/reviews.ts';
import { rungLabels } from '#shared/wording/review-labels.ts';
import { wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { ActionLines } from '../../../components/ActionLines.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { evidenceInWords, responseInWords } from './recommendation-words.ts';

interface RecommendationListProps {
  readonly detail: ReviewDetail;
  readonly readOnly: boolean;
}

/** Each recommendation with how its words stand to the source, what was answered, and its actions. */
export function RecommendationList({ detail, readOnly }: RecommendationListProps) {
  const { code } = detail.review;
  if (detail.recommendations.length === 0) {
    return (
      <p className="inset">
        No recommendation is recorded.{' '}
        {readOnly ? null : (
          <Link to="/reviews/$code/add-recommendation" params={{ code }}>
            Add the first one
          </Link>
        )}
      </p>
    );
  }
  return (
    <ol className="timeline recommendations">
      {detail.recommendations.map((view) => (
        <Recommendation
          key={view.recommendation.ref}
          code={code}
          view={view}
          reviewSource={detail.review.citation?.title ?? ''}
        />
      ))}
    </ol>
  );
}

interface RecommendationProps {
  readonly code: string;
  readonly view: RecommendationView;
  /** Said once for the review; a recommendation says only where it comes from elsewhere. */
  readonly reviewSource: string;
}

function Recommendation({ code, view: { recommendation, actions, ladder }, reviewSource }: RecommendationProps) {
  const { ref, text, wording, citation, response, themes = [] } = recommendation;
  return (
    <li>
      <div className="stack-small">
        <Link to="/reviews/$code/recommendations/$ref" params={{ code, ref }} className="strong">
          {ref}
        </Link>
        <p className="small">{rungLabels[ladder.rung]}</p>
      </div>
      <div className="stack-small">
        <p className="recommendation-text">{text}</p>
        <p className="row tags">
          <span className="tag">{wordingLabels[wording]}</span>
          {themes.map((theme) => (
            <span key={theme} className="tag tag-theme">
              {theme}
            </span>
          ))}
        </p>
        <p className={response === undefined ? 'muted' : ''}>{responseInWords(response)}</p>
        {citation === null || citation.title === reviewSource ? null : <CitationLine citation={citation} />}
        <ActionLines actions={actions} whenEmpty="No action answers this recommendation." />
        {ladder.actions === 0 ? null : <p className="muted small">{evidenceInWords(ladder)}</p>}
      </div>
    </li>
  );
}
