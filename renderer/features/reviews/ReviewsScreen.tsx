import type { ReviewView } from '#shared/contract/reviews.ts';
import { dateInWords, periodInWords, type IsoDate } from '#shared/domain/dates.ts';
import { reviewKindLabels, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';
import { ActionLines } from '../../components/ActionLines.tsx';

interface ReviewsScreenProps {
  readonly asAtOn: IsoDate;
  readonly reviews: readonly ReviewView[];
}

/** Case reviews with their recommendations and what is being done about each. */
export function ReviewsScreen({ reviews }: ReviewsScreenProps) {
  return (
    <div className="stack-large">
      <PageHeading title="Case reviews">
        <p className="muted">Reviews are known by a code. No child or family is named anywhere in this program.</p>
      </PageHeading>
      {reviews.length === 0 ? <p className="inset">There are no case reviews in this workspace.</p> : null}
      {reviews.map((view) => (
        <ReviewSection key={view.review.code} view={view} />
      ))}
    </div>
  );
}

function ReviewSection({ view: { review, recommendations } }: { readonly view: ReviewView }) {
  const published = review.publishedOn === null ? 'not published' : `published ${dateInWords(review.publishedOn)}`;
  const incident = review.incidentPeriod === null ? '' : `, about ${periodInWords(review.incidentPeriod)}`;
  return (
    <section className="stack" aria-label={review.code}>
      <div>
        <h2>{review.code}</h2>
        <p className="muted">
          {reviewKindLabels[review.kind] ?? review.kind}, {published}
          {incident}
        </p>
      </div>
      <p>{review.summary}</p>
      {review.citation === null ? null : <CitationLine citation={review.citation} />}
      {recommendations.length === 0 ? <p className="muted">No recommendation is recorded.</p> : null}
      <ol className="timeline">
        {recommendations.map(({ recommendation, actions }) => (
          <li key={recommendation.ref}>
            <span className="strong">{recommendation.ref}</span>
            <div className="stack-small">
              <p>{recommendation.text}</p>
              <p>
                <span className="tag">{wordingLabels[recommendation.wording]}</span>
              </p>
              {recommendation.citation === null ? null : <CitationLine citation={recommendation.citation} />}
              <ActionLines actions={actions} whenEmpty="No action answers this recommendation." />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
