import { Link } from '@tanstack/react-router';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { reviewKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { AgencyTable } from './AgencyTable.tsx';
import { ChangeList } from './ChangeList.tsx';
import { CourseLine } from './CourseLine.tsx';
import { EvidenceLadder } from './EvidenceLadder.tsx';
import { RecommendationList } from './RecommendationList.tsx';
import { SignOffList } from './SignOffList.tsx';
import { StandingBoxes } from './StandingBoxes.tsx';

interface ReviewScreenProps {
  readonly detail: ReviewDetail;
  readonly readOnly: boolean;
}

/** Everything of one review, in the order in which a meeting goes through it. */
export function ReviewScreen({ detail, readOnly }: ReviewScreenProps) {
  const { review, recommendations } = detail;
  const { code } = review;
  return (
    <div className="stack-large">
      <div>
        <Link to="/reviews" className="back">
          Case reviews
        </Link>
        <PageHeading
          title={code}
          caption={reviewKindLabels[review.kind] ?? review.kind}
          aside={readOnly ? null : <Doings code={code} />}
        />
        <div className="stack-small">
          <p className="because-large">{detail.courseText}</p>
          {review.publication === 'not_published' ? <NotPublished detail={detail} /> : null}
          {review.summary === '' ? null : <p>{review.summary}</p>}
          {review.citation === null ? null : <CitationLine citation={review.citation} />}
        </div>
      </div>
      <CourseLine detail={detail} />
      <StandingBoxes detail={detail} />
      <section className="stack-small" aria-labelledby="recommendations">
        <h2 id="recommendations">Recommendations and what is done about them</h2>
        {recommendations.length === 0 ? null : <EvidenceLadder rungs={detail.rungs} total={recommendations.length} />}
        <RecommendationList detail={detail} readOnly={readOnly} />
      </section>
      <section className="stack-small" aria-labelledby="agencies">
        <h2 id="agencies">What each agency last reported</h2>
        <AgencyTable detail={detail} />
      </section>
      <section className="stack-small" aria-labelledby="signed-off">
        <h2 id="signed-off">Who signed the plan off</h2>
        <SignOffList detail={detail} />
      </section>
      {detail.changes.length === 0 ? null : (
        <Disclosed label={`What was changed (${detail.changes.length})`}>
          <ChangeList label="What was changed of the review" changes={detail.changes} />
        </Disclosed>
      )}
    </div>
  );
}

function Doings({ code }: { readonly code: string }) {
  return (
    <div className="row">
      <Link to="/reviews/$code/add-recommendation" params={{ code }} className="button">
        Add a recommendation
      </Link>
      <Link to="/reviews/$code/agencies" params={{ code }} className="button" data-quiet>
        Report or sign off
      </Link>
      <Link to="/reviews/$code/edit" params={{ code }} className="button" data-quiet>
        Change
      </Link>
    </div>
  );
}

/** A review that stays unpublished is where a plan is forgotten first: the page says that it is not over. */
function NotPublished({ detail: { review, actions } }: { readonly detail: ReviewDetail }) {
  const count = actions.length === 1 ? '1 action' : `${actions.length} actions`;
  return (
    <div className="inset stack-small">
      <p>{review.notPublishedReason ?? 'Why it is not published is not recorded.'}</p>
      <p className="strong">
        Not publishing it ends nothing: its recommendations and their actions run on under the code.{' '}
        {actions.length === 0 ? 'No action is linked to it yet.' : `It has ${count}.`}
      </p>
    </div>
  );
}
