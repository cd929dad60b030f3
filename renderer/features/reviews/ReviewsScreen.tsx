import { Link } from '@tanstack/react-router';
import type { ReviewList, ReviewView } from '#shared/contract/reviews.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { rungs } from '#shared/domain/reviews/evidence-ladder.ts';
import { rungCountWords } from '#shared/wording/review-labels.ts';
import { reviewKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { StackedBar } from '../../components/ColourCounts.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { Scroller } from '../../components/Scroller.tsx';

interface ReviewsScreenProps {
  readonly list: ReviewList;
  readonly readOnly: boolean;
}

/** Case reviews: how far each has come, its actions by colour, and who has still to sign its plan off. */
export function ReviewsScreen({ list: { reviews }, readOnly }: ReviewsScreenProps) {
  return (
    <div className="stack">
      <PageHeading
        title="Case reviews"
        aside={
          readOnly ? null : (
            <Link to="/reviews/new" className="button">
              Add a case review
            </Link>
          )
        }
      >
        <p className="muted">Reviews are known by a code. No child or family is named anywhere in this program.</p>
        <ul className="chip-list">
          <li>
            <Link to="/reviews/themes">Themes across reviews</Link>
          </li>
        </ul>
      </PageHeading>
      {reviews.length === 0 ? (
        <p className="inset">
          There are no case reviews in this workspace yet. Add one by its code, then its recommendations, and link the
          actions of the plan that answer them.
        </p>
      ) : (
        <ReviewTable reviews={reviews} />
      )}
    </div>
  );
}

function ReviewTable({ reviews }: { readonly reviews: readonly ReviewView[] }) {
  return (
    <Scroller label="Case reviews">
      <table className="table review-list">
        <thead>
          <tr>
            <th scope="col">Review</th>
            <th scope="col">State</th>
            <th scope="col">Recommendations</th>
            <th scope="col">Actions by colour</th>
            <th scope="col">Plan signed off</th>
            <th scope="col" className="num">
              Days
            </th>
          </tr>
        </thead>
        <tbody>
          {reviews.map((view) => (
            <ReviewRow key={view.review.code} view={view} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function ReviewRow({
  view: { review, courseText, recommendations, rungs: on, colours, signOff, clock },
}: {
  readonly view: ReviewView;
}) {
  const { code, kind, incidentPeriod, notPublishedReason = '' } = review;
  const standing = rungs.filter((rung) => on[rung] > 0);
  return (
    <tr>
      <th scope="row">
        <Link to="/reviews/$code" params={{ code }}>
          {code}
        </Link>
        <span className="quiet">{reviewKindLabels[kind] ?? kind}</span>
        {incidentPeriod === null ? null : <span className="quiet">Incident: {periodInWords(incidentPeriod)}</span>}
      </th>
      <td>
        {courseText}
        {notPublishedReason === '' ? null : <span className="quiet">{notPublishedReason}</span>}
      </td>
      <td>
        {recommendations.length === 0 ? 'None recorded' : recommendations.length}
        {standing.map((rung) => (
          <span key={rung} className="quiet">
            {on[rung]} {rungCountWords[rung]}
          </span>
        ))}
      </td>
      <td>
        <StackedBar counts={colours} />
      </td>
      <td>{signOff.because}</td>
      <td className="num">
        {clock.days ?? nothingSymbol}
        {clock.days === null ? null : (
          <span className="quiet">
            {signOff.completeOn === null ? 'so far' : 'to sign-off'}, from {clock.what}
          </span>
        )}
      </td>
    </tr>
  );
}
